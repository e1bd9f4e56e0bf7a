import {checkCounts} from "./counts.js";
import {criticalValue} from "./distributions.js";
import type {Counts, Interval} from "./types.js";

/**
 * The score interval of a proportion, 0 to 1; null where nobody is counted. The lower end of 0/n is exactly 0 and the
 * upper end of n/n exactly 1. Wilson 1927, Probable inference, the law of succession, and statistical inference.
 *
 * @example
 * wilson({numerator: 81, denominator: 263}) // {lower: 0.2553, upper: 0.3662}
 * wilson({numerator: 0, denominator: 0}) // null
 */
export function wilson(counts: Counts, {level = 0.95} = {}): Interval | null {
  const {numerator: x, denominator: n} = checkCounts(counts);
  if (n === 0) return null;
  const z = criticalValue(level);
  const centre = x + (z * z) / 2;
  const reach = z * Math.sqrt((x * (n - x)) / n + (z * z) / 4);
  return {
    lower: x === 0 ? 0 : (centre - reach) / (n + z * z),
    upper: x === n ? 1 : (centre + reach) / (n + z * z)
  };
}
