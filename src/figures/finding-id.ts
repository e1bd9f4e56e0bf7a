import {notRecorded} from "../registry/breakdowns.js";
import type {Figure} from "./figure-types.js";
import {slug} from "./slug.js";

/**
 * The stable id of a finding: what is compared, of whom, where, but not when, so that an address outlives the year.
 * `i3-substantive-bme-white`, `i1-substantive-non-clinical-band-8b-bme`. A level that every breakdown may have is named
 * with its breakdown: `i1-substantive-staff-group-not-recorded-bme`.
 */
export function findingId({indicator, population, breakdown, level, breakdown2, level2, group}: Figure): string {
  const named = (what: string, where: string): string => (where === notRecorded ? `${what} ${where}` : where);
  const place = breakdown === "overall" ? [] : [named(breakdown, level), named(breakdown2, level2)];
  return slug([`i${indicator}`, population, ...place, group].filter(Boolean).join(" "));
}
