import {estimate, notApplicable} from "./estimate.js";
import {wilson} from "./wilson.js";
import type {Counts, Estimate} from "./types.js";

const method = "Wilson score interval";

/**
 * A proportion, 0 to 1, with its Wilson interval and no p-value; not applicable where nobody is counted. Wilson 1927.
 *
 * @example
 * proportion({numerator: 30, denominator: 120}).value // 0.25
 */
export function proportion(counts: Counts, {level = 0.95} = {}): Estimate {
  const interval = wilson(counts, {level});
  if (!interval) return notApplicable(method, "nobody is counted");
  return estimate({value: counts.numerator / counts.denominator, ...interval, method});
}
