import {checkCounts} from "./counts.js";
import {criticalValue, twoSided} from "./distributions.js";
import {estimate, notApplicable} from "./estimate.js";
import type {Estimate} from "./types.js";

/** The people of one tier of bands. */
export type Tier = {white: number; bme: number};

const method = "race disparity ratio, log interval";

/**
 * How many times as high the odds of the `upper` tier against the `lower` are for White staff as for BME staff: (W upper / W
 * lower) / (B upper / B lower), 0 upwards, above 1 to the disadvantage of BME staff. The variance of its logarithm is
 * the sum of the four reciprocals (Woolf 1955). Not applicable where a tier has no BME staff, or no White staff. Tiers
 * are bands 5 and below, 6 and 7, 8a and above; clinical and non-clinical apart, medical left out.
 *
 * @example
 * disparityRatio({white: 100, bme: 50}, {white: 40, bme: 10}).value // 2
 */
export function disparityRatio(lower: Tier, upper: Tier, {level = 0.95} = {}): Estimate {
  const counts = [lower.white, lower.bme, upper.white, upper.bme];
  for (const people of counts) checkCounts({numerator: 0, denominator: people});
  if (lower.bme === 0 || upper.bme === 0) return notApplicable(method, "no BME staff in one of the tiers");
  if (lower.white === 0 || upper.white === 0) return notApplicable(method, "no White staff in one of the tiers");
  const value = (upper.white * lower.bme) / (lower.white * upper.bme);
  const error = Math.sqrt(counts.reduce((total, people) => total + 1 / people, 0));
  const reach = Math.exp(criticalValue(level) * error);
  return estimate({
    value,
    lower: value / reach,
    upper: value * reach,
    p: twoSided(Math.log(value) / error),
    method
  });
}

/** The three ratios of a ladder of three tiers; the last is the product of the other two. */
export function disparityRatios(
  {lower, middle, upper}: {lower: Tier; middle: Tier; upper: Tier},
  {level = 0.95} = {}
): {lowerToMiddle: Estimate; middleToUpper: Estimate; lowerToUpper: Estimate} {
  return {
    lowerToMiddle: disparityRatio(lower, middle, {level}),
    middleToUpper: disparityRatio(middle, upper, {level}),
    lowerToUpper: disparityRatio(lower, upper, {level})
  };
}
