import {proportionAgainst} from "./proportion-against.js";
import type {Counts, Estimate} from "./types.js";

/** A value and its interval; the numbers of an estimate. */
type Numbers = Pick<Estimate, "value" | "lower" | "upper">;

/** A difference from a fixed proportion as a ratio to it: -0.05 from 0.20 is 0.75. Nulls stay null. */
export function asRatioTo(constant: number, {value, lower, upper}: Numbers): Numbers {
  const over = (difference: number | null) => (difference === null ? null : (difference + constant) / constant);
  return {value: over(value), lower: over(lower), upper: over(upper)};
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
