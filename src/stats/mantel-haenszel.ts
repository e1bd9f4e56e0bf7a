import {breslowDayTarone, type Homogeneity} from "./breslow-day-tarone.js";
import {addCounts, checkCounts} from "./counts.js";
import {chiSquaredTail, criticalValue} from "./distributions.js";
import {estimate, notApplicable} from "./estimate.js";
import {relativeLikelihood} from "./relative-likelihood.js";
import type {Counts, Estimate, Stratum} from "./types.js";

/** A ratio before and after adjustment. Show the crude one first. */
export type AdjustedRatio = {
  /** The ratio of all strata together, dropped ones too. */
  crude: Estimate;
  /** The Mantel-Haenszel ratio of the strata kept; its p-value is that of `cmh`. */
  adjusted: Estimate;
  /** The Cochran-Mantel-Haenszel test without continuity correction; null where no stratum can test. */
  cmh: {statistic: number; p: number} | null;
  /** Whether the strata can share one ratio; null with fewer than two to compare. */
  homogeneity: Homogeneity | null;
  /** Labels of the strata that say nothing of a ratio: one group is absent, or nobody has the event. */
  dropped: string[];
  /** Whether crude and adjusted lie on opposite sides of 1 (Simpson's paradox): show the strata. */
  reversed: boolean;
};

const method = "Mantel-Haenszel ratio, Greenland-Robins interval, CMH test";

/**
 * How many times as likely an event is in `of` as in `to` among people of the same stratum. Strata where everybody has
 * the event stay: their ratio is 1. Not applicable where events are on one side only. Mantel & Haenszel 1959; Greenland
 * & Robins 1985, Estimation of a common effect parameter from sparse follow-up data.
 */
export function mantelHaenszel(strata: readonly Stratum[], {level = 0.95} = {}): AdjustedRatio {
  for (const {of, to} of strata) [of, to].forEach(checkCounts);
  const speaks = ({of, to}: Stratum) => of.denominator > 0 && to.denominator > 0 && of.numerator + to.numerator > 0;
  const kept = strata.filter(speaks);
  const nobody: Counts = {numerator: 0, denominator: 0};
  const total = (side: "of" | "to") => strata.reduce((sum, stratum) => addCounts(sum, stratum[side]), nobody);
  const crude = relativeLikelihood(total("of"), total("to"), {level});
  const cmh = cochranMantelHaenszel(kept);
  const adjusted = {...commonRatio(kept, level), p: cmh?.p ?? null};
  return {
    crude,
    adjusted,
    cmh,
    homogeneity: breslowDayTarone(kept),
    dropped: strata.filter((stratum) => !speaks(stratum)).map(({label}) => label),
    reversed: crude.value !== null && adjusted.value !== null && (crude.value - 1) * (adjusted.value - 1) < 0
  };
}

function commonRatio(strata: readonly Stratum[], level: number): Estimate {
  let [first, second, spread] = [0, 0, 0];
  for (const {of, to} of strata) {
    const people = of.denominator + to.denominator;
    const events = of.numerator + to.numerator;
    first += (of.numerator * to.denominator) / people;
    second += (to.numerator * of.denominator) / people;
    spread += (events * of.denominator * to.denominator) / people ** 2 - (of.numerator * to.numerator) / people;
  }
  if (first === 0 && second === 0) return notApplicable(method, "no stratum has both groups and an event");
  if (first === 0 || second === 0) return notApplicable(method, "events in one group only");
  const value = first / second;
  const reach = Math.exp(criticalValue(level) * Math.sqrt(Math.max(0, spread) / (first * second)));
  return estimate({value, lower: value / reach, upper: value * reach, method});
}

function cochranMantelHaenszel(strata: readonly Stratum[]): AdjustedRatio["cmh"] {
  let [apart, variance] = [0, 0];
  for (const {of, to} of strata) {
    const people = of.denominator + to.denominator;
    const events = of.numerator + to.numerator;
    apart += of.numerator - (of.denominator * events) / people;
    variance += (of.denominator * to.denominator * events * (people - events)) / (people ** 2 * (people - 1));
  }
  if (variance === 0) return null;
  const statistic = apart ** 2 / variance;
  return {statistic, p: chiSquaredTail(statistic, 1)};
}
