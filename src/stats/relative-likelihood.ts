import {checkCounts, isCommon, withoutEvent} from "./counts.js";
import {criticalValue, twoSided} from "./distributions.js";
import {estimate, notApplicable} from "./estimate.js";
import {midPBeside} from "./mid-p-beside.js";
import {solveIncreasing} from "./solve.js";
import type {Counts, Estimate} from "./types.js";

/** Ratios are searched between e^-60 and e^60. */
const widest = 60;

/**
 * How many times as likely an event is in the group `of` as in the group `to`: the ratio of two proportions, 0 upwards,
 * with Koopman's score interval and the p-value of the same score statistic. 0 v x is 0; x v 0 is infinite (value null,
 * upper Infinity); 0 v 0, or nobody in a group, is not applicable. No 0.5 is ever added. `nMinus1` multiplies the
 * variance by N/(N-1), so that the ratio and Miettinen & Nurminen's difference of the same counts always agree on what
 * is clear. `designEffect`, 1 or more, multiplies the variance where people come in clusters (`clusteredRatio`); Fisher's
 * mid-p, which takes no notice of them, then stands beside only where it is the larger. With an event commoner than a half, `otherSide` is the ratio of those who do not have it. Koopman 1984, Confidence intervals for the ratio of two binomial proportions.
 *
 * @example
 * relativeLikelihood({numerator: 36, denominator: 40}, {numerator: 16, denominator: 80}).lower // 2.94
 * relativeLikelihood({numerator: 0, denominator: 5}, {numerator: 0, denominator: 9}).value // null
 */
export function relativeLikelihood(
  of: Counts,
  to: Counts,
  {level = 0.95, nMinus1 = false, designEffect = 1} = {}
): Estimate {
  const {numerator: x1, denominator: n1} = checkCounts(of);
  const {numerator: x2, denominator: n2} = checkCounts(to);
  if (!(designEffect >= 1)) throw new RangeError(`stats: a design effect is 1 or more, found ${designEffect}.`);
  const plain = nMinus1 ? "Koopman score interval with N/(N-1), score test" : "Koopman score interval, score test";
  const method = designEffect > 1 ? `${plain}, variance times ${designEffect} for clusters` : plain;
  if (n1 === 0 || n2 === 0) return notApplicable(method, "nobody in one of the groups");
  if (x1 + x2 === 0) return notApplicable(method, "no events in either group");

  const z = criticalValue(level);
  const factor = designEffect * (nMinus1 ? (n1 + n2) / (n1 + n2 - 1) : 1);
  const score = (ratio: number) => ratioScore(of, to, ratio) / Math.sqrt(factor);
  const from = x1 === 0 ? -widest : x2 === 0 ? widest : Math.log(x1 * n2) - Math.log(x2 * n1);
  const p = twoSided(score(1));
  const midP = midPBeside(of, to, p);
  return estimate({
    value: x2 === 0 ? null : (x1 * n2) / (x2 * n1),
    lower: x1 === 0 ? 0 : Math.exp(solveIncreasing((u) => z - score(Math.exp(u)), -widest, from)),
    upper: x2 === 0 ? Infinity : Math.exp(solveIncreasing((u) => -z - score(Math.exp(u)), from, widest)),
    p,
    fisher: designEffect > 1 && midP !== null && midP < p ? null : midP,
    otherSide: isCommon(of, to) ? otherSide(of, to, {level, nMinus1, designEffect}) : null,
    method,
    note: x2 === 0 ? "no events in the second group" : null
  });
}

/** The ratio of those without the event, turned round; the event is rarer there, so that it has no other side of its own. */
function otherSide(
  of: Counts,
  to: Counts,
  options: {level: number; nMinus1: boolean; designEffect: number}
): Estimate["otherSide"] {
  const {value, lower, upper} = relativeLikelihood(withoutEvent(to), withoutEvent(of), options);
  return {value, lower, upper};
}

/**
 * The score statistic of a hypothetical ratio: the difference from it over its error at the likeliest rates that have
 * it.
 */
function ratioScore(of: Counts, to: Counts, ratio: number): number {
  const difference = of.numerator / of.denominator - ratio * (to.numerator / to.denominator);
  const [p1, p2] = constrainedRates(of, to, ratio);
  const variance = (p1 * (1 - p1)) / of.denominator + (ratio * ratio * p2 * (1 - p2)) / to.denominator;
  return difference === 0 ? 0 : difference / Math.sqrt(variance);
}

/** The likeliest rates of two groups, the first `ratio` times the second. */
export function constrainedRates(
  {numerator: x1, denominator: n1}: Counts,
  {numerator: x2, denominator: n2}: Counts,
  ratio: number
): [number, number] {
  const b = ratio * (n1 + x2) + x1 + n2;
  // The root of b * b - 4 * ratio * (n1 + n2) * (x1 + x2), written so that nothing cancels.
  const root = Math.hypot(ratio * (n1 + x2) - x1 - n2, 2 * Math.sqrt(ratio * (n1 - x1) * (n2 - x2)));
  const p2 = Math.min(1, (2 * (x1 + x2)) / (b + root));
  return [Math.min(1, ratio * p2), p2];
}
