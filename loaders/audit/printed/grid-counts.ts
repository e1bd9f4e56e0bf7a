import {cellKey, type Cell, type Population} from "../../../src/registry/cell.js";
import type {Claim} from "../../../src/audit/claims.js";
import type {Address} from "../../../src/audit/wholes.js";
import type {Grid} from "./grid.js";
import {everybody, readLayout, type GridEntry} from "./grid-layout.js";

/** What a printed table says: its counts, shown or hidden, what hiding marks say of them, and what its percentages say. */
export type GridCounts = {
  cells: Cell[];
  /** Ends of a hidden number that its own mark gives (`<5`), by address. */
  bounds: Map<string, {low: number; high: number}>;
  claims: Claim[];
};

/** The breakdown that the places of a printed table are of. */
export const printedPlace = "row or column";

/**
 * The counts of a printed table whose rows or columns are ethnic groups; null for a table of anything else. Each table
 * stands for itself: `name` keeps its counts apart from those of others.
 */
export function gridCounts(grid: Grid, name: string): GridCounts | null {
  const layout = readLayout(grid);
  if (!layout) return null;
  const {entries} = layout;
  const base = entries.some(({group}) => group === "Not known") ? "all" : "known";
  const addressOf = ({place, period, group}: GridEntry): Address => ({
    organisation: "report",
    measure: "headcount",
    population: name as Population,
    period,
    breakdown: place === "" ? "overall" : printedPlace,
    level: place === "" ? "all" : place,
    breakdown2: "",
    level2: "",
    group: group === everybody ? base : group
  });
  const cells = new Map<string, Cell>();
  const bounds: GridCounts["bounds"] = new Map();
  for (const entry of entries) {
    const {value} = entry;
    if (value.kind !== "count" && value.kind !== "hidden") continue;
    const address = addressOf(entry);
    const key = cellKey(address);
    // Of two numbers at one address the first stands: the other is of something that the headings do not tell apart.
    if (cells.has(key)) continue;
    const count = value.kind === "count" ? value.value : null;
    cells.set(key, {...address, count, status: count === null ? "suppressed" : "published"});
    if (value.kind === "hidden") bounds.set(key, value);
  }
  if (cells.size === 0) return null;
  return {cells: [...cells.values()], bounds, claims: percentClaims(entries, {cells, base, addressOf})};
}

/**
 * What the percentages of a table say. Of what they are is seen from those whose counts are shown: of everybody at the
 * place, of the group at all places, or of another row. Where that fits none, or as many do not fit, nothing is said.
 */
function percentClaims(
  entries: readonly GridEntry[],
  {cells, base, addressOf}: {cells: ReadonlyMap<string, Cell>; base: string; addressOf: (entry: GridEntry) => Address}
): Claim[] {
  const places = [...new Set(entries.map(({place}) => place))];
  // Percentages of one kind stand in a column, or in a row that holds nothing else.
  const counted = new Set(
    entries.flatMap(({value, at}) => (value.kind === "count" || value.kind === "hidden" ? [at[0]] : []))
  );
  const series = new Map<string, GridEntry[]>();
  for (const entry of entries) {
    if (entry.value.kind !== "percent") continue;
    const [row, column] = entry.at;
    const key = counted.has(row) ? `column ${column}` : `row ${row}`;
    series.set(key, [...(series.get(key) ?? []), entry]);
  }
  return [...series.values()].flatMap((own) => {
    const others = own.some(({at}) => counted.has(at[0]))
      ? []
      : places.filter((each) => own.some((entry) => cells.has(cellKey(addressOf({...entry, place: each})))));
    const ways: Way[] = [
      (entry) => [addressOf(entry), {...addressOf(entry), group: base}],
      (entry) => [addressOf(entry), addressOf({...entry, place: ""})],
      ...others.flatMap((part) =>
        others.flatMap((whole): Way[] =>
          part === whole ? [] : [(entry) => [addressOf({...entry, place: part}), addressOf({...entry, place: whole})]]
        )
      )
    ];
    const best = ways
      .map((way) => ({way, ...fitOf(own, way, cells)}))
      .filter(({right, wrong}) => right > wrong)
      .sort((a, b) => b.right - b.wrong - a.right + a.wrong)[0];
    if (!best) return [];
    return own.flatMap((entry): Claim[] => {
      const {value} = entry;
      if (value.kind !== "percent") return [];
      const [part, whole] = best.way(entry);
      if (!cells.has(cellKey(part)) || cellKey(part) === cellKey(whole)) return [];
      const ends = {low: value.value - value.half, high: value.value + value.half};
      return [{kind: "rate", part, whole, ...ends, route: `percentage ${value.value}%`}];
    });
  });
}

/** How a percentage of an entry is made: of which count, and of what. */
type Way = (entry: GridEntry) => [part: Address, whole: Address];

/** How many of the percentages whose two counts are shown are right when made so, and how many are not. */
function fitOf(own: readonly GridEntry[], way: Way, cells: ReadonlyMap<string, Cell>): {right: number; wrong: number} {
  const fits = own.flatMap((entry): boolean[] => {
    const {value} = entry;
    const [part, whole] = way(entry).map((address) => cells.get(cellKey(address))?.count ?? null);
    if (value.kind !== "percent" || part == null || whole == null || whole === 0) return [];
    return [Math.abs((100 * part) / whole - value.value) <= value.half];
  });
  const right = fits.filter(Boolean).length;
  return {right, wrong: fits.length - right};
}
