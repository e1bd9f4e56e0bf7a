import {criticalValue, logChoose, normalQuantile} from "./distributions.js";
import type {Interval} from "./types.js";

/** The pay of a group, as far as gaps and their ranges need it. Pounds, and pounds squared. */
export type PaySummary = {
  people: number;
  sum: number;
  squares: number;
  /** The middle rate, or the mean of the two middle ones; null for nobody. */
  median: number | null;
  /** The rates at `middlePlace(people)` from the lowest and from the highest. */
  inner: Interval | null;
};

/** A gap in per cent of the comparison group's pay, above 0 where the other group is paid less; null where it cannot be made. */
export type PayGapEstimate = {value: number | null; range: Interval | null};

/** Fewest people in a group for whom a range is given: below, its coverage falls short of what it says. */
const fewestForRange = 30;

/**
 * Mean pay of `to` less mean pay of `of`, as a per cent of the former. The range is that of a ratio of two means, from the
 * spread of each group on the scale of logarithms (delta method): were the people of each group drawn again from many alike,
 * 95 of 100 such ranges would hold the gap. None for groups of fewer than 30. Cochran 1977, Sampling Techniques, 6.
 */
export function meanPayGap(of: PaySummary, to: PaySummary, {level = 0.95} = {}): PayGapEstimate {
  if (of.people === 0 || to.people === 0 || to.sum <= 0) return {value: null, range: null};
  const ratio = of.sum / of.people / (to.sum / to.people);
  return {value: 100 * (1 - ratio), range: rangeOf(ratio, [of, to], varianceOfLogMean, level)};
}

/**
 * The same of medians. The range takes no shape of pay for granted: the spread of each median comes from two rates about
 * two standard errors either side of it. Price & Bonett 2002, Distribution-free confidence intervals for difference and
 * ratio of medians.
 */
export function medianPayGap(of: PaySummary, to: PaySummary, {level = 0.95} = {}): PayGapEstimate {
  if (of.median === null || to.median === null || to.median <= 0) return {value: null, range: null};
  const ratio = of.median / to.median;
  return {value: 100 * (1 - ratio), range: rangeOf(ratio, [of, to], varianceOfLogMedian, level)};
}

function rangeOf(
  ratio: number,
  groups: readonly PaySummary[],
  varianceOf: (group: PaySummary) => number | null,
  level: number
): Interval | null {
  const variances = groups.map((group) => (group.people < fewestForRange ? null : varianceOf(group)));
  if (variances.some((each) => each === null)) return null;
  const reach = criticalValue(level) * Math.sqrt(variances.reduce<number>((sum, each) => sum + (each ?? 0), 0));
  // Where both groups are paid exactly alike around the middle, rates tell nothing of how far it could move.
  if (reach === 0) return null;
  return {lower: 100 * (1 - ratio * Math.exp(reach)), upper: 100 * (1 - ratio * Math.exp(-reach))};
}

function varianceOfLogMean({people, sum, squares}: PaySummary): number | null {
  if (people < 2 || sum <= 0) return null;
  const mean = sum / people;
  const variance = Math.max(0, squares / people - mean * mean) * (people / (people - 1));
  return variance / people / (mean * mean);
}

function varianceOfLogMedian({people, inner}: PaySummary): number | null {
  if (!inner || inner.lower <= 0) return null;
  return ((Math.log(inner.upper) - Math.log(inner.lower)) / (2 * middleReach(people))) ** 2;
}

/** How far from either end the rates stand that tell the spread of a median of `people` (from 1): about one root of them from the middle. */
export function middlePlace(people: number): number {
  return Math.max(1, Math.round((people + 1) / 2 - Math.sqrt(people)));
}

/** How many standard errors of the median lie between it and the rate at `middlePlace`. */
function middleReach(people: number): number {
  const place = middlePlace(people);
  let tail = 0;
  for (let below = place - 1; below >= 0; below--) {
    const term = Math.exp(logChoose(people, below) - people * Math.LN2);
    tail += term;
    if (term < 1e-12 * tail) break;
  }
  return normalQuantile(1 - tail);
}
