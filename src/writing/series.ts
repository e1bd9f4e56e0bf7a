import {sortPeriods} from "../registry/periods.js";
import type {Figure, Unit} from "../figures/figure-types.js";

/** Figures of one group at one place, over time. */
export type SeriesFilter = {
  indicator: number;
  population: string;
  group: string;
  breakdown?: string;
  level?: string;
  unit?: Unit;
};

/** The figures of a series in the order of their periods; empty where the cube has none. */
export function seriesOf(
  figures: readonly Figure[],
  {indicator, population, group, breakdown = "overall", level = "all", unit}: SeriesFilter
): Figure[] {
  const found = figures.filter(
    (figure) =>
      figure.indicator === indicator &&
      figure.population === population &&
      figure.group === group &&
      figure.breakdown === breakdown &&
      figure.level === level &&
      figure.breakdown2 === "" &&
      (unit === undefined || figure.unit === unit)
  );
  const order = sortPeriods(found.map(({period}) => period));
  return found.sort((a, b) => order.indexOf(a.period) - order.indexOf(b.period));
}

/** The last period that any of the figures has; undefined where there are none. */
export function latestPeriod(figures: readonly Figure[]): string | undefined {
  return sortPeriods(new Set(figures.map(({period}) => period))).at(-1);
}

/** The levels of a breakdown that the figures have, in the reading order given. */
export function levelsOf(figures: readonly Figure[], breakdown: string, order: readonly string[]): string[] {
  const present = new Set(
    figures.filter((figure) => figure.breakdown === breakdown && figure.breakdown2 === "").map(({level}) => level)
  );
  return order.filter((level) => present.has(level));
}
