import {notRecorded} from "../registry/breakdowns.js";
import type {Figure} from "./figure-types.js";
import {slug} from "./slug.js";

/** The number that a figure of pay has in place of an indicator's: the standard's nine have none for pay. */
export const ofPay = 0;

/**
 * The stable id of a finding: what is compared, of whom, where, but not when, so that an address outlives the year.
 * `i3-substantive-bme-white`, `i1-substantive-non-clinical-band-8b-bme`. A level that every breakdown may have is named
 * with its breakdown: `i1-substantive-staff-group-not-recorded-bme`. A pay gap is named by its statistic:
 * `pay-median-substantive-bme`.
 */
export function findingId(figure: Figure): string {
  const {indicator, population, breakdown, level, breakdown2, level2, group, method} = figure;
  const named = (what: string, where: string): string => (where === notRecorded ? `${what} ${where}` : where);
  const place = breakdown === "overall" ? [] : [named(breakdown, level), named(breakdown2, level2)];
  const what = indicator === ofPay ? `pay ${method}` : `i${indicator}`;
  return slug([what, population, ...place, group].filter(Boolean).join(" "));
}
