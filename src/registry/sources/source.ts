import type {Column} from "./column.js";

/** The name of a file of the data contract, without its ending. */
export type SourceName =
  | "workforce"
  | "recruitment"
  | "disciplinary"
  | "training"
  | "survey"
  | "board"
  | "pay"
  | "population"
  | "benchmarks"
  | "published"
  | "actions";

/** A file of the data contract: what one row is, and its columns in order. */
export type Source = {
  name: SourceName;
  title: string;
  /** "One row is ...": a noun phrase. */
  row: string;
  /** What the organisation cannot see without this file. */
  without: string;
  required?: true;
  columns: readonly Column[];
  /** Columns of which each row must fill in at least one. */
  oneOf?: readonly string[];
  /** Columns that together should tell every row from every other; rows that share them all are reported. */
  key?: readonly string[];
};
