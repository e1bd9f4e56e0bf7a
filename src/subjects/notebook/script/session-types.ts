import type {
  Answered,
  CellFacts,
  ColumnSet,
  EngineCell,
  Explained,
  FromEngine,
  Marks,
  Question,
  Shown,
  TableHandle,
  ToEngine
} from "../engine/protocol.js";

/**
 * Where a cell stands for its reader: never run; changed since; waiting for others; running; done, which is an answer that
 * a clean run of the notebook gives too; failed; stopped.
 */
export type Phase = "unrun" | "edited" | "waiting" | "running" | "done" | "failed" | "stopped";

/** A cell as its reader sees it. */
export type CellView = {
  phase: Phase;
  shown: readonly Shown[];
  marks: Marks;
  fault: Explained | null;
  /** The cell that it waits for, or that was changed since and that it comes of. */
  waitsFor: number | null;
};

/** The way to an engine: messages to it; what comes back was given to `connect`. */
export type Line = {post: (message: ToEngine) => void; close: () => void};

/** What a session asks of the page. */
export type SessionOptions = {
  /** Starts an engine, in place of the one before. */
  connect: (hear: (message: FromEngine) => void) => Promise<Line>;
  ask: (cell: number, question: Question) => Promise<Answered>;
  hand: (cell: number, rows: ColumnSet, hidden: boolean) => Promise<TableHandle>;
  /** Words for a failure of `ask` or `hand`. */
  explain: (error: unknown, question: Question | null) => Explained & {stopped: boolean};
  /** Stops the statements that run. */
  cancel: () => void;
  /** Told of each cell whose view has changed. */
  onChange: (ids: readonly number[]) => void;
  /** What was chosen before, in the fields of cells that are yet to be run. */
  chosen?: readonly Choice[];
};

/** What a reader has chosen in a field of a cell. */
export type Choice = {cell: number; at: number; choice: unknown};

/** A notebook at work. */
export type Session = {
  /** The cells as they are now; those that are gone or came back take effect at once. */
  setCells: (cells: readonly EngineCell[]) => void;
  run: (ids: readonly number[]) => void;
  runAll: () => void;
  stop: () => void;
  choose: (cell: number, at: number, choice: unknown) => void;
  view: (id: number) => CellView;
  /** For how many seconds its last run to an end was at work; 0 before one. */
  took: (id: number) => number;
  facts: (id: number) => CellFacts | undefined;
  /** The cell as it was run last, which may not be as it is written now. */
  asRun: (id: number) => EngineCell | undefined;
  /** What readers have chosen in its fields. */
  choices: () => readonly Choice[];
  /** A notebook's file as a notebook, which is to be checked, or the other way about. Rejects with words for a reader. */
  convert: (from: {notebook: unknown} | {text: string}) => Promise<{notebook: unknown} | {text: string}>;
  /** Whether nothing waits or runs. */
  idle: () => boolean;
  close: () => void;
};
