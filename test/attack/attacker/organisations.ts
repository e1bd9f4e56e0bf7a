import type {Place} from "./counts.js";
import {addRelation, addSum, groupsAt, numberOf, type System} from "./system.js";

/** What follows for a site that holds an organisation and one whose people are among its own: the rest is a count. */
export function linkOrganisations(system: System, within: readonly (readonly [part: string, whole: string])[]): void {
  const pairs = [
    ...within,
    ...foundWithin(system).filter(([part, whole]) => !within.some((each) => each[0] === part && each[1] === whole))
  ];
  for (const [part, whole] of pairs) {
    const levels = levelsThatAre(system, part, whole);
    for (const {source, place, groups} of [...system.places.values()]) {
      if (place.organisation !== part || place.measure.includes(" without ")) continue;
      const wide = groupsAt(system, source, {...place, organisation: whole});
      for (const [group, own] of groups) {
        const all = wide?.get(group);
        if (all !== undefined)
          addSum(system, all, [own], {
            why: `${part} is a part of ${whole}`,
            rest: {at: {...place, organisation: `${whole} without ${part}`, group}, kind: "difference"}
          });
      }
      for (const {breakdown, level} of levels)
        for (const twin of twinsOf(place, {whole, breakdown, level})) equate(system, {source, place, twin});
    }
  }
}

/** Where a part's place stands in the whole's tables, if the whole lists the part as a level. */
function twinsOf(place: Place, {whole, breakdown, level}: {whole: string; breakdown: string; level: string}): Place[] {
  if (place.breakdown2 !== "") return [];
  if (place.breakdown === "overall") return [{...place, organisation: whole, breakdown, level}];
  return [
    {...place, organisation: whole, breakdown, level, breakdown2: place.breakdown, level2: place.level},
    {...place, organisation: whole, breakdown2: breakdown, level2: level}
  ];
}

function equate(system: System, {source, place, twin}: {source: string; place: Place; twin: Place}): void {
  const [own, theirs] = [groupsAt(system, source, place), groupsAt(system, source, twin)];
  for (const [group, one] of own ?? []) {
    const other = theirs?.get(group);
    if (other !== undefined)
      addRelation(system, {
        terms: [
          [one, 1],
          [other, -1]
        ],
        low: 0,
        high: 0,
        why: `${twin.level} of ${twin.organisation} is ${place.organisation}`
      });
  }
}

/** Levels of the whole whose numbers in sight are always those of the part's everybody. */
function levelsThatAre(system: System, part: string, whole: string): {breakdown: string; level: string}[] {
  const scores = new Map<string, {breakdown: string; level: string; same: number; other: number}>();
  for (const {source, place, groups} of system.places.values()) {
    if (
      place.organisation !== whole ||
      place.breakdown === "overall" ||
      place.breakdown2 !== "" ||
      place.measure !== "headcount"
    )
      continue;
    const everybody = groupsAt(system, source, {...place, organisation: part, breakdown: "overall", level: "all"});
    const key = `${place.breakdown}|${place.level}`;
    const score = scores.get(key) ?? {breakdown: place.breakdown, level: place.level, same: 0, other: 0};
    for (const [group, own] of groups) {
      const other = everybody?.get(group);
      const [one, two] = [numberOf(system, own), other === undefined ? null : numberOf(system, other)];
      if (one === null || two === null || one === 0) continue;
      if (one === two) score.same++;
      else score.other++;
    }
    scores.set(key, score);
  }
  return [...scores.values()].filter(({same, other}) => same >= 2 && other === 0);
}

/** Organisations that another lists as one of its levels, by numbers. */
function foundWithin(system: System): [part: string, whole: string][] {
  const organisations = [...new Set([...system.places.values()].map(({place}) => place.organisation))];
  return organisations.flatMap((whole) =>
    organisations.flatMap((part): [string, string][] =>
      part !== whole && levelsThatAre(system, part, whole).length > 0 ? [[part, whole]] : []
    )
  );
}
