import type {ChartSpec} from "../../../components/query/chart-spec.js";
import {readChartSpec} from "../../../components/query/chart-spec.js";
import type {EngineCell, Mode} from "../engine/protocol.js";

/** A cell of a notebook, with all that the Notebook 2.0 format says of one. */
export type NotebookCell = {
  id: number;
  mode: Mode;
  text: string;
  /** What its rows, or the value of its last line, are called in other cells; empty for none. */
  name: string;
  /** The chart that was chosen for rows; `auto` draws what fits the columns, `none` draws nothing. */
  chart: ChartSpec | "auto" | "none";
  /** Whether its code stays in sight. */
  pinned: boolean;
  /** Whether it shows only what it displays itself. */
  hidden: boolean;
  /** What files of other programs say beside this, kept for them. */
  database?: string;
  format?: string;
};

/** A notebook as it is kept, shared and exported: what was asked, never what was answered. */
export type Notebook = {title: string; cells: readonly NotebookCell[]; theme?: string; readOnly?: boolean};

/** The kinds of cells that can be added here, by what each is called. */
const cellKinds = {sql: "SQL", ts: "TypeScript", js: "JavaScript", md: "Text", html: "HTML"} as const;

/** What a kind of cell is called, those of other programs by their own name. */
export function kindOf(mode: string): string {
  return mode in cellKinds ? cellKinds[mode as keyof typeof cellKinds] : mode.toUpperCase();
}

/** A notebook with one statement, empty unless a text is given. */
export function startNotebook(text = ""): Notebook {
  return {title: "", cells: [{...newCell("sql", []), text}]};
}

/** The same under a title that tells it from the first. */
export function copyOf(notebook: Notebook): Notebook {
  return {...notebook, title: `${notebook.title || "Untitled"} (copy)`};
}

/** An empty cell with an id, and a name where it has rows, that no other has. */
export function newCell(mode: Mode, others: readonly Pick<NotebookCell, "id" | "name">[]): NotebookCell {
  const id = Math.max(0, ...others.map((each) => each.id)) + 1;
  const name = mode === "sql" ? freeName("rows", others) : "";
  return {id, mode, name, text: "", chart: "auto", pinned: mode !== "md" && mode !== "html", hidden: false};
}

/** The stem with the first number that makes it a name that none of the others has: `rows1`. */
export function freeName(stem: string, others: readonly Pick<NotebookCell, "name">[]): string {
  const taken = new Set(others.map(({name}) => name));
  for (let i = 1; ; i++) if (!taken.has(`${stem}${i}`)) return `${stem}${i}`;
}

/** What is wrong with a cell's name, as a sentence; null where nothing is. No name is none. */
export function nameProblem(name: string, others: readonly Pick<NotebookCell, "name">[]): string | null {
  if (name === "") return null;
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name) || name.length > 40)
    return "A name is a letter, then letters, digits or _, at most 40 in all.";
  if (reserved.has(name)) return `${name} already means something in a cell. Choose another name.`;
  return others.some((other) => other.name === name) ? `Another cell is called ${name} already.` : null;
}

/** Words of the language, tables of the site, and what every cell has by name. */
const reserved: ReadonlySet<string> = new Set(
  (
    "await break case catch class const continue debugger default delete do else enum export extends false finally for " +
    "function if import in instanceof interface let new null package private protected public return static super switch " +
    "this throw true try typeof undefined var void while with yield " +
    "cube measures pay_gaps benchmarks population published actions workforce recruitment disciplinary training " +
    "aq op Plot d3 htl html svg md stats percent wres width colour seriesColours sql display view Inputs Finding FileAttachment " +
    "Array Boolean Date Error Infinity JSON Map Math NaN Number Object Set String"
  ).split(" ")
);

/** What the engine is told of the cells. */
export function engineCells({cells}: Notebook): EngineCell[] {
  return cells.map(({id, mode, text, name, hidden}) => ({id, mode, text, name: name || null, quiet: hidden}));
}

/** The most cells that a notebook may have, and the most text that a cell may have. */
const limits = {cells: 100, text: 100_000, title: 200};

const modes: readonly Mode[] = ["js", "ts", "sql", "md", "html", "tex", "dot", "ojs", "node", "python", "r"];

/**
 * A notebook out of what a file or a link holds, of this version or of 0.1.0, whose cells had a kind. Throws with a sentence
 * for its reader where it is none.
 */
export function readNotebook(value: unknown): Notebook {
  const {title, cells, theme, readOnly} = record(value);
  if (!Array.isArray(cells) || cells.length === 0) throw new Error("This is not a notebook: it has no cells.");
  if (cells.length > limits.cells) throw new Error(`This notebook has more than ${limits.cells} cells.`);
  const read: NotebookCell[] = [];
  for (const cell of cells as unknown[]) read.push(readCell(cell, read));
  return {
    title: typeof title === "string" ? title.slice(0, limits.title) : "",
    cells: read,
    ...(typeof theme === "string" && theme !== "air" && {theme}),
    ...(readOnly === true && {readOnly})
  };
}

function readCell(value: unknown, before: readonly NotebookCell[]): NotebookCell {
  const {kind, mode: asked, text: written, name: called, id, chart, pinned, hidden, database, format} = record(value);
  const mode = modes.find((each) => each === asked) ?? (kind === "script" ? "ts" : "sql");
  const text = typeof written === "string" ? written : "";
  if (text.length > limits.text) throw new Error("A cell of this notebook is too long to be one.");
  const fresh = newCell(mode, before);
  const isFree = Number.isInteger(id) && Number(id) > 0 && !before.some((each) => each.id === id);
  const name = typeof called === "string" && nameProblem(called, before) === null ? called : fresh.name;
  return {
    ...fresh,
    ...(isFree && {id: Number(id)}),
    name,
    text,
    chart: chart === "none" ? "none" : (readChartSpec(chart) ?? "auto"),
    ...(typeof pinned === "boolean" && {pinned}),
    ...(typeof hidden === "boolean" && {hidden}),
    ...(typeof database === "string" && {database}),
    ...(typeof format === "string" && {format})
  };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
