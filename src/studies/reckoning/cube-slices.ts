import {overlappingBreakdowns} from "../../registry/nesting.js";
import type {Attribute, Rows} from "../../stats/slices.js";
import type {Gap} from "../../stats/find-gaps.js";
import {crossingOf, placeName, type GapSource, type TwoGroups} from "./crossing.js";
import type {GapMeasure} from "./gap-measures.js";

/** Whom a slice holds: a level of each of some breakdowns. */
type Place = {breakdown: string; level: string}[];

/** Every place that a cube's tables show of a gap, ready to be searched one table at a time (depth 1). */
export type CubeSlices = {
  rows: Rows;
  /** Tables searched: ids of breakdowns, crossed ones joined by `×`. */
  tables: string[];
  /** Places that cannot be searched because a count there is hidden. */
  hidden: number;
  /** The breakdowns and levels that a found slice stands for. */
  placeOf(slice: Gap["slice"]): Place;
  /** The share of the people of two slices who are in both, 0 to 1; null where the tables do not tell. */
  overlap(a: Gap["slice"], b: Gap["slice"]): number | null;
};

/**
 * The slices of a gap in a period's tables: each breakdown alone and each crossed pair. The same place under two names
 * (a band group of one band) is searched once. Places with a hidden count are left out and counted.
 */
export function cubeSlices(source: GapSource, measure: GapMeasure, period: string): CubeSlices {
  const found = new Map<string, {place: Place; counts: TwoGroups}>();
  const tables: {name: string; slices: {level: string; counts: TwoGroups; place: Place}[]}[] = [];
  let hidden = 0;
  for (const factors of tablesOf(source, measure, period)) {
    const crossing = crossingOf(source, measure, {period, factors});
    if (!crossing) continue;
    hidden += crossing.hidden.length;
    const slices = crossing.cells.flatMap(({levels, of, to}) => {
      const place = levels.map((level, i) => ({breakdown: factors[i] ?? "", level}));
      const twin = [...found.values()].some(
        (each) =>
          each.place.length === 1 &&
          place.length === 1 &&
          each.place[0]?.level === place[0]?.level &&
          same(each.counts, {of, to})
      );
      if (twin) return [];
      found.set(keyOf(place), {place, counts: {of, to}});
      return [{level: placeName(levels), counts: {of, to}, place}];
    });
    if (slices.length > 0) tables.push({name: placeName(factors), slices});
  }
  const placeOf = (slice: Gap["slice"]): Place => {
    const [only] = slice;
    return (
      tables.find(({name}) => name === only?.attribute)?.slices.find(({level}) => level === only?.level)?.place ?? []
    );
  };
  const people = (place: Place): number | null => {
    const counts = found.get(keyOf(place))?.counts;
    return counts ? counts.of.denominator + counts.to.denominator : null;
  };
  return {
    rows: rowsOf(tables),
    tables: tables.map(({name}) => name),
    hidden,
    placeOf,
    overlap: (a, b) => overlapOf(placeOf(a), placeOf(b), people)
  };
}

/** The tables of a gap: each breakdown of its events alone, then the crossed ones. */
function tablesOf({index}: GapSource, {indicator, population}: GapMeasure, period: string): string[][] {
  if (!indicator) return [];
  const places = index.places(indicator.numerator.measure, population, period);
  const names = new Map(
    places
      .filter(({breakdown}) => breakdown !== "overall")
      .map(({breakdown, breakdown2}) => [
        `${breakdown}|${breakdown2}`,
        breakdown2 === "" ? [breakdown] : [breakdown, breakdown2]
      ])
  );
  return [...names.values()].sort((a, b) => a.length - b.length);
}

/** One attribute a table; a row is a group at a place, and belongs to no level of the other tables. */
function rowsOf(tables: readonly {slices: readonly {level: string; counts: TwoGroups}[]; name: string}[]): Rows {
  const all = tables.flatMap(({slices}, table) =>
    slices.flatMap(({counts}, code) => [
      {table, code, group: 0, counts: counts.of},
      {table, code, group: 1, counts: counts.to}
    ])
  );
  return {
    attributes: tables.map(({name, slices}, table): Attribute => ({
      name,
      levels: slices.map(({level}) => level),
      codes: Uint16Array.from(all, (row) => (row.table === table ? row.code : slices.length))
    })),
    group: Uint8Array.from(all, ({group}) => group),
    numerator: Uint32Array.from(all, ({counts}) => counts.numerator),
    denominator: Uint32Array.from(all, ({counts}) => counts.denominator)
  };
}

function overlapOf(a: Place, b: Place, people: (place: Place) => number | null): number | null {
  const both = new Map([...a, ...b].map((part) => [`${part.breakdown}|${part.level}`, part]));
  const breakdowns = [...both.values()].map(({breakdown}) => breakdown);
  const repeated = breakdowns.filter((each, i) => breakdowns.indexOf(each) < i);
  if (repeated.length > 0) return repeated.every((each) => overlappingBreakdowns.includes(each)) ? null : 0;
  const [inA, inB, shared] = [people(a), people(b), people([...both.values()])];
  return inA === null || inB === null || shared === null ? null : shared / (inA + inB - shared);
}

function keyOf(place: Place): string {
  return place
    .map(({breakdown, level}) => `${breakdown}|${level}`)
    .sort()
    .join("&");
}

function same(a: TwoGroups, b: TwoGroups): boolean {
  return (["of", "to"] as const).every(
    (side) => a[side].numerator === b[side].numerator && a[side].denominator === b[side].denominator
  );
}
