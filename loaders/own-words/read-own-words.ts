import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {parseHTML} from "linkedom";
import MarkdownIt from "markdown-it";
import type {Organisation} from "../../src/registry/organisation.js";
import {sentencesIn} from "../audit/statements.js";
import {notebookOf, notebooksFolder} from "../publish/read-notebooks.js";
import type {OwnText} from "./judge-words.js";

type Around = Pick<OwnText, "file" | "part" | "around" | "indicators">;

/**
 * Every sentence that the people of an organisation wrote and that its site repeats: commentary, actions, notebooks and
 * the notice, each with where it stands and what stands over and around it.
 */
export async function readOwnWords(
  folder: string,
  {
    organisation,
    actions
  }: {organisation: Pick<Organisation, "notice">; actions: readonly Readonly<Record<string, unknown>>[]}
): Promise<OwnText[]> {
  const found: OwnText[] = [];
  for (const path of await filesBelow(folder, "commentary", ".md")) {
    const text = await readFile(join(folder, path), "utf8");
    const indicator = Number(/indicator-(\d+)\.md$/.exec(path)?.[1] ?? NaN);
    found.push(
      ...fromMarkdown(text, {file: path, part: "", around: [], indicators: Number.isNaN(indicator) ? [] : [indicator]})
    );
  }
  found.push(...fromActions(actions, await readFile(join(folder, "actions.csv"), "utf8").catch(() => null)));
  for (const path of await filesBelow(folder, notebooksFolder, ".html"))
    found.push(...(await fromNotebook(await readFile(join(folder, path), "utf8"), path)));
  if (organisation.notice !== null)
    found.push(
      ...plainText(organisation.notice, {file: "organisation.json", part: "notice", around: [], indicators: []})
    );
  return found;
}

async function filesBelow(folder: string, below: string, kind: string): Promise<string[]> {
  const names = await readdir(join(folder, below)).catch((): string[] => []);
  return names
    .filter((name) => name.endsWith(kind))
    .sort()
    .map((name) => `${below}/${name}`);
}

function plainText(
  text: string,
  about: Around,
  {line = null, headings = []}: {line?: number | null; headings?: readonly string[]} = {}
): OwnText[] {
  const sentences = sentencesIn(text).filter((sentence) => sentence.trim() !== "");
  return sentences.map((sentence, at) => ({
    ...about,
    sentence,
    line,
    headings,
    around: [...(at > 0 ? [sentences[at - 1] ?? ""] : []), ...about.around]
  }));
}

const markdown = new MarkdownIt({html: true});

/** The sentences of a Markdown text with its headings, and of its tables with the heads of row and column. */
function fromMarkdown(text: string, about: Around, {from = 0}: {from?: number} = {}): OwnText[] {
  const found: OwnText[] = [];
  let headings: {level: number; text: string}[] = [];
  let row: {heads: string[]; cells: string[]; inHead: boolean} = {heads: [], cells: [], inHead: false};
  let line = 1;
  let opened = "";
  let before = "";
  for (const token of markdown.parse(text, {})) {
    if (token.map) line = token.map[0] + 1 + from;
    if (token.type === "heading_open") headings = headings.filter(({level}) => level < Number(token.tag.slice(1)));
    if (token.type === "table_open") row = {heads: [], cells: [], inHead: false};
    if (token.type === "thead_open" || token.type === "thead_close") row.inHead = token.type === "thead_open";
    if (token.type === "tr_open") row.cells = [];
    if (token.type.endsWith("_open")) opened = token.tag;
    if (token.type === "html_block" || token.type === "fence" || token.type === "code_block")
      found.push(
        ...plainText(token.content.replaceAll(/<[^>]*>/g, " "), about, {
          line,
          headings: headings.map(({text: words}) => words)
        })
      );
    if (token.type !== "inline") continue;
    const words =
      token.children?.map(({content, type}) => (type === "softbreak" ? " " : content)).join("") ?? token.content;
    const over = headings.map(({text: heading}) => heading);
    if (opened === "td" || opened === "th") {
      if (row.inHead) row.heads.push(words);
      const column = row.heads[row.cells.length] ?? "";
      found.push(
        ...plainText(words, about, {line, headings: row.inHead ? over : [row.cells[0] ?? "", column, ...over]})
      );
      row.cells.push(words);
      continue;
    }
    found.push(
      ...plainText(words, {...about, around: [...(before ? [before] : []), ...about.around]}, {line, headings: over})
    );
    before = words;
    if (/^h\d$/.test(opened)) headings = [...headings, {level: Number(opened.slice(1)), text: words}];
  }
  return found;
}

const columns = ["action", "theme", "lead", "milestones", "progress", "outcome"];

function fromActions(actions: readonly Readonly<Record<string, unknown>>[], file: string | null): OwnText[] {
  return actions.flatMap((action) => {
    const word = (column: string): string => String(action[column] ?? "");
    const indicators = [...word("indicators").matchAll(/\d+/g)].map(([number]) => Number(number));
    const about = (part: string, around: readonly string[]): Around => ({
      file: "actions.csv",
      part: `${word("id")}, ${part}`,
      around,
      indicators
    });
    const texts = columns.flatMap((column) =>
      plainText(word(column), about(column, column === "action" ? [] : [word("action")]), {
        line: lineOf(word(column), file)
      })
    );
    // A baseline is a figure of the measure that stands beside it: a share, if it has a decimal.
    const baseline = word("baseline").replace(/^(\d+\.\d+)(?!\s*%)/, "$1%");
    const measured = word("measure").replaceAll("-", " ");
    return [
      ...texts,
      ...plainText(baseline, about("baseline", []), {line: lineOf(word("baseline"), file), headings: [measured]})
    ];
  });
}

/** The line on which a text of a table begins; null where it stands on more than one or is not found. */
function lineOf(text: string, file: string | null): number | null {
  const start = (text.split("\n")[0] ?? "").replaceAll('"', '""');
  const lines =
    start.trim() === "" ? [] : (file ?? "").split("\n").flatMap((each, at) => (each.includes(start) ? [at + 1] : []));
  return lines.length === 1 ? (lines[0] ?? null) : null;
}

/** What a cell of code says to a reader: its texts and comments, not the numbers that it works with. */
const inCode = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|--[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g;

/** The words of a notebook that is published with the site; a draft is not. */
async function fromNotebook(html: string, file: string): Promise<OwnText[]> {
  if ((await notebookOf(html, {file, findings: {}})).status === "draft") return [];
  const {document} = parseHTML(html);
  const title = document.querySelector("title")?.textContent ?? "";
  return [...document.querySelectorAll("script")].flatMap((cell, at) => {
    const content = cell.textContent ?? "";
    const start = html.indexOf(content.split("\n").find((each) => each.trim() !== "") ?? "\0");
    const from = start < 0 ? 0 : html.slice(0, start).split("\n").length - 1;
    const about = {
      file,
      part: `cell ${cell.id || String(at + 1)}`,
      around: title === "" ? [] : [title],
      indicators: []
    };
    if (cell.getAttribute("type") === "text/markdown")
      return fromMarkdown(content.replace(/^\s*\n/, ""), about, {from});
    const texts = cell.getAttribute("type") === "text/html" ? [content] : (content.match(inCode) ?? []);
    return texts.flatMap((text) => plainText(text.replaceAll(/<[^>]*>/g, " "), about, {line: from + 1}));
  });
}
