import {cellKey} from "../../../src/registry/cell.js";
import {sumRelation} from "../system.js";
import {blankEntry, placeAt, placeKey, type Book, type Place} from "./book.js";

/**
 * Adds the counts of substantive and bank staff together at a place, group by group. No table here prints them, but
 * reports do, and a reader who has one of the two subtracts. Nothing is added where either population is not counted.
 */
export function addBothPopulations(book: Book, at: Place["at"]): void {
  const all = {...at, population: "all"} as const;
  const [substantive, bank] = (["substantive", "bank"] as const).map((population) =>
    placeAt(book, {...at, population})
  );
  if (!substantive || !bank || placeAt(book, all)) return;
  const place: Place = {at: all, groups: new Map()};
  for (const [group, part] of substantive.groups) {
    const other = bank.groups.get(group);
    if (other === undefined) continue;
    const count = (book.entries[part]?.value ?? 0) + (book.entries[other]?.value ?? 0);
    const cell = {...all, group, count, status: "published"} as const;
    const whole = book.entries.push(blankEntry({id: cellKey(cell), value: count, cell, shown: false})) - 1;
    place.groups.set(group, whole);
    book.relations.push(sumRelation(whole, [part, other]));
  }
  book.places.set(placeKey(all), place);
}
