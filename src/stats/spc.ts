import {checkApart, daysIn, type Period} from "./periods.js";

/** Why a point is not common-cause variation; several can hold of one point. */
export type SpcSignal = "outside limits" | "run on one side" | "steady climb or fall" | "two of three near a limit";

/** A control chart, or the reason there is none. Values and limits are in the unit given. */
export type Spc =
  | {refused: string}
  | {refused: null; mean: number; lower: number; upper: number; points: {value: number; signals: SpcSignal[]}[]};

/** The fewest points that can tell signal from noise. */
const fewest = 13;
/** How many points on one side, or in one direction, are a signal. */
const run = 7;

/**
 * An individuals (XmR) control chart of a measure over time: mean, limits at 2.66 mean moving ranges, and signals.
 * Refused under 13 points, or for yearly points, where a chart would only seem to know. Wheeler 1993, Understanding
 * variation; rules of NHS England's Making Data Count.
 */
export function spc(series: readonly {period: Period; value: number}[]): Spc {
  checkApart(series.map(({period}) => period));
  if (series.length < fewest) return {refused: `a control chart needs ${fewest} points, found ${series.length}`};
  if (series.some(({period}) => daysIn(period) > 300))
    return {refused: "a control chart is not made of yearly figures"};
  const values = series.map(({value}) => value);
  const mean = average(values);
  const reach = 2.66 * average(values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value))));
  const apart = values.map((value) => value - mean);
  const steps = values.slice(1).map((value, i) => Math.sign(value - (values[i] ?? value)));
  const inRun = runs(apart.map(Math.sign), run);
  const inClimb = runs(steps, run - 1);
  const near = apart.map((distance) => (Math.abs(distance) > (2 / 3) * reach ? Math.sign(distance) : 0));
  const points = values.map((value, i) => {
    const signals: SpcSignal[] = [];
    if (Math.abs(apart[i] ?? 0) > reach) signals.push("outside limits");
    if (inRun[i]) signals.push("run on one side");
    if (inClimb[i] || inClimb[i - 1]) signals.push("steady climb or fall");
    if (near[i] && [i - 2, i - 1, i].some((start) => nearTwice(near.slice(Math.max(0, start), start + 3), near[i])))
      signals.push("two of three near a limit");
    return {value, signals};
  });
  return {refused: null, mean, lower: mean - reach, upper: mean + reach, points};
}

function nearTwice(three: readonly number[], side: number | undefined): boolean {
  return three.length === 3 && three.filter((sign) => sign === side).length >= 2;
}

/** Which places belong to a stretch of at least `length` equal signs, zeros never. */
function runs(signs: readonly number[], length: number): boolean[] {
  const inside = signs.map(() => false);
  for (let start = 0, end = 0; start < signs.length; start = end) {
    while (end < signs.length && signs[end] === signs[start]) end++;
    if (signs[start] !== 0 && end - start >= length) inside.fill(true, start, end);
  }
  return inside;
}

function average(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
