import type {Choice} from "../vocabularies.js";

/**
 * What a column holds. `snapshot` and `date` are ISO dates; `financial year` is `2019/20`; `year` is `2019`;
 * `label` is a short text that people are grouped by; `indicators` is a list of indicator numbers.
 */
export type ColumnType =
  | "snapshot"
  | "date"
  | "financial year"
  | "year"
  | "whole number"
  | "number"
  | "yes or no"
  | "ethnicity"
  | "pay band"
  | "choice"
  | "label"
  | "text"
  | "indicators";

/** A column of the data contract. */
export type Column = {
  name: string;
  type: ColumnType;
  /** One plain sentence: what it says of the row. */
  description: string;
  /** The column must be there, and filled in on every row (ethnicity may be blank: not known). */
  required?: true;
  /** Words allowed, where `type` is `choice`. */
  choices?: readonly Choice[];
  /** What its numbers are in, where a sign may stand before them: `£12.34`. They are personal, and no finding repeats one. */
  unit?: "pounds";
  minimum?: number;
  maximum?: number;
  /** What a blank, or a column that is not there, means; without it, not recorded. */
  blank?: string;
  /** Decides whether or how the row is counted, and is not kept. */
  internal?: true;
  /** The file whose column it is, in which it is read: it may stand in this one instead, and does not stay there. */
  of?: "pay";
  /** Where there is no such column, it is read from this one. */
  from?: string;
  /** What it is where there is no such column and the file has one of these headers, and why. */
  assumed?: {headers: readonly string[]; value: string; why: string};
  example: string;
  /** Headers that systems print for it; case, spaces, `_` and `-` do not matter. */
  aliases: readonly string[];
};
