import {cellKey, type Measure} from "../cell.js";
import type {Nesting} from "../nesting.js";
import {gatherAddresses} from "./addresses.js";
import {boardSums, ethnicSums, outcomeSums, paySums, populationSums, windowSums} from "./fixed-sums.js";
import {nestedSums} from "./nested-sums.js";
import type {Address, Sum} from "./sum.js";

/**
 * Every sum that a reader of tables with these counts (`addresses`, printed or not) knows to hold: what the standard
 * fixes, and what nests in what, found in the extracts. Protection and audit both start from this list, and use it each
 * in their own way.
 */
export function declareSums(addresses: readonly Address[], {nestings}: {nestings: readonly Nesting[]}): Sum[] {
  const gathered = gatherAddresses(addresses);
  return [
    ...ethnicSums(gathered),
    ...nestedSums(gathered, nestings),
    ...windowSums(gathered),
    ...boardSums(gathered),
    ...outcomeSums(gathered),
    ...paySums(gathered),
    ...populationSums(gathered)
  ];
}

/** Counts that all others are parts of: a table lists a level because somebody is counted there. */
const bases: readonly Measure[] = ["headcount", "shortlisted", "paid"];

/** The counts that a reader knows to be of at least one person, because their level is listed at all. */
export function listedCounts(addresses: readonly Address[]): string[] {
  return addresses
    .filter(({measure, breakdown, breakdown2, group}) => {
      const listed = bases.includes(measure) && breakdown !== "overall" && breakdown2 === "";
      return listed && (group === "all" || group === "known");
    })
    .map(cellKey);
}
