import {breslowDayTarone, type Homogeneity} from "./breslow-day-tarone.js";
import {addCounts, checkCounts, isCommon, withoutEvent} from "./counts.js";
import {chiSquaredTail} from "./distributions.js";
import {notApplicable} from "./estimate.js";
import {relativeLikelihood} from "./relative-likelihood.js";
import {stratifiedMidP} from "./stratified-mid-p.js";
import {stratifiedRatio} from "./stratified-score.js";
import type {Counts, Estimate, Stratum} from "./types.js";

/** A ratio before and after adjustment. Show the crude one first. */
export type AdjustedRatio = {
  /** The ratio of all strata together, dropped ones too. */
  crude: Estimate;
  /** The crude ratio of the strata kept only: the one that the adjusted ratio is to be compared with. */
  crudeOfKept: Estimate;
  /** The Mantel-Haenszel ratio of the strata kept, with the stratified score interval and the p-value of the same statistic. */
  adjusted: Estimate;
  /**
   * The Cochran-Mantel-Haenszel test without continuity correction and without correction for skewness, as textbooks
   * give it, for checking; null where no stratum can test.
   */
  cmh: {statistic: number; p: number} | null;
  /** Whether the strata can share one ratio; null with fewer than two to compare. */
  homogeneity: Homogeneity | null;
  /** Labels of the strata that say nothing of a ratio: one group is absent, or nobody has the event. */
  dropped: string[];
  /** Whether the crude ratio of the strata kept and the adjusted one lie on opposite sides of 1 (Simpson's paradox): show the strata. */
  reversed: boolean;
};

/**
 * How many times as likely an event is in `of` as in `to` among people of the same stratum. Strata where everybody has
 * the event stay: their ratio is 1. Not applicable where events are on one side only. Mantel & Haenszel 1959 for the
 * ratio; interval and test as in `stratifiedRatio`.
 */
export function mantelHaenszel(strata: readonly Stratum[], {level = 0.95} = {}): AdjustedRatio {
  for (const {of, to} of strata) [of, to].forEach(checkCounts);
  const speaks = ({of, to}: Stratum) => of.denominator > 0 && to.denominator > 0 && of.numerator + to.numerator > 0;
  const kept = strata.filter(speaks);
  const nobody: Counts = {numerator: 0, denominator: 0};
  const total = (from: readonly Stratum[], side: "of" | "to") =>
    from.reduce((sum, stratum) => addCounts(sum, stratum[side]), nobody);
  const crudeOf = (from: readonly Stratum[]) => relativeLikelihood(total(from, "of"), total(from, "to"), {level});
  const crude = crudeOf(strata);
  const crudeOfKept = crudeOf(kept);
  const adjusted = {
    ...commonRatio(kept, level),
    otherSide: isCommon(total(kept, "of"), total(kept, "to")) ? otherSideOf(kept, level) : null
  };
  return {
    crude,
    crudeOfKept,
    adjusted,
    cmh: cochranMantelHaenszel(kept),
    homogeneity: breslowDayTarone(kept),
    dropped: strata.filter((stratum) => !speaks(stratum)).map(({label}) => label),
    reversed:
      crudeOfKept.value !== null && adjusted.value !== null && (crudeOfKept.value - 1) * (adjusted.value - 1) < 0
  };
}

function commonRatio(strata: readonly Stratum[], level: number): Estimate {
  const events = (side: "of" | "to") => strata.reduce((sum, stratum) => sum + stratum[side].numerator, 0);
  const found = stratifiedRatio(strata, {level});
  if (found.p === null || (events("of") > 0 && events("to") > 0)) return {...found, fisher: midPOver(strata, found.p)};
  return notApplicable(found.method, "events in one group only");
}

/** The common ratio of those without the event, turned round, over the strata where anybody is. */
function otherSideOf(strata: readonly Stratum[], level: number): Estimate["otherSide"] {
  const without = strata.map(({of, to}) => ({label: "", of: withoutEvent(to), to: withoutEvent(of)}));
  const {value, lower, upper} = commonRatio(
    without.filter(({of, to}) => of.numerator + to.numerator > 0),
    level
  );
  return {value, lower, upper};
}

/** The exact mid-p over strata, where so few are expected that the score test is only approximate; null elsewhere. */
function midPOver(strata: readonly Stratum[], p: number | null): number | null {
  if (p === null) return null;
  const all = strata.reduce(
    (sums, {of, to}) => {
      const people = of.denominator + to.denominator;
      const events = of.numerator + to.numerator;
      const smaller = Math.min(of.denominator, to.denominator) / people;
      return {with: sums.with + events * smaller, without: sums.without + (people - events) * smaller};
    },
    {with: 0, without: 0}
  );
  return Math.min(all.with, all.without) < 5 ? stratifiedMidP(strata).midP : null;
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
