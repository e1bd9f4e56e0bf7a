import {addCounts, subtractCounts} from "./counts.js";
import {logChoose} from "./distributions.js";
import {fisherMidP} from "./fisher-mid-p.js";
import {partOfWhole} from "./part-of-whole.js";
import {partVerdict, type Verdict, type VerdictOptions, type VerdictState} from "./verdict.js";
import type {Counts, Estimate} from "./types.js";

/**
 * A run of adjacent bands taken together: its labels in order, counts, gap to the whole, verdict, how many runs were
 * looked at, and the error (0.05 shared out over the runs of the search) that each was allowed.
 */
export type PooledBands = {
  labels: string[];
  counts: Counts;
  estimate: Estimate;
  verdict: Verdict;
  tried: number;
  error: number;
};

const answers: readonly VerdictState[] = ["clear-gap", "clear-small-gap", "similar"];

/**
 * The shortest run of adjacent bands (in the order of the ladder) that can answer: a clear verdict, or similar. Runs of
 * equal length compete by fewest people. `containing` keeps to runs that hold that band, and whose clear answer lies on its side. Null where not even the longest
 * can. A run chosen after looking would often be clear by chance, so interval and exact mid-p of every run are made at
 * an error of 0.05 shared over all runs of the ladder that could show anything at all: false alarms at most 5 % a
 * ladder. `searched` is the ladder in unbroken stretches, where hidden bands break it. `whole` is the workforce compared
 * with. Tarone 1990, A modified Bonferroni method for discrete data.
 */
export function pooledBands(
  bands: readonly (Counts & {label: string})[],
  whole: Counts,
  {
    containing,
    level = 0.95,
    searched = [bands],
    ...options
  }: VerdictOptions & {containing?: string; level?: number; searched?: readonly (readonly Counts[])[]}
): PooledBands | null {
  if (containing !== undefined && !bands.some(({label}) => label === containing))
    throw new RangeError(`stats: no band "${containing}" among ${bands.map(({label}) => label).join(", ")}.`);
  const error = sharedError(searched.flatMap(runsOf), whole, 1 - level);
  const held = bands.find(({label}) => label === containing);
  const own = held ? Math.sign(held.numerator * whole.denominator - whole.numerator * held.denominator) : 0;
  let tried = 0;
  for (let length = 1; length <= bands.length; length++) {
    const found: PooledBands[] = [];
    for (let start = 0; start + length <= bands.length; start++) {
      const run = bands.slice(start, start + length);
      const labels = run.map(({label}) => label);
      if (containing !== undefined && !labels.includes(containing)) continue;
      const counts = run.reduce<Counts>(addCounts, {numerator: 0, denominator: 0});
      const isPart = counts.denominator > 0 && counts.denominator < whole.denominator;
      const verdict = isPart ? partVerdict(counts, whole, {...options, level: 1 - error}) : null;
      tried += 1;
      if (!verdict || !answers.includes(verdict.state)) continue;
      const sure = verdict.state === "similar" || fisherMidP(counts, subtractCounts(whole, counts)).midP < error;
      const estimate = partOfWhole(counts, whole, {level: 1 - error});
      // A band that lies below is not answered for by larger neighbours that lie above: that would hide a glass ceiling.
      if (verdict.state !== "similar" && own !== 0 && Math.sign(estimate.value ?? 0) !== own) continue;
      if (sure) found.push({labels, counts, estimate, verdict, tried, error});
    }
    const [best] = found.sort((a, b) => a.counts.denominator - b.counts.denominator);
    if (best) return {...best, tried};
  }
  return null;
}

/** Every run of adjacent bands, of any length. */
function runsOf(bands: readonly Counts[]): Counts[] {
  return bands.flatMap((_, start) => {
    let counts: Counts = {numerator: 0, denominator: 0};
    return bands.slice(start).map((band) => (counts = addCounts(counts, band)));
  });
}

/**
 * The error that each run may have: the whole one over k, k being the fewest for which no more than k runs could reach
 * so small a mid-p, whatever their own numerators.
 */
function sharedError(runs: readonly Counts[], whole: Counts, error: number): number {
  const least = runs.map((run) => leastMidP(run, whole)).sort((a, b) => a - b);
  let k = 1;
  while (k < least.length && (least[k] ?? 1) <= error / k) k++;
  return error / k;
}

/** The smallest mid-p that a run of its size could have: half the chance of its more extreme outcome. */
function leastMidP({denominator: n}: Counts, {numerator: events, denominator: people}: Counts): number {
  if (n === 0 || n === people) return 1;
  const chance = (x: number) =>
    Math.exp(logChoose(events, x) + logChoose(people - events, n - x) - logChoose(people, n));
  const [fewest, most] = [Math.max(0, n - (people - events)), Math.min(n, events)];
  return fewest === most ? 1 : Math.min(chance(fewest), chance(most)) / 2;
}
