import type {Cell} from "../src/registry/cell.js";
import type {Designs} from "../src/figures/designs.js";
import type {Nesting} from "../src/registry/nesting.js";
import type {Organisation} from "../src/registry/organisation.js";
import type {SourceName} from "../src/registry/sources.js";
import type {Finding} from "./check/finding.js";
import type {Magnitude} from "./measure/magnitude.js";
import type {EthnicCode} from "./read/ethnic-codes.js";

/** The cube that may be published. Made by `protect` alone, which keeps the mark to itself. */
declare const stage: unique symbol;

/** A value that only its own stage can make: the next stage takes nothing else. */
type Staged<Value, Name extends string> = Value & {readonly [stage]: Name};

/** A file of the organisation's folder, as it was found: one, or several of a kind that are read as one. */
export type SuppliedFile = {
  name: SourceName;
  /** The file; of several, the first. */
  path: string;
  /** The sheet that was read, where the file is a workbook. */
  sheet: string | null;
  /** Data rows in the file, without its header. */
  rows: number;
  /** Our column name for each of the file's columns that is used. */
  columns: Readonly<Record<string, string>>;
  /** Headers of columns that are neither known nor declared, and so were left out. */
  leftOut: readonly string[];
  /** The files that were put together, in order; empty for a file that stands alone. */
  parts: readonly SuppliedFile[];
};

/** What became of a file's rows: `read` is always `used` plus `reported`. */
export type RowAccount = {name: SourceName; read: number; used: number; reported: number};

/** Extracts as text in the database (`raw_<file>`). Made by `read`. */
export type Raw = Staged<
  {
    organisation: Organisation;
    files: readonly SuppliedFile[];
    findings: readonly Finding[];
    /** Headers left out that are likely columns of ours, by file. */
    likelyColumns: Readonly<Record<string, Readonly<Record<string, string>>>>;
    /** The reference list that ethnic codes are looked up in. */
    codes: readonly EthnicCode[];
  },
  "raw"
>;

/** Extracts with canonical words and whole numbers in the database. Made by `check`. */
export type Validated = Staged<
  {
    organisation: Organisation;
    findings: readonly Finding[];
    files: readonly RowAccount[];
    supplied: ReadonlySet<SourceName>;
  },
  "validated"
>;

/** Extracts with their periods and printed levels in the database. Made by `derive`. */
export type Derived = Staged<Omit<Validated, typeof stage>, "derived">;

/**
 * True counts of an organisation and what its people are paid, small ones included, what nests in what (null where it was
 * not asked for), and how answers and applications were gathered. Made by
 * `measure`; never leaves the machine.
 */
export type Measures = Staged<
  Omit<Validated, typeof stage> & {
    cells: readonly Cell[];
    nestings: readonly Nesting[] | null;
    magnitudes: readonly Magnitude[];
    designs?: Designs;
  },
  "measures"
>;

export const brandRaw = (value: Omit<Raw, typeof stage>): Raw => value as Raw;
export const brandValidated = (value: Omit<Validated, typeof stage>): Validated => value as Validated;
export const brandDerived = (value: Omit<Derived, typeof stage>): Derived => value as Derived;
export const brandMeasures = (value: Omit<Measures, typeof stage>): Measures => value as Measures;
