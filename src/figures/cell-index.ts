import {cellKey, type Cell, type Measure, type Population} from "../registry/cell.js";
import {sortPeriods} from "../registry/periods.js";

/** Where in the breakdowns a cell stands. */
export type Place = Pick<Cell, "breakdown" | "level" | "breakdown2" | "level2">;

/** The whole organisation: no breakdown. */
export const everywhere: Place = {breakdown: "overall", level: "all", breakdown2: "", level2: ""};

/** A cube that can be asked for one cell, and for what there is. All answers are in the order of the cube. */
export type CellIndex = {
  cell(at: Omit<Cell, "count" | "status">): Cell | undefined;
  periods(measure: Measure, population: Population): string[];
  places(measure: Measure, population: Population, period: string): Place[];
  groups(measure: Measure, population: Population, period: string, place: Place): string[];
  organisations: readonly string[];
};

const placeKey = (place: Place): string => [place.breakdown, place.level, place.breakdown2, place.level2].join("|");

/** Indexes the cells of one organisation's cube (the first's where `organisation` is not given). */
export function indexCells(cells: readonly Cell[], organisation = cells[0]?.organisation): CellIndex {
  const byKey = new Map<string, Cell>();
  const byTable = new Map<string, Map<string, {place: Place; groups: string[]}>>();
  const periodsOf = new Map<string, Set<string>>();
  const own = cells.filter((cell) => cell.organisation === organisation);
  for (const cell of own) {
    byKey.set(cellKey(cell), cell);
    const series = `${cell.measure}|${cell.population}`;
    getOrSet(periodsOf, series, () => new Set<string>()).add(cell.period);
    const table = getOrSet(
      byTable,
      `${series}|${cell.period}`,
      () => new Map<string, {place: Place; groups: string[]}>()
    );
    getOrSet(table, placeKey(cell), () => ({place: cell, groups: []})).groups.push(cell.group);
  }
  const tableOf = (...key: [Measure, Population, string]) => byTable.get(key.join("|"));
  return {
    cell: (at) => byKey.get(cellKey(at)),
    periods: (measure, population) => sortPeriods(periodsOf.get(`${measure}|${population}`) ?? []),
    places: (...key) => [...(tableOf(...key)?.values() ?? [])].map(({place}) => place),
    groups: (measure, population, period, place) =>
      tableOf(measure, population, period)?.get(placeKey(place))?.groups ?? [],
    organisations: [...new Set(cells.map((cell) => cell.organisation))]
  };
}

function getOrSet<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
