import type {Cell, Measure} from "../../src/registry/cell.js";
import type {Level, Nesting} from "../../src/registry/nesting.js";

/** The counts of a level, by measure and ethnic group. */
type Counts = ReadonlyMap<string, number>;
type Counted = {at: Level; counts: Map<string, number>; measures: Set<Measure>};

/** Of more levels than this, no sums are sought: a reader would know only from what they are called. */
const mostLevels = 14;

/**
 * Which levels that are counted now (`after`) are levels that were (`before`), merged or under another name: each of
 * whose counts, in every measure and ethnic group, are theirs together. As nestings, a period and population each.
 */
export function findMerges(before: readonly Cell[], after: readonly Cell[]): Nesting[] {
  const earlier = tablesOf(before);
  return [...tablesOf(after)].flatMap(([table, {population, period, levels}]) => {
    const free = new Set(earlier.get(table)?.levels.values());
    return [...levels.values()].flatMap(({at, counts, measures}): Nesting[] => {
      const found = partsOf(counts, [...free]);
      if (!found) return [];
      for (const part of found) free.delete(part);
      const shared = [...measures].filter((measure) => found.every((part) => part.measures.has(measure)));
      return [{measures: shared, population, period, around: [at], inside: found.map((part) => part.at), equal: true}];
    });
  });
}

type Table = {population: Cell["population"]; period: string; levels: Map<string, Counted>};

/** Levels by what divides them: those of a crossed table by the level that they are crossed with. */
function tablesOf(cells: readonly Cell[]): Map<string, Table> {
  const tables = new Map<string, Table>();
  for (const {population, period, measure, breakdown, level, breakdown2, level2, group, count} of cells) {
    if (breakdown === "overall" || count === null) continue;
    for (const rest of breakdown2 === "" ? [""] : [level, level2]) {
      const key = JSON.stringify([population, period, breakdown, breakdown2, rest]);
      const table = tables.get(key) ?? {population, period, levels: new Map<string, Counted>()};
      tables.set(key, table);
      const own = JSON.stringify([level, level2]);
      const counted = table.levels.get(own) ?? {
        at: {breakdown, level, breakdown2, level2},
        counts: new Map<string, number>(),
        measures: new Set<Measure>()
      };
      table.levels.set(own, counted);
      counted.counts.set(`${measure}|${group}`, count);
      counted.measures.add(measure);
    }
  }
  return tables;
}

/** The fewest levels whose counts are these together; null where there are none, or nobody is counted. */
function partsOf(whole: Counts, levels: readonly Counted[]): Counted[] | null {
  if (levels.length > mostLevels || [...whole.values()].every((count) => count === 0)) return null;
  const inside = levels.filter(({counts}) =>
    [...counts].every(([key, count]) => count <= (whole.get(key) ?? Infinity))
  );
  for (let size = 1; size <= inside.length; size++) {
    const found = choose(whole, inside, size);
    if (found) return found;
  }
  return null;
}

function choose(left: Counts, levels: readonly Counted[], size: number): Counted[] | null {
  if (size === 0) return [...left.values()].every((count) => count === 0) ? [] : null;
  for (const [k, level] of levels.entries()) {
    const rest = new Map<string, number>();
    for (const [key, count] of left) {
      const part = level.counts.get(key);
      if (part !== undefined) rest.set(key, count - part);
    }
    if (rest.size === 0 || [...rest.values()].some((count) => count < 0)) continue;
    const others = choose(rest, levels.slice(k + 1), size - 1);
    if (others) return [level, ...others];
  }
  return null;
}
