import {wilson} from "./wilson.js";
import type {Counts, Interval} from "./types.js";

/**
 * The interval of the proportion of `of` minus that of `to`, -1 to 1, built from their two Wilson intervals; null where
 * nobody is in a group. A closed form beside `rateDifference`, for checking. Newcombe 1998, Interval estimation for the
 * difference between independent proportions (method 10).
 *
 * @example
 * newcombe({numerator: 56, denominator: 70}, {numerator: 48, denominator: 80}) // {lower: 0.0524, upper: 0.3339}
 */
export function newcombe(of: Counts, to: Counts, {level = 0.95} = {}): Interval | null {
  const first = wilson(of, {level});
  const second = wilson(to, {level});
  if (!first || !second) return null;
  const p1 = of.numerator / of.denominator;
  const p2 = to.numerator / to.denominator;
  return {
    lower: p1 - p2 - Math.hypot(p1 - first.lower, second.upper - p2),
    upper: p1 - p2 + Math.hypot(first.upper - p1, p2 - second.lower)
  };
}
