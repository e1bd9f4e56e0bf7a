import type {Cell} from "../../../src/registry/cell.js";
import type {Entry} from "./book.js";

/**
 * What hiding an entry costs its readers, above 0, in steps so far apart that a count of a higher step is never hidden to
 * keep some of a lower one: White, BME and totals of the whole organisation; its other groups; White and BME by band group,
 * staff group and category; Black people there; everything else. Within a step a large count costs a little more than a
 * small one. A zero costs least: nobody is in it.
 */
export function weightOf({cell, value}: Entry): number {
  if (!cell) return 1;
  if (value === 0) return 0.5;
  return stepOf(cell) * (4 + Math.sqrt(value));
}

const rates = new Set(["White", "BME", "known"]);
const fine = /^[A-Z]$/;
const leading = new Set(["band group", "staff group", "category"]);

function stepOf({group, breakdown, breakdown2}: Cell): number {
  const whole = breakdown === "overall" || breakdown === "board membership";
  if (whole) return rates.has(group) || group === "all" || group === "Not known" ? 3000 : fine.test(group) ? 4 : 600;
  if (group === "all" || group === "Not known") return 0.5;
  const lead = leading.has(breakdown) && breakdown2 === "";
  if (rates.has(group)) return lead ? 60 : breakdown2 === "" ? 8 : 4;
  return lead && group === "Black" ? 15 : 2;
}
