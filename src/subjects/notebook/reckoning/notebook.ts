import type {ChartSpec} from "../../../components/query/chart-spec.js";
import {readChartSpec} from "../../../components/query/chart-spec.js";

/** A cell: a statement in SQL, or a script in TypeScript that reshapes the rows of cells above it. */
export type NotebookCell = {
  kind: "sql" | "script";
  /** What its rows are called in the scripts below it. */
  name: string;
  text: string;
  /** The chart that was chosen; `auto` draws what fits the columns, `none` draws nothing. */
  chart: ChartSpec | "auto" | "none";
};

/** A notebook as it is kept, shared and exported: what was asked, never what was answered. */
export type Notebook = {title: string; cells: readonly NotebookCell[]};

/** A notebook with one statement, empty unless a text is given. */
export function startNotebook(text = ""): Notebook {
  return {title: "", cells: [{...newCell("sql", []), text}]};
}

/** An empty cell with a name that no other has. */
export function newCell(kind: NotebookCell["kind"], others: readonly Pick<NotebookCell, "name">[]): NotebookCell {
  return {kind, name: freeName(kind === "sql" ? "rows" : "shaped", others), text: "", chart: "auto"};
}

/** The stem with the first number that makes it a name that none of the others has: `rows1`. */
export function freeName(stem: string, others: readonly Pick<NotebookCell, "name">[]): string {
  const taken = new Set(others.map(({name}) => name));
  for (let i = 1; ; i++) if (!taken.has(`${stem}${i}`)) return `${stem}${i}`;
}

/** What is wrong with a cell's name, as a sentence; null where nothing is. */
export function nameProblem(name: string, others: readonly Pick<NotebookCell, "name">[]): string | null {
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name) || name.length > 40)
    return "A name is a letter, then letters, digits or _, at most 40 in all.";
  if (reserved.has(name)) return `${name} already means something in a script. Choose another name.`;
  return others.some((other) => other.name === name) ? `Another cell is called ${name} already.` : null;
}

/** Words of the language, and what every script and every exploration page has by name. */
const reserved: ReadonlySet<string> = new Set(
  (
    "await break case catch class const continue debugger default delete do else enum export extends false finally for " +
    "function if import in instanceof interface let new null package private protected public return static super switch " +
    "this throw true try typeof undefined var void while with yield " +
    "aq op Plot stats sql display view Inputs ResultView Finding FileAttachment Array Boolean Date Error Infinity JSON Map Math NaN " +
    "Number Object Set String"
  ).split(" ")
);

/** The most cells that a notebook may have, and the most text that a cell may have. */
const limits = {cells: 100, text: 100_000, title: 200};

/** A notebook out of what a file or a link holds. Throws with a sentence for its reader where it is none. */
export function readNotebook(value: unknown): Notebook {
  const {title, cells} = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  if (!Array.isArray(cells) || cells.length === 0) throw new Error("This is not a notebook: it has no cells.");
  if (cells.length > limits.cells) throw new Error(`This notebook has more than ${limits.cells} cells.`);
  const read: NotebookCell[] = [];
  for (const cell of cells as unknown[]) read.push(readCell(cell, read));
  return {title: typeof title === "string" ? title.slice(0, limits.title) : "", cells: read};
}

function readCell(value: unknown, before: readonly NotebookCell[]): NotebookCell {
  const cell = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const kind = cell.kind === "script" ? "script" : "sql";
  const text = typeof cell.text === "string" ? cell.text : "";
  if (text.length > limits.text) throw new Error("A cell of this notebook is too long to be one.");
  const name =
    typeof cell.name === "string" && nameProblem(cell.name, before) === null ? cell.name : newCell(kind, before).name;
  return {kind, name, text, chart: cell.chart === "none" ? "none" : (readChartSpec(cell.chart) ?? "auto")};
}
