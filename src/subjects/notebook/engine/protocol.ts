import type {Tree} from "./tree.js";
import type {FieldSpec} from "./field-spec.js";

/** The languages of cells, as the Notebook 2.0 format names them. */
export type Mode = "js" | "ts" | "sql" | "md" | "html" | "tex" | "dot" | "ojs" | "node" | "python" | "r";

/**
 * A cell as the engine takes it: `name` is what its rows, or the value of its last line, are called. A `quiet` cell shows only
 * what it displays itself.
 */
export type EngineCell = {id: number; mode: Mode; text: string; name: string | null; quiet: boolean};

/** A value that crosses between page and engine. A hidden count is NaN on the way. */
export type Plain = string | number | boolean | null | Date;

/** Rows, column by column. */
export type ColumnSet = {names: readonly string[]; columns: readonly (readonly Plain[])[]; length: number};

/** Where the rows of a cell stand in the page's database: of a statement that ran, or rows that were handed over. */
export type TableHandle = number;

/** A statement with what stands in its `${}`, and the results of other cells that it reads by name; `starts` as offsets. */
export type Question = {
  strings: readonly string[];
  starts: readonly number[];
  values: readonly (Plain | readonly Plain[])[];
  tables: Readonly<Record<string, TableHandle>>;
};

/** What a statement gave. `cut` where there are more rows than are kept; `caution` is what sums alone do not show. */
export type Answered = {handle: TableHandle; rows: ColumnSet; cut: boolean; hidden: boolean; caution: string | null};

/** A stretch of a cell's text, as offsets. */
export type Place = {from: number; to: number};

/** What went wrong with a cell: a sentence, what to do, and where in its text; `detail` is for those who ask. */
export type Explained = {message: string; advice: string; place: Place | null; detail: string};

/** Something that a cell shows. Rows of a statement stay in the page, which knows them by their handle. */
export type Shown =
  | {kind: "answer"; handle: TableHandle}
  | {kind: "rows"; rows: ColumnSet; cut: boolean; label: string | null}
  | {kind: "text"; text: string; label: string | null}
  | {kind: "tree"; tree: Tree}
  | {kind: "field"; field: FieldSpec; at: number};

/** What is to be said beside all that a cell shows: whether hidden counts went into it, or rows that were cut. */
export type Marks = {hidden: boolean; cut: boolean};

/** Of what nothing is to be said. */
export const noMarks: Marks = {hidden: false, cut: false};

/** Where a cell stands in the engine. */
type EngineState = "waiting" | "running" | "done" | "failed";

/** What the page tells the engine. `chosen` are the readers' choices so far, by cell and field. */
export type ToEngine =
  | {type: "update"; epoch: number; cells: readonly EngineCell[]; run: readonly number[]; stopped: readonly number[]}
  | {type: "choose"; cell: number; at: number; choice: unknown}
  | {type: "convert"; call: number; from: {notebook: unknown} | {text: string}}
  | {type: "answer"; call: number; answered: Answered}
  | {type: "refusal"; call: number; fault: Explained & {stopped: boolean}};

/** What the engine tells the page. All of it may have been made up by a cell. */
export type FromEngine =
  | {type: "ready"}
  | {type: "known"; epoch: number; cells: readonly CellFacts[]}
  | {type: "state"; cell: number; epoch: number; state: EngineState; fault: Explained | null; needs: string | null}
  | {type: "shown"; cell: number; epoch: number; shown: readonly Shown[]; marks: Marks}
  | {type: "converted"; call: number; to: {notebook: unknown} | {text: string} | {error: string}}
  | {type: "ask"; call: number; cell: number; question: Question}
  | {type: "hand"; call: number; cell: number; rows: ColumnSet; hidden: boolean};

/**
 * What the engine has read of a cell: the names that it gives and takes, whether it has been run, and whether what was run
 * is its text of now.
 */
export type CellFacts = {
  id: number;
  gives: readonly string[];
  takes: readonly string[];
  active: boolean;
  current: boolean;
  /** The cell as it was run last. */
  ran: EngineCell | null;
};

/** What the engine asks of its page. */
export type Asking = {
  ask: (cell: number, question: Question) => Promise<Answered>;
  hand: (cell: number, rows: ColumnSet, hidden: boolean) => Promise<TableHandle>;
  tell: (message: FromEngine) => void;
};
