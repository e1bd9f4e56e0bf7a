import {checkCounts} from "./counts.js";
import {binomialCdf, binomialPmf} from "./distributions.js";
import {solveIncreasing} from "./solve.js";
import type {Counts, Interval} from "./types.js";

/**
 * The two-sided exact mid-p of a proportion against a fixed one (0 to 1): twice the smaller tail, the number seen
 * counted half. 1 where nobody is counted. Fagerland, Lydersen & Laake 2015; Lancaster 1961, Significance tests in
 * discrete distributions.
 */
export function binomialMidP(counts: Counts, constant: number): number {
  const {numerator: x, denominator: n} = checkCounts(counts);
  if (!(constant >= 0 && constant <= 1))
    throw new RangeError(`stats: a fixed proportion must lie between 0 and 1, found ${constant}.`);
  if (n === 0) return 1;
  const below = lowerMid(x, n, constant);
  const above = lowerMid(n - x, n, 1 - constant);
  return Math.min(1, 2 * Math.min(below, above));
}

/**
 * The exact mid-p interval of a proportion, 0 to 1: every fixed proportion that `binomialMidP` does not reject. Null
 * where nobody is counted; the lower end of 0/n is 0 and the upper end of n/n is 1.
 */
export function binomialInterval(counts: Counts, {level = 0.95} = {}): Interval | null {
  const {numerator: x, denominator: n} = checkCounts(counts);
  if (n === 0) return null;
  const tail = (1 - level) / 2;
  return {
    lower: x === 0 ? 0 : solveIncreasing((p) => lowerMid(n - x, n, 1 - p) - tail, 0, x / n),
    upper: x === n ? 1 : solveIncreasing((p) => tail - lowerMid(x, n, p), x / n, 1)
  };
}

function lowerMid(x: number, n: number, p: number): number {
  return binomialCdf(x - 1, n, p) + binomialPmf(x, n, p) / 2;
}
