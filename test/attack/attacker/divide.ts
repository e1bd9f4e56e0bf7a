import type {Address, Place} from "./counts.js";
import {addRelation, addSum, groupsAt, numberOf, shortfall, unknownAt, type System} from "./system.js";

/** One whole with its parts, all of one source. */
export type Division = {source: string; whole: Place; parts: readonly {source: string; place: Place}[]};

/** What the numbers in sight say of a division: it always adds up, somebody is left, people stand in several parts. */
type Said = "adds up" | "falls short" | "overlaps" | "nothing";

type Options = {
  why: string;
  /** What is taken to hold where no numbers in sight say anything. */
  otherwise: "adds up" | "falls short" | "nothing";
  /** Names the level of those who are in none of the parts. */
  rest: string;
};

/** The groups of a whole that every part has too, with the positions of all of them. */
function shared(system: System, {source, whole, parts}: Division): {group: string; whole: number; parts: number[]}[] {
  const groups = groupsAt(system, source, whole);
  if (!groups) return [];
  const each = parts.map((part) => groupsAt(system, part.source, part.place));
  return [...groups].flatMap(([group, position]) => {
    const own = each.map((some) => some?.get(group));
    return own.some((part) => part === undefined) ? [] : [{group, whole: position, parts: own as number[]}];
  });
}

/** What the counts in sight of divisions of one kind say of them. */
export function evidence(system: System, divisions: readonly Division[]): Said {
  let [exact, short, over] = [0, 0, 0];
  for (const division of divisions) {
    for (const {whole, parts} of shared(system, division)) {
      const left = shortfall(system, whole, parts);
      if (left === null || numberOf(system, whole) === 0) continue;
      if (left === 0) exact++;
      else if (left > 0) short++;
      else over++;
    }
  }
  if (over > 0) return "overlaps";
  if (short > 0) return "falls short";
  return exact > 0 ? "adds up" : "nothing";
}

/**
 * Adds what a reader makes of divisions of one kind (directorates within the whole organisation, over all years): a sum
 * where the numbers in sight always add up, a sum with a rest where somebody is left, and only "a part is no more than
 * the whole" where parts overlap.
 */
export function divide(system: System, divisions: readonly Division[], {why, otherwise, rest}: Options): void {
  const said = evidence(system, divisions);
  const taken = said === "nothing" ? otherwise : said;
  for (const division of divisions) {
    for (const {group, whole, parts} of shared(system, division)) {
      if (taken === "overlaps" || taken === "nothing") {
        for (const part of parts)
          addRelation(system, {
            terms: [
              [whole, 1],
              [part, -1]
            ],
            low: 0,
            high: Infinity,
            why: `${why}: a part is no more than the whole`
          });
        continue;
      }
      const at: Address = {...division.whole, level: `${division.whole.level} ${rest}`, group};
      addSum(system, whole, parts, taken === "adds up" ? {why} : {why, rest: {at, kind: "remainder"}});
    }
  }
}

/** Makes sure that a place has a count for each of these groups, printed or not. */
export function completeGroups(system: System, source: string, place: Place, groups: readonly string[]): void {
  for (const group of groups) unknownAt(system, source, {...place, group});
}
