import {overlappingBreakdowns} from "../../../src/registry/nesting.js";
import type {BandGroup} from "../../../src/registry/organisation.js";
import {addSum, placeAt, type Book, type Place} from "./book.js";
import {disjointLevels} from "./band-sums.js";

type Settings = {bandGroups: readonly BandGroup[]};

/** The levels of a breakdown add up to the whole; those of a crossed table add up to each of its margins. */
export function addLevelSums(book: Book, {bandGroups}: Settings): void {
  const sums = new Map<string, {whole: Place["at"]; by: string; levels: Map<string, Place>}>();
  for (const place of book.places.values()) {
    for (const {whole, by, level} of marginsOf(place.at)) {
      const key = JSON.stringify([Object.values(pick(whole)), by]);
      const sum = sums.get(key) ?? {whole, by, levels: new Map<string, Place>()};
      sums.set(key, sum);
      sum.levels.set(level, place);
    }
  }
  for (const {whole, by, levels} of sums.values()) {
    const margin = placeAt(book, whole);
    if (!margin) continue;
    const used = overlappingBreakdowns.includes(by)
      ? disjointLevels([...levels.keys()], bandGroups)
      : [...levels.keys()];
    for (const [group, position] of margin.groups) {
      const parts = used.flatMap((level) => levels.get(level)?.groups.get(group) ?? []);
      if (parts.length > 0 && parts.length === used.length) addSum(book, position, parts, `in no ${by}`);
    }
  }
}

/** The places one step coarser: without the breakdown, or without one of two crossed. */
function marginsOf(at: Place["at"]): {whole: Place["at"]; by: string; level: string}[] {
  const {breakdown, level, breakdown2, level2} = at;
  if (breakdown === "overall") return [];
  if (breakdown2 === "") {
    if (overlappingBreakdowns.includes(breakdown)) return [];
    return [{whole: {...at, breakdown: "overall", level: "all"}, by: breakdown, level}];
  }
  return [
    {whole: {...at, breakdown2: "", level2: ""}, by: breakdown2, level: level2},
    {whole: {...at, breakdown: breakdown2, level: level2, breakdown2: "", level2: ""}, by: breakdown, level}
  ];
}

function pick({
  organisation,
  measure,
  population,
  period,
  breakdown,
  level,
  breakdown2,
  level2
}: Place["at"]): Place["at"] {
  return {organisation, measure, population, period, breakdown, level, breakdown2, level2};
}
