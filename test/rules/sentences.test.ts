import {parseHTML} from "linkedom";
import {beforeAll, describe, expect, it} from "vitest";
import {lintSentence} from "../../src/words/lint-sentence.js";
import type {SiteTables, View} from "../../src/figures/view.js";
import {viewOf} from "../../src/figures/view.js";
import {indicators} from "../../src/registry/index.js";
import {madePaths, pageAt} from "../../src/pages.js";
import {exampleTables} from "../helpers/example-view.js";
import {pageMaker} from "../helpers/page-maker.js";

/** Pages that state no figure: definitions, specimens, and the notebook's own words. */
const withoutFigures = ["data-dictionary", "explorations", "gallery", "glossary", "method", "notebook", "protection"];

/** The address of every page that is written from figures, by the table of pages. */
const addresses = madePaths()
  .map((path) => path.slice(1))
  .filter((address) => !withoutFigures.includes(pageAt(address)?.page.subject ?? ""));

/** A page as it is made for the first organisation of the site. */
async function made(address: string, view: View, tables: SiteTables): Promise<string> {
  const make = await pageMaker(address);
  return make({
    view: () => Promise.resolve(view),
    site: () => Promise.resolve(tables),
    today: "2021-01-01",
    part: pageAt(address)?.part
  });
}

/** Text that is not a statement of the site: the organisation's own words, tables, drawings, code. */
const notOurs =
  "blockquote, .commentary, .action, table, svg, script, style, pre, code, option, button, .anchor, .term-meaning";

/** Names of pages, which a statement may say although they hold a word that it may not. */
const pageNames = /\broot causes\b/gi;

/** The statements of a page: its headings and every block of text, without what is not the site's own. */
function statementsOf(markdown: string, {verbatim}: {verbatim: readonly string[]}): string[] {
  return markdown.split("\n").flatMap((line) => {
    if (line.startsWith("#")) return [line.replace(/^#+ /, "")];
    if (!line.startsWith("<")) return [];
    const {document} = parseHTML(`<!doctype html><html><body>${line}</body></html>`);
    for (const term of document.querySelectorAll("button.term")) term.replaceWith(term.textContent ?? "");
    for (const node of document.querySelectorAll(notOurs)) node.remove();
    return [...document.querySelectorAll("p, li, dd, figcaption, summary")]
      .filter((node) => node.querySelector("p, li, dd") === null)
      .map((node) => (node.textContent ?? "").replaceAll(/\s+/g, " ").trim())
      .map((text) =>
        verbatim
          .reduce((rest, words) => rest.replaceAll(words, ""), text)
          .replaceAll(pageNames, "")
          .trim()
      )
      .filter((text) => text !== "");
  });
}

/** What the organisation wrote itself, as it stands in a page: its notice on the data, and its actions. */
function ownWords({organisation, actions}: View): string[] {
  const texts = [organisation.notice, ...actions.flatMap(({action, theme}) => [action, theme])];
  return texts.flatMap((text) => (text ? [text.replaceAll(/\s+/g, " ").trim()] : []));
}

/** The survey's own words for what it asks: a statement that uses them may speak of discrimination. */
const surveyWords = indicators
  .filter(({source}) => source === "survey")
  .flatMap(({title, shortTitle, event}) => [title, shortTitle, event].map((words) => words.toLowerCase()));

/** Whether a statement is about the survey, by its page or by its words. */
function isOfSurvey(path: string, text: string): boolean {
  const page = indicators.find(({slug}) => path === `indicators/${slug}`);
  return page?.source === "survey" || surveyWords.some((words) => text.toLowerCase().includes(words));
}

describe("the sentences of every page", () => {
  let tables: SiteTables;
  let view: View;
  beforeAll(async () => {
    tables = await exampleTables();
    view = viewOf(tables);
  });

  it.each(addresses)("%s keeps to the language rules", async (path) => {
    const statements = statementsOf(await made(path, view, tables), {verbatim: ownWords(view)});
    expect(statements.length).toBeGreaterThan(3);
    const wrong = statements.flatMap((text) =>
      lintSentence(text, {survey: isOfSurvey(path, text)}).map((problem) => `${text}: ${problem}`)
    );
    expect(wrong).toEqual([]);
  });

  it("finds a sentence that breaks them, in a page as in a function", () => {
    const page = "# Title\n\n<p>The share rose by 5%.</p>\n\n<blockquote><p>It rose by 5%.</p></blockquote>";
    const found = statementsOf(page, {verbatim: []}).flatMap((text) => lintSentence(text));
    expect(found).toEqual([expect.stringContaining("percentage points")]);
  });
});
