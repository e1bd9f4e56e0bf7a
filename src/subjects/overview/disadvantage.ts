import {headline} from "../../figures/headline.js";
import {figureCounts} from "../../figures/figure.js";
import type {Figure} from "../../figures/figure-types.js";
import type {View} from "../../figures/view.js";
import type {Indicator} from "../../registry/define.js";
import {wresYear} from "../../registry/periods.js";
import {asRatioTo} from "../../stats/representation-ratio.js";
import {binomialInterval} from "../../stats/binomial-mid-p.js";
import {isCommon, subtractCounts, withoutEvent} from "../../stats/counts.js";
import {relativeLikelihood} from "../../stats/relative-likelihood.js";
import type {Counts, Estimate} from "../../stats/types.js";
import {seriesOf} from "../../writing/series.js";
import {benchmarksOf} from "../indicator/benchmarks.js";

type Numbers = Pick<Estimate, "value" | "lower" | "upper">;

/** A gap of one indicator on the scale that all nine share. */
export type Disadvantage = {
  indicator: Indicator;
  /** A ratio: above 1 is to the disadvantage of BME people. Hidden or impossible where the indicator's own figure is. */
  figure: Figure;
  /** True where more than half have what is counted, so that the ratio is of those without it. */
  without: boolean;
  /** The same of the period before; null where there is none to compare with. */
  before: number | null;
  /** The same of the first comparator with one in the same or the last WRES year before; null where there is none. */
  elsewhere: {name: string; year: string; value: number} | null;
};

/**
 * An indicator's gap as one ratio, which way round it is printed or not: how many times as likely the worse of two
 * outcomes is for BME people. Of an outcome that more than half meet, the other is looked at, since a ratio of common
 * events is near 1 whatever the gap. For shares (1 and 9) it is how many times as large the share is in the rest of the
 * workforce. `judged` is the figure that the verdict is on, with it. Null where nothing was supplied.
 */
export function disadvantageOf(
  view: View,
  figures: readonly Figure[],
  indicator: Indicator,
  judged: Figure
): Disadvantage | null {
  const found = headline(figures, indicator);
  if (!found) return null;
  // Which side of the event is looked at is settled by the figures of now: a year before is looked at from the same.
  const [first, second] = found.rates.map(figureCounts);
  const without = first != null && second != null && isCommon(first, second);
  const at = (period: string): Numbers | null => numbersAt(figures, indicator, {period, level: judged.level, without});
  const now = at(found.figure.period);
  const before = found.previous && at(found.previous.period)?.value;
  const status = now ? "published" : judged.status === "published" ? "not-applicable" : judged.status;
  return {
    indicator,
    figure: {
      ...judged,
      numerator: null,
      denominator: null,
      unit: "ratio",
      value: now?.value ?? null,
      lower: now?.lower ?? null,
      upper: now?.upper ?? null,
      status,
      verdict: now && judged.verdict
    },
    without,
    before: before ?? null,
    elsewhere: now && !without ? elsewhereOf(view, found.figure, indicator) : null
  };
}

function numbersAt(
  figures: readonly Figure[],
  indicator: Indicator,
  {period, level, without}: {period: string; level: string; without: boolean}
): Numbers | null {
  const found = headline(figures, indicator, {period});
  if (!found) return null;
  const {statistic, adverse} = indicator.compare;
  if (statistic === "part-of-whole") {
    const part = seriesOf(figures, {
      ...{indicator: indicator.number, population: found.figure.population, group: found.figure.group, level},
      ...{breakdown: "band group", unit: "percent"}
    }).find((figure) => figure.period === period);
    const [inPart, inWhole] = [part && figureCounts(part), figureCounts(found.figure)];
    if (!inPart || !inWhole) return null;
    return ratioOf(subtractCounts(inWhole, inPart), inPart);
  }
  if (statistic === "board-gap") return boardNumbers(figures, found.rates[0], period);
  const [of, to] = found.rates.map(figureCounts);
  if (!of || !to) return null;
  const [more, fewer] = adverse === "above" ? [of, to] : [to, of];
  return without ? ratioOf(withoutEvent(fewer), withoutEvent(more)) : ratioOf(more, fewer);
}

function ratioOf(of: Counts, to: Counts): Numbers | null {
  const {value, lower, upper} = relativeLikelihood(of, to, {nMinus1: true});
  return lower === null ? null : {value, lower, upper};
}

/** The workforce's share over the board's, with the board's exact range; the workforce is taken as fixed. */
function boardNumbers(figures: readonly Figure[], rate: Figure | undefined, period: string): Numbers | null {
  const group = rate?.group ?? "BME";
  const workforce = seriesOf(figures, {indicator: 1, population: "substantive", group, unit: "percent"}).find(
    (figure) => figure.period === period
  );
  const board = rate && figureCounts(rate);
  const interval = board ? binomialInterval(board) : null;
  const share = workforce?.value == null ? null : workforce.value / 100;
  if (!board || !interval || share === null || share === 0) return null;
  const apart = asRatioTo(share, {
    value: board.numerator / board.denominator - share,
    lower: interval.lower - share,
    upper: interval.upper - share
  });
  const over = (ratio: number | null): number => (ratio === null || ratio <= 0 ? Infinity : 1 / ratio);
  const value = over(apart.value);
  return {value: value === Infinity ? null : value, lower: over(apart.upper), upper: over(apart.lower)};
}

/** A comparator's printed ratio, of the WRES year of the figure or the last before it. */
function elsewhereOf(view: View, {period, group, unit}: Figure, indicator: Indicator): Disadvantage["elsewhere"] {
  if (unit !== "ratio") return null;
  const year = wresYear(period);
  const rows = benchmarksOf(view, indicator).filter(
    (row) => row.unit === "ratio" && row.group === group && Number(row.period) <= year
  );
  const last = rows.at(-1);
  return last ? {name: last.comparator, year: last.period, value: Number(last.value)} : null;
}
