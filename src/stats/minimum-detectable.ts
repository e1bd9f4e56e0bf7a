import {criticalValue, normalQuantile} from "./distributions.js";
import {solveIncreasing} from "./solve.js";

/** A rate that differs just enough to be noticed: itself, minus `p2` and over it, all as proportions. */
export type Detectable = {rate: number; difference: number; ratio: number | null};

/**
 * The smallest differences from a rate `p2` (0 to 1, in a group of `n2`) that a group of `n1` would show as clear with
 * the given power, above and below it; null on a side where even 0 or 1 would not show, or where a group is empty. The
 * usual sample-size formula of the two-sided score test, solved for the rate: Fleiss, Levin & Paik 2003, Statistical
 * methods for rates and proportions, chapter 4.
 */
export function minimumDetectable({
  n1,
  n2,
  p2,
  power = 0.8,
  alpha = 0.05
}: {
  n1: number;
  n2: number;
  p2: number;
  power?: number;
  alpha?: number;
}): {above: Detectable | null; below: Detectable | null} {
  if (!(p2 >= 0 && p2 <= 1)) throw new RangeError(`stats: a rate must lie between 0 and 1, found ${p2}.`);
  if (n1 <= 0 || n2 <= 0) return {above: null, below: null};
  const certain = criticalValue(1 - alpha);
  const powered = normalQuantile(power);
  /** How far a difference overshoots what the test needs; negative while it is too small to notice. */
  const excess = (p1: number) => {
    const pooled = (n1 * p1 + n2 * p2) / (n1 + n2);
    const underNone = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
    const underSome = Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2);
    return Math.abs(p1 - p2) - certain * underNone - powered * underSome;
  };
  const detectable = (rate: number): Detectable => ({
    rate,
    difference: rate - p2,
    ratio: p2 === 0 ? null : rate / p2
  });
  return {
    // Nothing lies above 1 or below 0.
    above: p2 === 1 || excess(1) < 0 ? null : detectable(solveIncreasing(excess, p2, 1)),
    below: p2 === 0 || excess(0) < 0 ? null : detectable(-solveIncreasing((minus) => excess(-minus), -p2, 0))
  };
}
