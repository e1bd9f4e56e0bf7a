import {typescriptLanguage} from "@codemirror/lang-javascript";
import {explorationTemplate} from "../../explorations/template.js";
import {slug} from "../../../figures/slug.js";
import {nameProblem, newCell} from "./notebook.js";
import type {Notebook, NotebookCell} from "./notebook.js";

/** A notebook as a draft exploration: a Markdown page that runs in `src/explorations/`. */
export function notebookToExploration({title, cells}: Notebook): {file: string; text: string} {
  const named = title.trim() || "Untitled exploration";
  const name = slug(named) || "exploration";
  const evidence = cells.filter(({text}) => text.trim() !== "").flatMap(cellBlocks);
  return {
    file: `${name}.md`,
    text: explorationTemplate({title: named, slug: name, ...(evidence.length > 0 && {evidence: evidence.join("\n\n")})})
  };
}

/** A cell's code as a block, then its result as the notebook shows it. */
function cellBlocks({mode, name, text, chart}: NotebookCell): string[] {
  if (mode === "md") return [text.trim()];
  if (mode !== "sql" && mode !== "ts" && mode !== "js") return [];
  if (name === "") return [fence(mode, text.trim())];
  const show = `ResultView(${name}, ${JSON.stringify({name, chart})})`;
  const shown = fence("js", show);
  if (mode === "sql") return [`${fence(`sql id=${name}`, text.trim())}\n\n${shown}`];
  return [`${fence("ts", `const ${name} = (() => {\n${withReturn(text).trim()}\n})();`)}\n\n${shown}`];
}

function fence(info: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/^`{3,}/gm)].map(([ticks]) => ticks.length));
  const ticks = "`".repeat(longest + 1);
  return `${ticks}${info}\n${text}\n${ticks}`;
}

/** The script with `return` written before its last line, where that is an expression. */
function withReturn(text: string): string {
  let last = typescriptLanguage.parser.parse(text).topNode.lastChild;
  while (last?.type.name.endsWith("Comment")) last = last.prevSibling;
  // A script that cannot be read is kept as it is, for its author to mend on the page.
  return last?.type.name === "ExpressionStatement"
    ? `${text.slice(0, last.from)}return ${text.slice(last.from)}`
    : text;
}

/**
 * The notebook of an exploration's Markdown: its fenced `sql` blocks, and its `ts` and `js` blocks that make a named
 * result. Charts, words and imports of the page stay behind. Throws where it has no such block.
 */
export function explorationToNotebook(markdown: string): Notebook {
  const cells: NotebookCell[] = [];
  for (const [, , info = "", body = ""] of markdown.matchAll(/^(`{3,})((?:sql|ts|js)\b.*)\n([\s\S]*?)\n\1[ \t]*$/gm)) {
    const [language = "", ...attributes] = info.trim().split(/\s+/);
    if (language === "sql") {
      const id = attributes.map((each) => /^id=\[?(\w+)\]?$/.exec(each)?.[1]).find((each) => each !== undefined);
      cells.push({...named("sql", id, cells), text: body});
      continue;
    }
    const [, name, script] = /^const (\w+) = \(\(\) => \{\n([\s\S]*)\n\}\)\(\);\s*$/.exec(body) ?? [];
    if (name !== undefined && script !== undefined) cells.push({...named("ts", name, cells), text: script});
  }
  if (cells.length === 0) throw new Error("This page has no sql block that a notebook could hold.");
  const [, title = ""] = /^title:\s*(.*)$/m.exec(markdown) ?? [];
  return {title: title.replace(/^"(.*)"$/, "$1").replaceAll('\\"', '"'), cells};
}

function named(mode: "sql" | "ts", name: string | undefined, others: readonly NotebookCell[]): NotebookCell {
  const cell = newCell(mode, others);
  return name !== undefined && nameProblem(name, others) === null ? {...cell, name} : cell;
}
