import {proportionAgainst} from "./proportion-against.js";
import type {Counts, Estimate} from "./types.js";

/** A value and its interval; the numbers of an estimate. */
type Numbers = Pick<Estimate, "value" | "lower" | "upper">;

/**
 * A difference from a fixed proportion as a ratio to it: -0.05 from 0.20 is 0.75. Nulls stay null. Of a proportion above a
 * half the other side is everybody else's: their share at the constant over their share as counted.
 */
export function asRatioTo(constant: number, difference: Numbers): Numbers & {otherSide: Estimate["otherSide"]} {
  const ends = (ratio: (apart: number) => number): Numbers => {
    const over = (apart: number | null) => (apart === null ? null : ratio(apart));
    return {value: over(difference.value), lower: over(difference.lower), upper: over(difference.upper)};
  };
  const rest = 1 - constant;
  return {
    ...ends((apart) => (apart + constant) / constant),
    otherSide: constant > 0.5 && constant < 1 ? ends((apart) => rest / Math.max(0, rest - apart)) : null
  };
}

/**
 * A group's share of the workforce over its share of the population (a constant strictly between 0 and 1): 1 is in
 * proportion, below 1 is under-represented. Wilson 1927 interval over the constant, p-value of the score test against
 * it. Not applicable where nobody is counted.
 */
export function representationRatio(counts: Counts, constant: number, {level = 0.95} = {}): Estimate {
  const apart = proportionAgainst(counts, constant, {level});
  return {...apart, ...asRatioTo(constant, apart)};
}
