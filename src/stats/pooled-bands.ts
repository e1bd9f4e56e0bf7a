import {addCounts} from "./counts.js";
import {partOfWhole} from "./part-of-whole.js";
import {partVerdict, type Verdict, type VerdictOptions, type VerdictState} from "./verdict.js";
import type {Counts, Estimate} from "./types.js";

/**
 * A run of adjacent bands taken together: its labels in order, counts, gap to the whole, verdict, and how many runs
 * were looked at.
 */
export type PooledBands = {labels: string[]; counts: Counts; estimate: Estimate; verdict: Verdict; tried: number};

const answers: readonly VerdictState[] = ["clear-gap", "clear-small-gap", "similar"];

/**
 * The shortest run of adjacent bands (in the order of the ladder) that can answer: a clear verdict, or similar. Runs of
 * equal length compete by fewest people. `containing` keeps to runs that hold that band. Null where not even the
 * longest can. A search for where an answer begins, so its interval is a little narrow: say how many runs were tried.
 * `whole` is the workforce compared with.
 */
export function pooledBands(
  bands: readonly (Counts & {label: string})[],
  whole: Counts,
  {containing, level = 0.95, ...options}: VerdictOptions & {containing?: string; level?: number}
): PooledBands | null {
  if (containing !== undefined && !bands.some(({label}) => label === containing))
    throw new RangeError(`stats: no band "${containing}" among ${bands.map(({label}) => label).join(", ")}.`);
  let tried = 0;
  for (let length = 1; length <= bands.length; length++) {
    const found: PooledBands[] = [];
    for (let start = 0; start + length <= bands.length; start++) {
      const run = bands.slice(start, start + length);
      const labels = run.map(({label}) => label);
      if (containing !== undefined && !labels.includes(containing)) continue;
      const counts = run.reduce<Counts>(addCounts, {numerator: 0, denominator: 0});
      const estimate = partOfWhole(counts, whole, {level});
      const verdict = estimate.value === null ? null : partVerdict(counts, whole, options);
      tried += 1;
      if (verdict && answers.includes(verdict.state)) found.push({labels, counts, estimate, verdict, tried});
    }
    const [best] = found.sort((a, b) => a.counts.denominator - b.counts.denominator);
    if (best) return {...best, tried};
  }
  return null;
}
