import {addCounts, checkCounts} from "./counts.js";
import {criticalValue, twoSided} from "./distributions.js";
import {estimate, notApplicable} from "./estimate.js";
import {constrainedRates} from "./relative-likelihood.js";
import {solveIncreasing} from "./solve.js";
import type {Counts, Estimate} from "./types.js";

/** A ratio over clusters, and by how much clustering widens it: the variance over that of people one by one. */
export type ClusteredRatio = Estimate & {clusters: number; designEffect: number | null};

const method = "cluster-robust score interval and test";
const widest = 60;

/** Fewer clusters than this cannot say how much clusters differ. */
const fewest = 10;

/**
 * How many times as likely an event is in `of` as in `to`, where people come in clusters that share a fate: applications
 * to one campaign, of which one person is appointed and the others are not. The score statistic of `relativeLikelihood`,
 * with the variance taken from how the clusters' own sums scatter, times C/(C-1). Interval and p are of one statistic.
 * Not applicable with fewer than ten clusters, nobody in a group, or no events in one. Boos 1992, On generalized score
 * tests; Liang & Zeger 1986.
 */
export function clusteredRatio(clusters: readonly {of: Counts; to: Counts}[], {level = 0.95} = {}): ClusteredRatio {
  const none: Counts = {numerator: 0, denominator: 0};
  const of = clusters.reduce((sum, cluster) => addCounts(sum, checkCounts(cluster.of)), none);
  const to = clusters.reduce((sum, cluster) => addCounts(sum, checkCounts(cluster.to)), none);
  const count = clusters.filter((cluster) => cluster.of.denominator + cluster.to.denominator > 0).length;
  const without = (note: string) => ({...notApplicable(method, note), clusters: count, designEffect: null});
  if (count < fewest) return without("fewer than ten clusters");
  if (of.denominator === 0 || to.denominator === 0) return without("nobody in one of the groups");
  if (of.numerator === 0 || to.numerator === 0) return without("no events in one of the groups");
  const variances = (ratio: number): {robust: number; plain: number} => {
    const [p1, p2] = constrainedRates(of, to, ratio);
    const sums = clusters.map(
      (each) =>
        (each.of.numerator - p1 * each.of.denominator) / of.denominator -
        (ratio * (each.to.numerator - p2 * each.to.denominator)) / to.denominator
    );
    const mean = sums.reduce((sum, each) => sum + each, 0) / count;
    return {
      robust: (sums.reduce((sum, each) => sum + (each - mean) ** 2, 0) * count) / (count - 1),
      plain: (p1 * (1 - p1)) / of.denominator + (ratio * ratio * p2 * (1 - p2)) / to.denominator
    };
  };
  const score = (ratio: number) =>
    (of.numerator / of.denominator - (ratio * to.numerator) / to.denominator) / Math.sqrt(variances(ratio).robust);
  const z = criticalValue(level);
  const value = (of.numerator * to.denominator) / (to.numerator * of.denominator);
  const {robust, plain} = variances(1);
  return {
    ...estimate({
      value,
      lower: Math.exp(solveIncreasing((u) => z - score(Math.exp(u)), -widest, Math.log(value))),
      upper: Math.exp(solveIncreasing((u) => -z - score(Math.exp(u)), Math.log(value), widest)),
      p: twoSided(score(1)),
      method
    }),
    clusters: count,
    designEffect: plain === 0 ? null : robust / plain
  };
}
