import {checkCounts} from "./counts.js";
import {betaCdf, logGamma} from "./distributions.js";
import {estimate} from "./estimate.js";
import {proportion} from "./proportion.js";
import {solveIncreasing} from "./solve.js";
import type {Counts, Estimate} from "./types.js";

/** A unit's proportion as counted, and drawn towards that of all units; show both. */
export type Shrunk = {label: string; raw: Estimate; shrunk: Estimate};

/** Shrunk units, the common mean, and `strength`: how many people's worth of evidence the others are. */
export type Shrinkage = {mean: number; strength: number; units: Shrunk[]};

const method = "beta-binomial, mean and strength averaged over what the counts allow";

/**
 * Proportions of small units (teams, directorates) drawn towards their common mean, the more the fewer people they
 * have. Only for units that could swap names: NEVER along the ladder of pay bands, where the order is the finding and
 * shrinkage would erase the glass ceiling; pool adjacent bands there (`pooledBands`). Null with fewer than two units
 * that have people. Units are beta-binomial; the common mean (flat prior) and the strength of the pull (uniform prior on
 * the shrinkage of a middling unit) are averaged over, not fitted and then taken as known, so that a range holds the
 * unit's own uncertainty and that of both (as in Morris 1983, Parametric empirical Bayes inference; Christiansen & Morris
 * 1997 for the prior). Ranges are of the beta with the mean and variance of that average.
 */
export function shrink(units: readonly (Counts & {label: string})[], {level = 0.95} = {}): Shrinkage | null {
  const peopled = units.filter((unit) => checkCounts(unit).denominator > 0);
  if (peopled.length < 2) return null;
  const grid = gridOf(peopled);
  const overGrid = (worth: (point: GridPoint) => number): number =>
    grid.reduce((sum, point) => sum + point.weight * worth(point), 0);
  const towards = ({numerator: x, denominator: n}: Counts): Estimate => {
    const meanAt = ({mean, strength}: GridPoint): number => (x + mean * strength) / (n + strength);
    const value = overGrid(meanAt);
    const variance = overGrid((point) => {
      const own = meanAt(point);
      return (own * (1 - own)) / (n + point.strength + 1) + (own - value) ** 2;
    });
    const size = (value * (1 - value)) / variance - 1;
    const end = (p: number) => solveIncreasing((at) => betaCdf(at, value * size, (1 - value) * size) - p, 0, 1);
    return estimate({value, lower: end((1 - level) / 2), upper: end((1 + level) / 2), method});
  };
  const pull = overGrid(({shrinkage}) => shrinkage);
  return {
    mean: overGrid(({mean}) => mean),
    strength: (middling(peopled) * pull) / (1 - pull),
    units: units.map((unit) => ({label: unit.label, raw: proportion(unit, {level}), shrunk: towards(unit)}))
  };
}

/** One pair of common mean and strength, with its share of the evidence; the shares add up to 1. */
type GridPoint = {mean: number; strength: number; shrinkage: number; weight: number};

const [pulls, means, reach] = [30, 31, 5] as const;

function gridOf(units: readonly Counts[]): GridPoint[] {
  const people = units.reduce((sum, {denominator}) => sum + denominator, 0);
  const events = units.reduce((sum, {numerator}) => sum + numerator, 0);
  const centre = (events + 0.5) / (people + 1);
  const size = middling(units);
  const points = Array.from({length: pulls}, (_, i) => (i + 0.5) / pulls).flatMap((shrinkage) => {
    const strength = (size * shrinkage) / (1 - shrinkage);
    const evidence = units.reduce((sum, {denominator: n}) => sum + (n * (strength + 1)) / (strength + n), 0);
    const step = (2 * reach) / ((means - 1) * Math.sqrt(evidence * centre * (1 - centre)));
    return Array.from({length: means}, (_, j) => {
      const logit = Math.log(centre / (1 - centre)) + (j - (means - 1) / 2) * step;
      // Kept from 0 and 1 themselves, where a likelihood has no number.
      const mean = Math.min(1 - 1e-9, Math.max(1e-9, 1 / (1 + Math.exp(-logit))));
      // The prior is flat in the mean, and the grid in its logit.
      const log = Math.log(mean * (1 - mean) * step) + logLikelihood(units, mean, strength);
      return {mean, strength, shrinkage, log};
    });
  });
  const highest = Math.max(...points.map(({log}) => log));
  const all = points.reduce((sum, {log}) => sum + Math.exp(log - highest), 0);
  return points.map(({log, ...point}) => ({...point, weight: Math.exp(log - highest) / all}));
}

/** The beta-binomial log likelihood of the units, less what does not depend on mean and strength. */
function logLikelihood(units: readonly Counts[], mean: number, strength: number): number {
  const [a, b] = [mean * strength, (1 - mean) * strength];
  const prior = logGamma(a) + logGamma(b) - logGamma(strength);
  return units.reduce(
    (sum, {numerator: x, denominator: n}) =>
      sum + logGamma(x + a) + logGamma(n - x + b) - logGamma(n + strength) - prior,
    0
  );
}

/** The size of a middling unit: the harmonic mean. */
function middling(units: readonly Counts[]): number {
  return units.length / units.reduce((sum, {denominator}) => sum + 1 / denominator, 0);
}
