import {rateDifference} from "./rate-difference.js";
import type {Counts} from "./types.js";

/** How many events a group had fewer than its equal share, with the ends of a 95 % interval; below 0 where it had more. */
export type Shortfall = {value: number; lower: number; upper: number};

/**
 * How many fewer events the group `to` had than if the same events had fallen on both groups at one rate: its people times
 * the common rate, less its own events. Its interval is that of the difference of the two rates (Miettinen and Nurminen),
 * which it is a multiple of. Null where nobody is in a group.
 */
export function shortfall(of: Counts, to: Counts): Shortfall | null {
  const {value, lower, upper} = rateDifference(of, to);
  if (value === null || lower === null || upper === null) return null;
  const scale = (of.denominator * to.denominator) / (of.denominator + to.denominator);
  return {value: value * scale, lower: lower * scale, upper: upper * scale};
}
