import {checkApart, type Period} from "./periods.js";
import {rateDifference} from "./rate-difference.js";
import type {Counts, Estimate} from "./types.js";

/** One group's counts in one period. */
export type PeriodCounts = {period: Period; counts: Counts};

/**
 * How a group's rate changed: later minus earlier, -1 to 1, as `rateDifference`. For flows and surveys only; never for
 * staff in post, who are mostly the same people. Throws on overlapping periods. Not applicable where nobody is counted
 * in one of them.
 */
export function rateChange(earlier: PeriodCounts, later: PeriodCounts, {level = 0.95} = {}): Estimate {
  checkApart([earlier.period, later.period]);
  return rateDifference(later.counts, earlier.counts, {level});
}
