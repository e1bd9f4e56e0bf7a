import {checkCounts} from "./counts.js";
import {criticalValue, twoSided} from "./distributions.js";
import {estimate, notApplicable} from "./estimate.js";
import {checkApart} from "./periods.js";
import type {PeriodCounts} from "./rate-change.js";
import type {Estimate} from "./types.js";

const method = "Cochran-Armitage trend, score test";

/**
 * The steady change in a group's rate a period (0.01 is one percentage point a period), over three periods or more that
 * are equally far apart, with the Cochran-Armitage test; the interval has the same standard error, that of no trend.
 * For flows and surveys only. Throws on overlapping periods. Not applicable with fewer than three periods, one without
 * people, or no event or only events. Cochran 1954; Armitage 1955, Tests for linear trends in proportions.
 */
export function cochranArmitage(series: readonly PeriodCounts[], {level = 0.95} = {}): Estimate {
  checkApart(series.map(({period}) => period));
  const points = series.map(({counts}) => checkCounts(counts));
  if (points.length < 3) return notApplicable(method, "fewer than three periods");
  if (points.some(({denominator}) => denominator === 0))
    return notApplicable(method, "nobody counted in one of the periods");
  const people = points.reduce((sum, {denominator}) => sum + denominator, 0);
  const overall = points.reduce((sum, {numerator}) => sum + numerator, 0) / people;
  if (overall === 0 || overall === 1) return notApplicable(method, "no events, or only events");
  const centre = points.reduce((sum, {denominator}, step) => sum + step * denominator, 0) / people;
  const spread = points.reduce((sum, {denominator}, step) => sum + denominator * (step - centre) ** 2, 0);
  const together = points.reduce((sum, counts, step) => sum + (step - centre) * counts.numerator, 0);
  const value = together / spread;
  const error = Math.sqrt((overall * (1 - overall)) / spread);
  const reach = criticalValue(level) * error;
  return estimate({value, lower: value - reach, upper: value + reach, p: twoSided(value / error), method});
}
