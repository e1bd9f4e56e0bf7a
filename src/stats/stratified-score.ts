import {checkCounts} from "./counts.js";
import {criticalValue, twoSided} from "./distributions.js";
import {estimate, notApplicable} from "./estimate.js";
import {constrainedRate} from "./rate-difference.js";
import {constrainedRates} from "./relative-likelihood.js";
import {solveIncreasing} from "./solve.js";
import type {Counts, Estimate, Interval} from "./types.js";

/** The two groups of one stratum. */
type Pair = {of: Counts; to: Counts};

/** Mean, variance and third central moment of one stratum's contrast under a hypothetical common effect. */
type Moments = {contrast: number; variance: number; third: number; weight: number};

/** Ratios are searched between e^-60 and e^60. */
const widest = 60;

/**
 * The common ratio of strata: how many times as likely an event is in `of` as in `to` among people of the same stratum,
 * with an interval and a p-value of one and the same statistic, so that they never disagree. The value is the
 * Mantel-Haenszel ratio, which is where the weighted contrast, the sum of weights times (p1 - ratio x p2), is 0. The
 * statistic is that contrast over its standard error at the likeliest rates that have the ratio, with N/(N-1) and the
 * weights n1 n2 / N: at a ratio of 1 it is the Cochran-Mantel-Haenszel statistic exactly. It is then corrected for
 * skewness, which small or lopsided strata need. In one stratum it is the skewness-corrected score method for a ratio.
 * Give only strata with people of both groups and an event. Not applicable without any. Miettinen & Nurminen 1985;
 * Gart & Nam 1988, Approximate interval estimation of the ratio of binomial parameters; Laud 2017, Equal-tailed
 * confidence intervals for comparison of rates.
 */
export function stratifiedRatio(strata: readonly Pair[], {level = 0.95, skewness = true} = {}): Estimate {
  const method = `Mantel-Haenszel ratio, stratified score interval and test${skewness ? ", skewness-corrected" : ""}`;
  const sides = strata.map(checkPair);
  const total = (side: "of" | "to") => sides.reduce((sum, pair) => sum + weightOf(pair) * rateOf(pair[side]), 0);
  const [first, second] = [total("of"), total("to")];
  if (first === 0 && second === 0) return notApplicable(method, "no stratum has both groups and an event");
  const at = (ratio: number) =>
    statistic(
      sides.map((pair) => ratioMoments(pair, ratio)),
      skewness
    );
  const z = criticalValue(level);
  const from = first === 0 ? -widest : second === 0 ? widest : Math.log(first / second);
  const p = twoSided(at(1));
  return estimate({
    value: second === 0 ? null : first / second,
    lower: first === 0 ? 0 : Math.exp(solveIncreasing((u) => z - at(Math.exp(u)), -widest, from)),
    upper: second === 0 ? Infinity : Math.exp(solveIncreasing((u) => -z - at(Math.exp(u)), from, widest)),
    p,
    method,
    note: second === 0 ? "no events in the second group" : null
  });
}

/**
 * The weighted mean of the differences within strata, -1 to 1, with interval and p-value of one statistic, as
 * `stratifiedRatio`. `weights` (0 upwards, one a stratum) are n1 n2 / N unless given; `spread` is a variance to add,
 * where the weights are themselves counted. Not applicable where no stratum with a weight has both groups. Miettinen &
 * Nurminen 1985; Gart & Nam 1990, Approximate interval estimation of the difference in binomial parameters.
 */
export function stratifiedDifference(
  strata: readonly (Pair & {weight?: number})[],
  {level = 0.95, skewness = true, spread = 0} = {}
): Estimate {
  const method = `weighted difference, stratified score interval and test${skewness ? ", skewness-corrected" : ""}`;
  const sides = strata
    .filter(({of, to}) => of.denominator > 0 && to.denominator > 0)
    .map((pair) => ({...checkPair(pair), weight: pair.weight ?? weightOf(pair)}));
  const weights = sides.reduce((sum, {weight}) => sum + weight, 0);
  if (weights === 0) return notApplicable(method, "no stratum has both groups");
  const shared = sides.map((pair) => ({...pair, weight: pair.weight / weights}));
  const value = shared.reduce((sum, {of, to, weight}) => sum + weight * (rateOf(of) - rateOf(to)), 0);
  const at = (difference: number) =>
    statistic(
      shared.map((pair) => differenceMoments(pair, difference)),
      skewness,
      spread
    );
  const z = criticalValue(level);
  return estimate({
    value,
    lower: solveIncreasing((difference) => z - at(difference), -1, value),
    upper: solveIncreasing((difference) => -z - at(difference), value, 1),
    p: twoSided(at(0)),
    method
  });
}

/** The ends that an interval and its p must agree on: whether the interval leaves `parity` out. */
export function leavesOut({lower, upper}: Pick<Estimate, keyof Interval>, parity: number): boolean {
  return lower !== null && upper !== null && (lower > parity || upper < parity);
}

function checkPair<P extends Pair>(pair: P): P {
  checkCounts(pair.of);
  checkCounts(pair.to);
  return pair;
}

function rateOf({numerator, denominator}: Counts): number {
  return denominator === 0 ? 0 : numerator / denominator;
}

/** The Mantel-Haenszel weight. */
function weightOf({of, to}: Pair): number {
  return (of.denominator * to.denominator) / (of.denominator + to.denominator);
}

function ratioMoments(pair: Pair, ratio: number): Moments {
  const {of, to} = pair;
  const [p1, p2] = constrainedRates(of, to, ratio);
  return {
    contrast: rateOf(of) - ratio * rateOf(to),
    weight: weightOf(pair),
    ...spreadOf(of, to, {p1, p2, times: ratio})
  };
}

function differenceMoments({of, to, weight}: Pair & {weight: number}, difference: number): Moments {
  const p2 = constrainedRate(of, to, difference);
  const p1 = Math.min(1, Math.max(0, p2 + difference));
  return {contrast: rateOf(of) - rateOf(to) - difference, weight, ...spreadOf(of, to, {p1, p2, times: 1})};
}

/** Variance, with N/(N-1), and third central moment of p1 - times x p2. */
function spreadOf(
  {denominator: n1}: Counts,
  {denominator: n2}: Counts,
  {p1, p2, times}: {p1: number; p2: number; times: number}
): Pick<Moments, "variance" | "third"> {
  const [v1, v2] = [p1 * (1 - p1), p2 * (1 - p2)];
  return {
    variance: (v1 / n1 + (times * times * v2) / n2) * ((n1 + n2) / (n1 + n2 - 1)),
    third: (v1 * (1 - 2 * p1)) / n1 ** 2 - (times ** 3 * v2 * (1 - 2 * p2)) / n2 ** 2
  };
}

/** The standardised sum of contrasts; with `skewness`, the z that solves z + a (z² - 1) = it, a sixth of its skewness. */
function statistic(strata: readonly Moments[], skewness: boolean, spread = 0): number {
  let [contrast, variance, third] = [0, spread, 0];
  for (const each of strata) {
    contrast += each.weight * each.contrast;
    variance += each.weight ** 2 * each.variance;
    third += each.weight ** 3 * each.third;
  }
  if (contrast === 0 && third === 0) return 0;
  if (variance <= 0) return contrast === 0 ? 0 : Math.sign(contrast) * Infinity;
  const plain = contrast / Math.sqrt(variance);
  const a = third / (6 * variance ** 1.5);
  if (!skewness || Math.abs(a) < 1e-12) return plain;
  const inside = 1 + 4 * a * (plain + a);
  // So skewed that no z solves it: as in Laud 2017, the uncorrected statistic.
  return inside < 0 ? plain : (2 * (plain + a)) / (1 + Math.sqrt(inside));
}
