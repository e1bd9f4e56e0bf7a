import {addCounts, checkCounts, rate} from "./counts.js";
import {binomialCdf, binomialPmf, criticalValue} from "./distributions.js";
import type {Counts, Interval} from "./types.js";

/** Where a unit lies: within what chance allows, or outside the 95 % or 99.8 % limits on one side. */
export type FunnelPlace = "within" | "low 95" | "low 99.8" | "high 95" | "high 99.8";

/** One unit of a funnel: its rate (null without people), the limits of a unit of its size, and where it lies. */
export type FunnelPoint = {value: number | null; limits95: Interval; limits998: Interval; place: FunnelPlace};

/**
 * What chance alone allows a unit of `people` whose true rate is `target` (0 to 1): exact binomial limits, interpolated
 * between whole events. `spread` is the variance of the units' true rates (`funnelSpread`): the limits are then wider by
 * as much as the standard error is, the square root of 1 + spread over the variance by chance. 0 to 1 where nobody is
 * counted. Spiegelhalter 2005, Funnel plots for comparing institutional
 * performance, appendix A.1.1.
 */
export function funnelLimits(people: number, target: number, {level = 0.95, spread = 0} = {}): Interval {
  if (!(target >= 0 && target <= 1))
    throw new RangeError(`stats: a target rate must lie between 0 and 1, found ${target}.`);
  if (people === 0) return {lower: 0, upper: 1};
  const chance = (target * (1 - target)) / people;
  const wider = chance === 0 ? 1 : Math.sqrt(1 + spread / chance);
  const end = (p: number) => {
    const events = binomialQuantile(p, people, target);
    const over = binomialCdf(events, people, target) - p;
    const limit = (events - over / binomialPmf(events, people, target)) / people;
    return Math.min(1, Math.max(0, target + wider * (limit - target)));
  };
  return {lower: end((1 - level) / 2), upper: end((1 + level) / 2)};
}

/** The least number of events that is at least as likely as `p` not to be exceeded. */
function binomialQuantile(p: number, people: number, rate: number): number {
  let [low, high] = [0, people];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCdf(middle, people, rate) >= p) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The fewest units that can tell a real spread from chance. */
const fewest = 10;

/**
 * The variance of the true rates of units around a target, beyond what chance makes of them; 0 where they differ no more
 * than chance, null with fewer than ten units that have people, which cannot tell. By moments from z-scores winsorised
 * at a tenth on either side, so that a few units far out do not widen the limits that are to find them, and made up for
 * what that takes from the variance of a normal. Spiegelhalter 2005, Handling over-dispersion of performance indicators.
 */
export function funnelSpread(units: readonly Counts[], target: number): number | null {
  const peopled = units.filter((unit) => checkCounts(unit).denominator > 0);
  const chance = target * (1 - target);
  if (peopled.length < fewest || chance === 0) return null;
  const scores = peopled.map(({numerator, denominator}) => {
    return (numerator / denominator - target) / Math.sqrt(chance / denominator);
  });
  const sorted = [...scores].sort((a, b) => a - b);
  const cut = Math.floor(scores.length / 10);
  const [low, high] = [sorted[cut] ?? 0, sorted[sorted.length - 1 - cut] ?? 0];
  const together = scores.reduce((sum, score) => sum + Math.min(high, Math.max(low, score)) ** 2, 0);
  const weights = peopled.map(({denominator}) => denominator / chance);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const squares = weights.reduce((sum, weight) => sum + weight ** 2, 0);
  const whole = together / winsorisedVariance(cut / scores.length);
  return Math.max(0, (whole - (scores.length - 1)) / (all - squares / all));
}

/** The variance that is left of a standard normal whose share `cut` at either end is drawn in to where the rest begins. */
function winsorisedVariance(cut: number): number {
  if (cut === 0) return 1;
  const end = criticalValue(1 - 2 * cut);
  const density = Math.exp((-end * end) / 2) / Math.sqrt(2 * Math.PI);
  return 1 - 2 * cut - 2 * end * density + 2 * cut * end * end;
}

/**
 * Each unit against a common target (by default the rate of all units together), in the order given. With ten units or
 * more the limits allow for a real spread between units; with fewer they assume none (`spread` null), which is to be
 * said. Many units outside the 95 % limits are there by chance; the 99.8 % limits are the ones to act on. Null where there
 * is no target. Spiegelhalter 2005.
 */
export function funnel(
  units: readonly Counts[],
  target: number | null = rate(units.reduce(addCounts, {numerator: 0, denominator: 0}))
): {target: number; spread: number | null; points: FunnelPoint[]} | null {
  if (target === null) return null;
  const found = funnelSpread(units, target);
  const spread = found ?? 0;
  const points = units.map((unit): FunnelPoint => {
    const value = rate(unit);
    const limits95 = funnelLimits(unit.denominator, target, {level: 0.95, spread});
    const limits998 = funnelLimits(unit.denominator, target, {level: 0.998, spread});
    return {value, limits95, limits998, place: value === null ? "within" : placeOf(value, limits95, limits998)};
  });
  return {target, spread: found, points};
}

function placeOf(value: number, limits95: Interval, limits998: Interval): FunnelPlace {
  if (value < limits998.lower) return "low 99.8";
  if (value > limits998.upper) return "high 99.8";
  if (value < limits95.lower) return "low 95";
  return value > limits95.upper ? "high 95" : "within";
}
