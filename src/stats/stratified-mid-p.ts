import {checkCounts} from "./counts.js";
import {logChoose} from "./distributions.js";
import type {Counts} from "./types.js";

/** Tables this close in probability count as equally probable: rounding must not break a tie. */
const tie = 1e-7;

/**
 * The exact conditional test of two groups over strata, two-sided by probability, and its mid-p: how improbable so many
 * events of `of` in all are, given the margins of every stratum and no difference within any. In one stratum it is
 * `fisherMidP`. Both are 1 where only one table is possible. The distribution of the sum is the convolution of those of
 * the strata. Agresti 1992, A survey of exact inference for contingency tables; Lancaster 1961 for the mid-p.
 */
export function stratifiedMidP(strata: readonly {of: Counts; to: Counts}[]): {exact: number; midP: number} {
  let sum = {least: 0, chances: [1]};
  let seen = 0;
  for (const {of, to} of strata) {
    checkCounts(of);
    checkCounts(to);
    seen += of.numerator;
    const own = hypergeometric(of, to);
    sum = {least: sum.least + own.least, chances: convolve(sum.chances, own.chances)};
  }
  const at = sum.chances[seen - sum.least] ?? 0;
  if (sum.chances.length === 1) return {exact: 1, midP: 1};
  let [less, same] = [0, 0];
  for (const chance of sum.chances) {
    if (chance < at * (1 - tie)) less += chance;
    else if (chance <= at * (1 + tie)) same += chance;
  }
  return {exact: Math.min(1, less + same), midP: Math.min(1, less + same / 2)};
}

/** The chances of each number of events in `of`, from the least possible, given both margins. */
function hypergeometric({numerator: x, denominator: n}: Counts, to: Counts): {least: number; chances: number[]} {
  const events = x + to.numerator;
  const least = Math.max(0, events - to.denominator);
  const most = Math.min(n, events);
  const all = logChoose(n + to.denominator, events);
  return {
    least,
    chances: Array.from({length: most - least + 1}, (_, i) =>
      Math.exp(logChoose(n, least + i) + logChoose(to.denominator, events - least - i) - all)
    )
  };
}

function convolve(a: readonly number[], b: readonly number[]): number[] {
  const sums = Array<number>(a.length + b.length - 1).fill(0);
  a.forEach((first, i) => b.forEach((second, j) => (sums[i + j] = (sums[i + j] ?? 0) + first * second)));
  return sums;
}
