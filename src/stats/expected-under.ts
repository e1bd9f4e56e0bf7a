import {addCounts} from "./counts.js";
import type {Counts} from "./types.js";

/**
 * Whether any of the four counts expected under no difference is below `least`: where a score test is only approximate.
 */
export function expectedUnder(least: number, of: Counts, to: Counts): boolean {
  const {numerator, denominator} = addCounts(of, to);
  const fewest = Math.min(of.denominator, to.denominator) * Math.min(numerator, denominator - numerator);
  return fewest < least * denominator;
}
