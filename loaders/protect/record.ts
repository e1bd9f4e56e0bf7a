import type {Cell} from "../../src/registry/cell.js";
import type {DisclosureRules} from "../../src/registry/disclosure.js";
import type {Nesting} from "../../src/registry/nesting.js";
import type {BandGroup, Organisation} from "../../src/registry/organisation.js";
import type {PayGap} from "../../src/registry/pay-gaps.js";
import type {Magnitude} from "../measure/magnitude.js";
import type {Pattern} from "./protect-system.js";
import type {TableShare} from "./table-shares.js";

/** What a reader may be told of an organisation's protection: shipped with the cube, so that anyone can repeat its check. */
export type ProtectionRecord = {
  organisation: string;
  rules: DisclosureRules;
  denominator: "known" | "all";
  bandGroups: readonly BandGroup[];
  tables: readonly Omit<TableShare, "hidden">[];
  /** Declared tables that are not shown because most of their counts would be hidden. */
  leftOut: readonly string[];
  /** Whether an earlier release was taken into account, so that the two together give nothing away. */
  earlierRelease: boolean;
  /** `measure|population|period` of what stays as first published, though the extract has changed it since. */
  stays: readonly string[];
  /** Addresses of small counts that are shown because they are in print already. */
  alreadyPublic: readonly string[];
  /** Hidden small counts that figures in print narrow further than the rule allows, whatever is hidden here. */
  bounded: number;
  /** The fewest values that any other hidden small count leaves open to a reader; null where none is hidden. */
  narrowest: number | null;
  /** SHA-256 of which counts are shown. */
  pattern: string;
};

/** What only the organisation may see, and what its audit reads. */
export type PrivateReport = {
  organisation: Organisation;
  /** True counts of everything that is shown or that sums of it reveal. */
  truth: readonly Cell[];
  /** What nests in what, found in the extracts. */
  nestings: readonly Nesting[];
  /** Figures in print, where they count as known to the reader. */
  published: readonly Readonly<Record<string, unknown>>[];
  /** Counts that an earlier release shows: known to the reader too. */
  released: readonly Cell[];
  /** True pay of the groups that gaps are made of, and the gaps that releases before have printed. */
  pay: {magnitudes: readonly Magnitude[]; released: readonly PayGap[]};
  /** Levels that could be read together so that mostly hidden tables show more. */
  proposals: readonly string[];
  /** Lines of published.csv that give away no count of this cube. */
  printedElsewhere: readonly number[];
  /** Addresses of the small counts that figures in print bound. */
  bounded: readonly string[];
  statistics: {
    /** Unknowns of the joint system, those never printed among them. */
    cells: number;
    relations: number;
    primary: number;
    secondary: number;
    programmes: number;
    /** Part of all people counted in the printed cells who stand in hidden ones, 0 to 1. */
    valueHidden: number;
    seconds: Pattern["seconds"];
  };
};
