import {yearsOf} from "../../../src/registry/periods.js";
import {addRest, addSum, placeAt, type Book} from "./book.js";

/** A window of years is the sum of its years, printed or not: two windows that share a year are compared through it. */
export function addWindowSums(book: Book): void {
  for (const {at, groups} of [...book.places.values()]) {
    const years = yearsOf(at.period);
    if (years.length < 2) continue;
    for (const [group, whole] of groups) {
      const parts = years.flatMap((period) => placeAt(book, {...at, period})?.groups.get(group) ?? []);
      if (parts.length === years.length) addSum(book, whole, parts, "other years");
      else if (parts.length > 0) addRest(book, whole, parts, {id: `${book.entries[whole]?.id ?? ""}~other years`});
    }
  }
}
