import {familyKey, placeKey} from "./counts.js";
import {addRelation, numberOf, unknownAt, type System} from "./system.js";

/**
 * What a reader who kept earlier releases makes of them. Where no number in sight has changed, the counts are the same;
 * where some have, what changed is a count of its own: so many joined, left or were corrected.
 */
export function linkReleases(system: System, sources: readonly string[]): void {
  for (const [k, earlier] of sources.entries()) for (const later of sources.slice(k + 1)) link(system, earlier, later);
}

type Pair = {before: number; after: number; key: string};

function link(system: System, earlier: string, later: string): void {
  const families = new Map<string, Pair[]>();
  for (const [where, {source, place, groups}] of [...system.places]) {
    if (source !== later) continue;
    const before = system.places.get(`${earlier}#${placeKey(place)}`)?.groups;
    if (!before || place.measure.includes(" without ")) continue;
    const key = familyKey(place);
    const pairs = families.get(key) ?? [];
    for (const [group, after] of groups) {
      const own = before.get(group);
      if (own !== undefined) pairs.push({before: own, after, key: `${where}|${group}`});
    }
    families.set(key, pairs);
  }
  for (const pairs of families.values()) linkFamily(system, pairs, {earlier, later});
}

function linkFamily(system: System, pairs: readonly Pair[], {earlier, later}: {earlier: string; later: string}): void {
  const changes = pairs.flatMap(({before, after}) => {
    const [was, is] = [numberOf(system, before), numberOf(system, after)];
    return was === null || is === null ? [] : [is - was];
  });
  if (changes.every((change) => change === 0)) {
    for (const {before, after} of pairs)
      addRelation(system, {
        terms: [
          [after, 1],
          [before, -1]
        ],
        low: 0,
        high: 0,
        why: `nothing has changed from ${earlier} to ${later}`
      });
    return;
  }
  const joinedOnly = changes.every((change) => change >= 0);
  const leftOnly = changes.every((change) => change <= 0);
  for (const {before, after} of pairs) {
    const at = system.unknowns[after]?.at;
    if (!at) continue;
    const change = unknownAt(
      system,
      `${earlier} to ${later}`,
      {...at, measure: `change of ${at.measure}`},
      "difference"
    );
    const unknown = system.unknowns[change];
    if (unknown) {
      unknown.low = joinedOnly ? 0 : -Infinity;
      unknown.high = leftOnly ? 0 : Infinity;
    }
    system.meaning.set(change, [
      [after, 1],
      [before, -1]
    ]);
    addRelation(system, {
      terms: [
        [after, -1],
        [before, 1],
        [change, 1]
      ],
      low: 0,
      high: 0,
      why: `the change from ${earlier} to ${later}`
    });
  }
}
