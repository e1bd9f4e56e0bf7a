import {checkCounts} from "./counts.js";
import {betaCdf} from "./distributions.js";
import {estimate} from "./estimate.js";
import {proportion} from "./proportion.js";
import {solveIncreasing} from "./solve.js";
import type {Counts, Estimate} from "./types.js";

/** A unit's proportion as counted, and drawn towards that of all units; show both. */
export type Shrunk = {label: string; raw: Estimate; shrunk: Estimate};

/**
 * Shrunk units, the proportion of all units, and `strength`: how many people's worth of evidence the others are (may be
 * Infinity).
 */
export type Shrinkage = {mean: number; strength: number; units: Shrunk[]};

const method = "empirical-Bayes beta-binomial";

/**
 * Proportions of small units (teams, directorates) drawn towards their common mean, the more the fewer people they
 * have. Only for units that could swap names: NEVER along the ladder of pay bands, where the order is the finding and
 * shrinkage would erase the glass ceiling; pool adjacent bands there (`pooledBands`). Null with fewer than two units
 * that have people. Moments as in Kleinman 1973, Proportions with extraneous variance; the interval takes the fitted
 * mean and strength as known.
 */
export function shrink(units: readonly (Counts & {label: string})[], {level = 0.95} = {}): Shrinkage | null {
  const peopled = units.filter((unit) => checkCounts(unit).denominator > 0);
  if (peopled.length < 2) return null;
  const people = peopled.reduce((total, unit) => total + unit.denominator, 0);
  const mean = peopled.reduce((total, unit) => total + unit.numerator, 0) / people;
  const strength = fittedStrength(peopled, mean, people);
  const towards = ({numerator, denominator}: Counts): Estimate => {
    if (strength === Infinity) return estimate({value: mean, lower: mean, upper: mean, method});
    const a = numerator + mean * strength;
    const b = denominator - numerator + (1 - mean) * strength;
    const end = (p: number) => solveIncreasing((x) => betaCdf(x, a, b) - p, 0, 1);
    return estimate({value: a / (a + b), lower: end((1 - level) / 2), upper: end((1 + level) / 2), method});
  };
  return {
    mean,
    strength,
    units: units.map((unit) => ({label: unit.label, raw: proportion(unit, {level}), shrunk: towards(unit)}))
  };
}

/** The beta's a + b by moments: Infinity where units differ no more than chance would make them. */
function fittedStrength(units: readonly Counts[], mean: number, people: number): number {
  const chance = mean * (1 - mean);
  let [spread, sampling, weights] = [0, 0, 0];
  for (const {numerator, denominator} of units) {
    const weight = 1 - denominator / people;
    spread += denominator * (numerator / denominator - mean) ** 2;
    sampling += weight;
    weights += denominator * weight;
  }
  const correlation = (spread - chance * sampling) / (chance * (weights - sampling));
  // Units of one person each cannot show whether units differ; units all at 0 or 1 would leave no pull at all.
  return correlation > 0 && weights > sampling ? 1 / Math.min(0.99, correlation) - 1 : Infinity;
}
