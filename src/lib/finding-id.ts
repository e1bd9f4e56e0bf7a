import type {Figure} from "./figure-types.js";
import {slug} from "./format.js";

/**
 * The stable id of a finding: what is compared, of whom, where, but not when, so that an address outlives the year.
 * `i3-substantive-bme-white`, `i1-substantive-non-clinical-band-8b-bme`.
 */
export function findingId({indicator, population, breakdown, level, level2, group}: Figure): string {
  const place = breakdown === "overall" ? [] : [level, level2];
  return slug([`i${indicator}`, population, ...place, group].filter(Boolean).join(" "));
}
