import type {Indicator} from "../registry/define.js";
import {overlap, sortPeriods} from "../registry/periods.js";
import type {Figure} from "./figure-types.js";

/** The figure an indicator is judged by, the two rates behind it, and the same of the last period it may be compared with. */
export type Headline = {
  figure: Figure;
  /** The rate that stands first in the comparison, then the one it is set against; fewer where they are not counted. */
  rates: readonly Figure[];
  previous: Figure | null;
};

/** True for a figure about the whole of a population (for the board: all of its members). */
export function isWhole(figure: Figure): boolean {
  return figure.breakdown === "overall" || (figure.breakdown === "board membership" && figure.level === "all members");
}

/** The comparison that an indicator is defined by, as the `group` of its figure: `White/BME`, `BME minus White`. */
export function headlineGroup({compare}: Indicator, other = "BME"): string {
  if (compare.statistic === "part-of-whole") return other;
  if (compare.statistic === "board-gap") return `${other} minus workforce ${other}`;
  if (compare.statistic === "difference") return `${other} minus White`;
  return compare.of === "White" ? `White/${other}` : `${other}/White`;
}

/** The headline of an indicator for a population at its latest period (or a given one); null where there is none. */
export function headline(
  figures: readonly Figure[],
  indicator: Indicator,
  {
    population = indicator.populations[0],
    period,
    other = "BME"
  }: {population?: string | undefined; period?: string; other?: string} = {}
): Headline | null {
  const group = headlineGroup(indicator, other);
  const series = figures.filter(
    (figure) => figure.indicator === indicator.number && figure.population === population && isWhole(figure)
  );
  const periods = sortPeriods(
    new Set(series.filter((figure) => figure.group === group).map((figure) => figure.period))
  );
  const at = period ?? periods.at(-1);
  const find = (when: string | undefined, what: string): Figure | null =>
    series.find((figure) => figure.period === when && figure.group === what && isHeadlineUnit(figure, what)) ?? null;
  const figure = find(at, group);
  if (!figure || at === undefined) return null;
  const {of, to} = indicator.compare;
  const rateGroups = [of, to].map((each) => (each === "BME" ? other : each));
  return {
    figure,
    rates: rateGroups.flatMap((each) => find(at, each) ?? []),
    previous: find(previousPeriod(indicator, periods, at, other), group)
  };
}

/** The last period before that shares no year with it and no break; failing that, simply the last before. */
function previousPeriod(
  indicator: Indicator,
  periods: readonly string[],
  at: string,
  group: string
): string | undefined {
  const before = periods.slice(0, periods.indexOf(at));
  return before.filter((period) => comparable(indicator, period, at, group)).at(-1) ?? before.at(-1);
}

/** A ratio shares its group's name with nothing; a difference's rates are percentages. */
function isHeadlineUnit({unit}: Figure, group: string): boolean {
  if (group.includes(" minus ")) return unit === "percentage points";
  return unit === (group.includes("/") ? "ratio" : "percent");
}

/**
 * True where two periods of an indicator may be compared: no shared year, and no break of the series between them. A
 * break of one group's series is one of its comparisons too (`Black minus White`).
 */
export function comparable({breaks}: Indicator, a: string, b: string, group = ""): boolean {
  if (overlap(a, b)) return false;
  const groups = group.split(/\/| minus /);
  return !breaks.some(
    (each) => (each.group === undefined || groups.includes(each.group)) && a < each.from !== b < each.from
  );
}
