import type {Status} from "../registry/cell.js";
import type {Verdict} from "../stats/verdict.js";

export type Unit = "percent" | "ratio" | "percentage points";

export type {Verdict, VerdictState} from "../stats/verdict.js";

/**
 * One figure as it is printed, charted or exported. Percentages and points are in per cent (23.467, not 0.23467),
 * unrounded. Anything that cannot be shown is null and `status` says why; it is never 0 and never NaN.
 * An infinite ratio (events on one side only) has value null, a lower bound, and `method` that says so.
 */
export type Figure = {
  organisation: string;
  indicator: number;
  population: string;
  period: string;
  breakdown: string;
  level: string;
  /** Second breakdown, empty where there is none. */
  breakdown2: string;
  level2: string;
  /** Group id(s) as in groups.ts; `White/BME` for a comparison, numerator group first. */
  group: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  unit: Unit;
  /** 95 % interval in the figure's unit; `upper` is Infinity only for a ratio with no events in its second group. */
  lower: number | null;
  upper: number | null;
  /** Two-sided p-value of the comparison; null for a rate on its own. */
  p: number | null;
  /** Two-sided exact mid-p of the comparison, where counts are so small that it is to stand beside `p`. */
  midP?: number;
  method: string;
  verdict: Verdict | null;
  status: Status;
  /** People of unknown ethnicity left out of this figure; null where withheld or not counted. */
  notKnown: number | null;
};
