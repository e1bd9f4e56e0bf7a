import type {Measure} from "../../../src/registry/cell.js";
import {defaultRules} from "../../../src/registry/disclosure.js";
import {basePeriod} from "../../../src/registry/periods.js";
import {addRest, placeAt, type Book} from "./book.js";

/** The counts that each count is a part of: those who did not have the outcome are the difference. */
const bases: Partial<Record<Measure, readonly Measure[]>> = {
  shortlisted: ["applied"],
  interviewed: ["shortlisted"],
  offered: ["interviewed", "shortlisted"],
  appointed: ["offered", "interviewed", "shortlisted"],
  trained: ["headcount"],
  investigated: ["headcount"],
  "survey5 yes": ["survey5 responses"],
  "survey6 yes": ["survey6 responses"],
  "survey7 yes": ["survey7 responses"],
  "survey8 yes": ["survey8 responses"]
};

/** An outcome with the group it is out of, as positions of the book. */
export type Outcome = {part: number; whole: number};

/**
 * Adds `those with the outcome + those without = everybody in the group`, since 99 of 100 tells of the one. Where a
 * count has more than the base (people who left before the snapshot), there is no such sum. Returns every pair.
 */
export function addOutcomeSums(book: Book): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const {at, groups} of [...book.places.values()]) {
    for (const measure of bases[at.measure] ?? []) {
      const base = placeAt(book, {...at, measure, period: basePeriod(at.measure, at.period)});
      for (const [group, part] of groups) {
        const whole = base?.groups.get(group);
        if (whole === undefined) continue;
        const [some = 0, all = 0] = [book.entries[part]?.value, book.entries[whole]?.value];
        outcomes.push({part, whole});
        const tooLarge = at.measure === "investigated" && all >= defaultRules.disciplinaryComplementBelow;
        if (some > all || tooLarge) continue;
        addRest(book, whole, [part], {id: `${book.entries[part]?.id ?? ""}~not, of ${measure}`});
      }
    }
  }
  return outcomes;
}
