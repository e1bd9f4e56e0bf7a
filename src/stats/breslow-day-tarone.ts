import {chiSquaredTail} from "./distributions.js";
import {solveIncreasing} from "./solve.js";
import type {Stratum} from "./types.js";

/**
 * A test of whether strata can share one odds ratio: a small `p` says that one adjusted figure hides different gaps.
 */
export type Homogeneity = {statistic: number; df: number; p: number; method: string};

/**
 * The Breslow-Day test with Tarone's correction, made on odds ratios as is standard. Strata where a margin is 0 are
 * left out; null where fewer than two are left, or events (or their absence) are on one side only. Breslow & Day 1980;
 * Tarone 1985, On heterogeneity tests based on efficient scores.
 */
export function breslowDayTarone(strata: readonly Stratum[]): Homogeneity | null {
  const tables = strata
    .map(({of, to}) => ({a: of.numerator, n1: of.denominator, n2: to.denominator, events: of.numerator + to.numerator}))
    .filter(({n1, n2, events}) => n1 > 0 && n2 > 0 && events > 0 && events < n1 + n2);
  let [with1, with2] = [0, 0];
  for (const {a, n1, n2, events} of tables) {
    with1 += (a * (n2 - events + a)) / (n1 + n2);
    with2 += ((n1 - a) * (events - a)) / (n1 + n2);
  }
  if (tables.length < 2 || with1 === 0 || with2 === 0) return null;
  const odds = with1 / with2;

  let [statistic, apart, total] = [0, 0, 0];
  for (const {a, n1, n2, events} of tables) {
    const fitted = solveIncreasing(
      (x) => x * (n2 - events + x) - odds * (n1 - x) * (events - x),
      Math.max(0, events - n2),
      Math.min(n1, events)
    );
    const variance = 1 / (1 / fitted + 1 / (n1 - fitted) + 1 / (events - fitted) + 1 / (n2 - events + fitted));
    statistic += (a - fitted) ** 2 / variance;
    apart += a - fitted;
    total += variance;
  }
  statistic = Math.max(0, statistic - apart ** 2 / total);
  const df = tables.length - 1;
  return {statistic, df, p: chiSquaredTail(statistic, df), method: "Breslow-Day-Tarone, on odds ratios"};
}
