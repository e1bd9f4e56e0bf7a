import {ratioChange} from "../../stats/ratio-change.js";
import {criticalValue, normalQuantile} from "../../stats/distributions.js";
import type {Estimate} from "../../stats/types.js";
import {periodDays} from "../../registry/periods.js";
import {comparable} from "../../figures/headline.js";
import {gapPeriods, wholeOf, type GapSource, type TwoGroups} from "./crossing.js";
import type {GapMeasure} from "./gap-measures.js";

/** How a gap's ratio changed between two periods that share no year and no break. */
export type GapChange = {
  from: string;
  to: string;
  /** The later ratio over the earlier one. */
  change: Estimate;
  /** The smallest change of the ratio that these numbers would be likely to show; null where it cannot be worked out. */
  detectable: number | null;
};

/** The changes of a gap that may be tested, and why others may not. */
export type GapTrend = {
  measure: GapMeasure;
  changes: GapChange[];
  /** Neighbouring periods that were not compared, and why. */
  untested: {from: string; to: string; why: "overlap or break" | "hidden or missing" | "no events"}[];
};

/** A comparison's ratio between each period and the last one before it that it may be set beside. */
export function gapTrend(source: GapSource, measure: GapMeasure): GapTrend | null {
  const {indicator} = measure;
  const periods = gapPeriods(source, measure);
  if (!indicator || periods.length < 2) return null;
  const result: GapTrend = {measure, changes: [], untested: []};
  periods.slice(1).forEach((to, i) => {
    const before = periods.slice(0, i + 1);
    const from = before.findLast((period) => comparable(indicator, period, to, "BME"));
    if (from === undefined) {
      result.untested.push({from: before.at(-1) ?? "", to, why: "overlap or break"});
      return;
    }
    const [earlier, later] = [wholeOf(source, measure, from), wholeOf(source, measure, to)];
    if (!earlier || !later) {
      result.untested.push({from, to, why: "hidden or missing"});
      return;
    }
    const change = ratioChange({period: periodDays(from), ...earlier}, {period: periodDays(to), ...later});
    if (change.value === null) result.untested.push({from, to, why: "no events"});
    else result.changes.push({from, to, change, detectable: detectableChange([earlier, later])});
  });
  return result;
}

/**
 * The smallest change of a ratio (as a factor above 1) that the counts of two periods would show as clear with 80 % power
 * at 5 %: exp of (1.96 + 0.84) standard errors of its logarithm. Null where a count of events is 0.
 */
export function detectableChange(
  periods: readonly TwoGroups[],
  {power = 0.8, alpha = 0.05}: {power?: number; alpha?: number} = {}
): number | null {
  const groups = periods.flatMap(({of, to}) => [of, to]);
  if (groups.some(({numerator}) => numerator === 0)) return null;
  const variance = groups.reduce((sum, {numerator, denominator}) => sum + 1 / numerator - 1 / denominator, 0);
  return Math.exp((criticalValue(1 - alpha) + normalQuantile(power)) * Math.sqrt(variance));
}
