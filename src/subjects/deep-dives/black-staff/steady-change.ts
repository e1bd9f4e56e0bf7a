import type {Indicator} from "../../../registry/define.js";
import {endYear, overlap, periodDays} from "../../../registry/periods.js";
import {cochranArmitage} from "../../../stats/cochran-armitage.js";
import type {Figure} from "../../../figures/figure-types.js";
import {formatPeriod, formatPoints} from "../../../words/format.js";

/** Whether a rate changed steadily over its periods, in words. */
export type SteadyChange = {clear: boolean; span: string; words: string; sentence: string};

/**
 * Whether one group's rate rose or fell steadily over three or more surveys or years, with the Cochran-Armitage test.
 * Takes the periods since the last break of the series. Null with fewer than three whose counts are shown, where they
 * overlap or are not equally far apart, and for staff in post, who are mostly the same people each year.
 */
export function steadyChange(rates: readonly Figure[], {compare, breaks}: Indicator): SteadyChange | null {
  if (compare.statistic === "part-of-whole" || compare.statistic === "board-gap") return null;
  const last = rates.at(-1)?.period ?? "";
  const from = breaks.map((each) => each.from).findLast((each) => each <= last) ?? "";
  const series = rates.flatMap(({period, numerator, denominator, status}) =>
    status === "published" && numerator !== null && denominator !== null && period >= from
      ? [{period: periodDays(period), name: period, counts: {numerator, denominator}}]
      : []
  );
  const [first] = series;
  if (!first || series.length < 3 || !evenlyApart(series.map(({name}) => name))) return null;
  const {value, p} = cochranArmitage(series);
  if (value === null || p === null) return null;
  const span = `${formatPeriod(first.name)} to ${formatPeriod(series.at(-1)?.name ?? "")}`;
  const aYear = formatPoints(100 * value, {words: true});
  const words =
    p >= 0.05
      ? `no steady change from ${span}.`
      : `a steady ${value > 0 ? "rise" : "fall"} from ${span}, hard to put down to chance alone.`;
  return {clear: p < 0.05, span, words, sentence: `about ${aYear} a year.`};
}

function evenlyApart(periods: readonly string[]): boolean {
  const steps = periods.slice(1).map((period, i) => endYear(period) - endYear(periods[i] ?? period));
  const apart = periods.slice(1).every((period, i) => !overlap(period, periods[i] ?? ""));
  return apart && new Set(steps).size === 1;
}
