import {foldSpelling} from "./vocabularies.js";

const everything = new Set([
  "all",
  "(all)",
  "all staff",
  "all groups",
  "all ages",
  "all bands",
  "all directorates",
  "all divisions",
  "all departments",
  "all ethnicities",
  "all ethnic groups",
  "overall",
  "overall total",
  "sum",
  "everyone",
  "everybody",
  "trust wide",
  "organisation wide",
  "whole trust",
  "whole organisation"
]);

const total =
  /(?:^|[\s(])(?:grand |sub |running |column |row )?totals?[):]?$|^(?:grand |sub )?totals?\b|\bsubtotals?\b/;

/** Whether a label heads a sum of other rows: `Grand Total`, `Community Total`, `All`. Such a row is nobody of its own. */
export function isRollUp(label: string): boolean {
  return everything.has(foldSpelling(label).replace(/:$/, "")) || isTotal(label);
}

/** Whether a label says so in the word total itself: in a column of areas or comparators, `All` may be a name. */
export function isTotal(label: string): boolean {
  return total.test(foldSpelling(label));
}
