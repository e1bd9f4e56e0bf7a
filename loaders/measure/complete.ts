import {cellColumns, cellKey, type Cell, type Population} from "../../src/registry/cell.js";
import type {SourcedCount} from "../../src/registry/counts.js";
import {group as groupOf, groups} from "../../src/registry/groups.js";

/** A count as SQL gives it: only where somebody was counted. */
export type CountedRow = {
  population: Population;
  period: string;
  breakdown: string;
  level: string;
  breakdown2: string;
  level2: string;
  group: string;
  people: number;
};

/** Everything counted of one measure: where it exists at all, and where it is more than nobody. */
export type Counted = {
  count: SourcedCount;
  /** `breakdown|breakdown2` pairs that the extract supplies, `overall|` among them. */
  slices: readonly string[];
  /** Periods the extract covers, with the period of the people that the count is a part of. */
  periods: readonly {population: Population; period: string; basePeriod: string}[];
  rows: readonly CountedRow[];
};

type Place = Pick<CountedRow, "breakdown" | "level" | "breakdown2" | "level2">;

const placeOf = (row: Place): string => [row.breakdown, row.level, row.breakdown2, row.level2].join("|");
const sliceOf = (row: Place): string => `${row.breakdown}|${row.breakdown2}`;
const when = (row: {population: string; period: string}): string => `${row.population}|${row.period}`;

/**
 * The cells of one organisation, zeros included: at every level that has people, every ethnic group that its extract
 * tells apart has a count, 0 where nobody is in it. A group or level that the extract cannot tell has no cell at all.
 * Sorted by address, so the order of cells says nothing about their counts.
 */
export function completeCells(counted: readonly Counted[], organisation: string): Cell[] {
  const cells = new Map<string, Cell>();
  const bases = new Map(counted.map((each) => [each.count.measure, each]));
  for (const {count, slices, periods, rows} of counted) {
    const people = new Map(rows.map((row) => [`${when(row)}|${placeOf(row)}|${row.group}`, row.people]));
    const base = bases.get(count.base);
    if (!base) continue;
    for (const {population, period, basePeriod} of periods) {
      const baseRows = base.rows.filter((row) => row.population === population && row.period === basePeriod);
      const offered = offeredGroups(baseRows, count.source === "survey");
      const own = rows.filter((row) => row.population === population && row.period === period);
      const places = new Map<string, Place>();
      for (const row of [...baseRows, ...own]) if (slices.includes(sliceOf(row))) places.set(placeOf(row), row);
      for (const place of places.values()) {
        for (const group of place.breakdown2 ? offered.filter(isCoarse) : offered) {
          const {breakdown, level, breakdown2, level2} = place;
          const address = {
            organisation,
            measure: count.measure,
            population,
            period,
            breakdown,
            level,
            breakdown2,
            level2,
            group
          };
          const found = people.get(`${when({population, period})}|${placeOf(place)}|${group}`) ?? 0;
          cells.set(cellKey(address), {...address, count: found, status: "published"});
        }
      }
    }
  }
  return sortCells([...cells.values()]);
}

/** Crossed tables stop at the five groups: their cells are too small for the sixteen categories to say anything. */
function isCoarse(id: string): boolean {
  return groupOf(id).level !== "category";
}

/**
 * The groups that an extract tells apart in one period. A level of ethnicity is offered whole (so that an absent group
 * is 0) as soon as one of its groups is seen; survey tables offer only the groups they name.
 */
export function offeredGroups(rows: readonly {group: string}[], onlyNamed: boolean): string[] {
  const seen = new Set(rows.map(({group}) => group));
  const split = (parent: string | null): boolean =>
    groups.some(({id, parent: its}) => its === parent && seen.has(id) && !id.endsWith(" unspecified"));
  return groups
    .filter(({id, parent, level}) => {
      const isRemainder = id.endsWith(" unspecified");
      if (onlyNamed) return seen.has(id) && !isRemainder;
      if (isRemainder) return seen.has(id) && split(parent);
      return level === "total" || level === "wres" || split(parent);
    })
    .map(({id}) => id);
}

/** Cells in the order of their address. */
export function sortCells(cells: Cell[]): Cell[] {
  const address = cellColumns.slice(0, -2);
  return cells.sort((a, b) => {
    for (const column of address) {
      const left = String(a[column]);
      const right = String(b[column]);
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  });
}
