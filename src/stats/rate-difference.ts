import {checkCounts} from "./counts.js";
import {criticalValue, twoSided} from "./distributions.js";
import {estimate, notApplicable} from "./estimate.js";
import {midPBeside} from "./mid-p-beside.js";
import {solveIncreasing} from "./solve.js";
import type {Counts, Estimate} from "./types.js";

const method = "Miettinen-Nurminen score interval, score test";

/**
 * The proportion of `of` minus that of `to`, -1 to 1 (0.05 is five percentage points), with the score interval and the
 * p-value of the same statistic. Not applicable where nobody is in a group. Miettinen & Nurminen 1985, Comparative
 * analysis of two rates.
 *
 * @example
 * rateDifference({numerator: 56, denominator: 70}, {numerator: 48, denominator: 80}).lower // 0.0528
 */
export function rateDifference(of: Counts, to: Counts, {level = 0.95} = {}): Estimate {
  const {numerator: x1, denominator: n1} = checkCounts(of);
  const {numerator: x2, denominator: n2} = checkCounts(to);
  if (n1 === 0 || n2 === 0) return notApplicable(method, "nobody in one of the groups");
  const z = criticalValue(level);
  const value = (x1 * n2 - x2 * n1) / (n1 * n2);
  const score = (difference: number) => differenceScore(of, to, difference);
  const p = twoSided(score(0));
  return estimate({
    value,
    lower: solveIncreasing((difference) => z - score(difference), -1, value),
    upper: solveIncreasing((difference) => -z - score(difference), value, 1),
    p,
    fisher: midPBeside(of, to, p),
    method
  });
}

/** The score statistic of a hypothetical difference, with Miettinen and Nurminen's N/(N-1). */
function differenceScore(of: Counts, to: Counts, difference: number): number {
  const {numerator: x1, denominator: n1} = of;
  const {numerator: x2, denominator: n2} = to;
  const total = n1 + n2;
  const p2 = constrainedRate(of, to, difference);
  const p1 = Math.min(1, Math.max(0, p2 + difference));
  const variance = ((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2) * (total / (total - 1));
  const apart = (x1 * n2 - x2 * n1) / (n1 * n2) - difference;
  return apart === 0 ? 0 : apart / Math.sqrt(variance);
}

/**
 * The likeliest rate of `to` when that of `of` is `difference` higher. With no difference it is the pooled rate; else
 * where the slope of the log likelihood, which only falls, crosses 0: the middle root of a cubic, by its cosine form,
 * made exact by Newton's steps between the ends (the cubic alone loses half its digits where two roots are near).
 */
export function constrainedRate(of: Counts, to: Counts, difference: number): number {
  const [x1, n1, x2, n2] = [of.numerator, of.denominator, to.numerator, to.denominator];
  if (difference === 0) return (x1 + x2) / (n1 + n2);
  let [low, high] = [Math.max(0, -difference), Math.min(1, 1 - difference)];
  let rate = Math.min(high, Math.max(low, cubicRoot(of, to, difference)));
  for (let step = 0; step < 60; step++) {
    const part = (events: number, share: number): [number, number] =>
      events === 0 ? [0, 0] : [events / share, events / share ** 2];
    const [a, da] = part(x1, rate + difference);
    const [b, db] = part(n1 - x1, 1 - rate - difference);
    const [c, dc] = part(x2, rate);
    const [d, dd] = part(n2 - x2, 1 - rate);
    const slope = a - b + c - d;
    if (slope > 0) low = rate;
    else high = rate;
    const newton = rate + slope / (da + db + dc + dd);
    const next = newton > low && newton < high ? newton : low + (high - low) / 2;
    if (!(Math.abs(next - rate) > 1e-15 * Math.min(next, 1 - next))) break;
    rate = next;
  }
  return rate;
}

function cubicRoot(of: Counts, to: Counts, difference: number): number {
  const [n1, n2, x2] = [of.denominator, to.denominator, to.numerator];
  const total = n1 + n2;
  const events = of.numerator + x2;
  const a = ((n1 + 2 * n2) * difference - total - events) / total;
  const b = ((n2 * difference - total - 2 * x2) * difference + events) / total;
  const c = (x2 * difference * (1 - difference)) / total;
  const q = (a / 3) ** 3 - (a * b) / 6 + c / 2;
  const p = Math.sqrt(Math.max(0, (a / 3) ** 2 - b / 3));
  const cosine = p === 0 ? 0 : Math.min(1, Math.max(-1, q / p ** 3));
  return 2 * p * Math.cos((Math.PI + Math.acos(cosine)) / 3) - a / 3;
}
