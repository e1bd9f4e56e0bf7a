import {addCounts, checkCounts, rate} from "./counts.js";
import {binomialCdf, binomialPmf} from "./distributions.js";
import type {Counts, Interval} from "./types.js";

/** Where a unit lies: within what chance allows, or outside the 95 % or 99.8 % limits on one side. */
export type FunnelPlace = "within" | "low 95" | "low 99.8" | "high 95" | "high 99.8";

/** One unit of a funnel: its rate (null without people), the limits of a unit of its size, and where it lies. */
export type FunnelPoint = {value: number | null; limits95: Interval; limits998: Interval; place: FunnelPlace};

/**
 * What chance alone allows a unit of `people` whose true rate is `target` (0 to 1): exact binomial limits, interpolated
 * between whole events. 0 to 1 where nobody is counted. Spiegelhalter 2005, Funnel plots for comparing institutional
 * performance, appendix A.1.1.
 */
export function funnelLimits(people: number, target: number, {level = 0.95} = {}): Interval {
  if (!(target >= 0 && target <= 1))
    throw new RangeError(`stats: a target rate must lie between 0 and 1, found ${target}.`);
  if (people === 0) return {lower: 0, upper: 1};
  const end = (p: number) => {
    const events = binomialQuantile(p, people, target);
    const over = binomialCdf(events, people, target) - p;
    return Math.min(1, Math.max(0, (events - over / binomialPmf(events, people, target)) / people));
  };
  return {lower: end((1 - level) / 2), upper: end((1 + level) / 2)};
}

/** The least number of events that is at least as likely as `p` not to be exceeded. */
function binomialQuantile(p: number, people: number, rate: number): number {
  let [low, high] = [0, people];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCdf(middle, people, rate) >= p) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Each unit against a common target (by default the rate of all units together), in the order given. With many units a
 * few lie outside the 95 % limits by chance; the 99.8 % limits are the ones to act on. Null where there is no target.
 * Spiegelhalter 2005.
 */
export function funnel(
  units: readonly Counts[],
  target: number | null = rate(units.reduce(addCounts, {numerator: 0, denominator: 0}))
): {target: number; points: FunnelPoint[]} | null {
  if (target === null) return null;
  const points = units.map((unit): FunnelPoint => {
    const value = rate(checkCounts(unit));
    const limits95 = funnelLimits(unit.denominator, target, {level: 0.95});
    const limits998 = funnelLimits(unit.denominator, target, {level: 0.998});
    return {value, limits95, limits998, place: value === null ? "within" : placeOf(value, limits95, limits998)};
  });
  return {target, points};
}

function placeOf(value: number, limits95: Interval, limits998: Interval): FunnelPlace {
  if (value < limits998.lower) return "low 99.8";
  if (value > limits998.upper) return "high 99.8";
  if (value < limits95.lower) return "low 95";
  return value > limits95.upper ? "high 95" : "within";
}
