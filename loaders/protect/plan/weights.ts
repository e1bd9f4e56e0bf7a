import type {Cell} from "../../../src/registry/cell.js";
import type {Entry} from "./book.js";

/**
 * What hiding an entry costs its readers, above 0: groups that every rate needs cost more than ethnic detail, the whole
 * organisation more than a part of it, and a large count a little more than a small one. A zero costs least: nobody is in it.
 */
export function weightOf({cell, value}: Entry): number {
  if (!cell) return 1;
  if (value === 0) return 0.5;
  return placeWeight(cell) * groupWeight(cell) * (5 + Math.log2(value + 1));
}

const rates = new Set(["White", "BME", "known"]);

function groupWeight({group, breakdown}: Cell): number {
  if (rates.has(group)) return 4;
  if (group === "all" || group === "Not known") return breakdown === "overall" ? 4 : 0.25;
  return 1;
}

function placeWeight({breakdown, breakdown2}: Cell): number {
  if (breakdown === "overall") return 8;
  return breakdown2 === "" ? 2 : 1;
}
