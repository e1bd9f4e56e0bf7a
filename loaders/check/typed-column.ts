import type {WordRead} from "../../src/figures/check-report.js";
import type {Organisation} from "../../src/registry/organisation.js";
import type {Database} from "../machine/database.js";
import type {EthnicCode} from "../read/ethnic-codes.js";
import type {FileValues} from "../read/values-table.js";
import type {SuppliedFile} from "../stages.js";
import type {Finding} from "./finding.js";
import type {Spellings} from "./values/reading.js";

/** What turning a file into its typed table needs. */
export type TypingContext = {
  database: Database;
  organisation: Organisation;
  codes: readonly EthnicCode[];
  file: SuppliedFile;
  values: FileValues;
  /** Where words are noted that are not ours already, with what they were read as. */
  words: WordRead[];
  /** Spellings of labels that earlier files have. */
  spellings: Spellings;
};

/** A column of a typed table, as pieces of the statement that makes it from the raw table `r`. */
export type TypedColumn = {
  /** The expressions it is selected by, with their names. */
  select: string;
  /** A join that they need, or empty. */
  join: string;
  /** SQL that is true for rows whose value is not understood; null where there is no such row. */
  refused: string | null;
  findings: readonly Finding[];
};
