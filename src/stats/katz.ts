import {checkCounts} from "./counts.js";
import {criticalValue} from "./distributions.js";
import type {Counts, Interval} from "./types.js";

/**
 * The log interval of the proportion of `of` over that of `to`, 0 upwards; null where a group has no event. For
 * checking figures published with it, never for a verdict: it can call clear what the score interval does not. Katz and
 * others 1978, Obtaining confidence intervals for the risk ratio in cohort studies.
 */
export function katz(of: Counts, to: Counts, {level = 0.95} = {}): Interval | null {
  const {numerator: x1, denominator: n1} = checkCounts(of);
  const {numerator: x2, denominator: n2} = checkCounts(to);
  if (x1 === 0 || x2 === 0) return null;
  const value = (x1 * n2) / (x2 * n1);
  const reach = Math.exp(criticalValue(level) * Math.sqrt(1 / x1 - 1 / n1 + 1 / x2 - 1 / n2));
  return {lower: value / reach, upper: value * reach};
}
