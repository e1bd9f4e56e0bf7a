import {bandsOf, madeOfBands} from "../../../src/registry/nesting.js";
import type {BandGroup} from "../../../src/registry/organisation.js";
import {addSum, placeAt, type Book, type Place} from "./book.js";

type Settings = {bandGroups: readonly BandGroup[]};

/** Levels made of pay bands are the sum of their bands; where bands are not printed for a group, of its band groups. */
export function addBandSums(book: Book, {bandGroups}: Settings): void {
  for (const {at, groups} of [...book.places.values()]) {
    if (!madeOfBands.includes(at.breakdown) || at.breakdown2 !== "") continue;
    const bands = bandsOf(at.breakdown, at.level, bandGroups);
    const bandPlaces = placesAt(book, at, "pay band", bands);
    const within = at.breakdown === "band group" ? [] : bandGroupsWithin(bands, bandGroups);
    const groupPlaces = placesAt(book, at, "band group", within);
    for (const [group, whole] of groups) {
      const parts = positions(bandPlaces, group);
      if (parts.length > 0) addSum(book, whole, parts, "in no pay band");
      else addSum(book, whole, positions(groupPlaces, group), "in no band group");
    }
  }
}

const positions = (places: readonly Place[], group: string): number[] =>
  places.flatMap(({groups}) => groups.get(group) ?? []);

function placesAt(book: Book, at: Place["at"], breakdown: string, levels: readonly string[]): Place[] {
  return levels.flatMap((level) => placeAt(book, {...at, breakdown, level}) ?? []);
}

/** Declared band groups that lie within these bands and share none with each other. */
function bandGroupsWithin(bands: readonly string[], bandGroups: readonly BandGroup[]): string[] {
  const inside = bandGroups.filter(({name}) =>
    bandsOf("band group", name, bandGroups).every((band) => bands.includes(band))
  );
  return disjointLevels(
    inside.map(({name}) => name),
    bandGroups
  );
}

/** The levels, in the order declared, that share no pay band with one before them. */
export function disjointLevels(levels: readonly string[], bandGroups: readonly BandGroup[]): string[] {
  const taken = new Set<string>();
  return bandGroups.flatMap(({name}) => {
    const bands = bandsOf("band group", name, bandGroups);
    if (!levels.includes(name) || bands.some((band) => taken.has(band))) return [];
    for (const band of bands) taken.add(band);
    return [name];
  });
}
