import {checkCounts} from "./counts.js";
import {twoSided} from "./distributions.js";
import {estimate, notApplicable} from "./estimate.js";
import {wilson} from "./wilson.js";
import type {Counts, Estimate} from "./types.js";

const method = "Wilson score interval, score test against a constant";

/**
 * A proportion minus a fixed one (a census share, strictly between 0 and 1), -1 to 1, with the Wilson 1927 interval
 * moved by the constant and the p-value of the same score statistic. Not applicable where nobody is counted. The
 * constant's own error is taken as nil, which suits a census and not a sample.
 */
export function proportionAgainst(counts: Counts, constant: number, {level = 0.95} = {}): Estimate {
  const {numerator: x, denominator: n} = checkCounts(counts);
  if (!(constant > 0 && constant < 1))
    throw new RangeError(`stats: a fixed proportion must lie strictly between 0 and 1, found ${constant}.`);
  const interval = wilson(counts, {level});
  if (!interval) return notApplicable(method, "nobody is counted");
  return estimate({
    value: x / n - constant,
    lower: interval.lower - constant,
    upper: interval.upper - constant,
    p: twoSided((x / n - constant) / Math.sqrt((constant * (1 - constant)) / n)),
    method
  });
}
