import type {SqlScalar} from "../../../src/database/sql.js";
import type {Organisation} from "../../../src/registry/organisation.js";
import type {Column} from "../../../src/registry/sources.js";
import type {EthnicCode} from "../../read/ethnic-codes.js";
import type {Finding} from "../finding.js";

/** What is wrong with a value, without its place. */
export type Problem = Pick<Finding, "level" | "what" | "do" | "code">;

/** What a text means. A row whose value is not `used` is left out of the figures, and its problem says so. */
export type Reading = {out: readonly SqlScalar[]; problem: Problem | null; used: boolean};

/** How a column is read: the typed columns that it becomes, and what each text means (null is blank). */
export type ValueReader = {
  columns: readonly {name: string; type: "VARCHAR" | "BOOLEAN" | "INTEGER" | "DOUBLE"}[];
  read(text: string | null): Reading;
};

/** A text of a column with the rows that hold it. */
export type DistinctValue = {text: string | null; rows: number; first: number};

/** What reading a column may depend on besides its own text. */
export type ReadingContext = {
  column: Column;
  organisation: Organisation;
  codes: readonly EthnicCode[];
  values: readonly DistinctValue[];
  /** Spellings of labels that earlier files have, by column, to which this one's are added; none are kept without it. */
  spellings?: Spellings;
};

/** The spelling of each label as it is kept, by column and by the label as spellings are compared. */
export type Spellings = Map<string, ReadonlyMap<string, string>>;

/** A value that is understood. */
export function understood(...out: readonly SqlScalar[]): Reading {
  return {out, problem: null, used: true};
}

/** A value that is not understood: its row is left out, and the build stops. */
export function refused(width: number, code: string, what: string, todo: string): Reading {
  return {out: Array<null>(width).fill(null), problem: {level: "error", code, what, do: todo}, used: false};
}

/** What to say of a blank where the column must be filled in. */
export function blankProblem({name}: Column): Problem {
  return {
    level: "error",
    code: "blank",
    what: `${name} is blank, and every row needs it.`,
    do: "Fill it in, or take the row away."
  };
}

/** The reading of a blank where the column must be filled in. */
export function blankRefused(width: number, column: Column): Reading {
  return {out: Array<null>(width).fill(null), problem: blankProblem(column), used: false};
}

/** What to say of a formula where a text is kept. */
export const formulaProblem: Problem = {
  level: "warning",
  code: "formula",
  what: "A formula was kept as its text; formulas are never run.",
  do: "Paste the column as values, and save the file again."
};
