import {checkCounts} from "./counts.js";
import {logChoose} from "./distributions.js";
import type {Counts} from "./types.js";

/** Tables this close in probability count as equally probable: rounding must not break a tie. */
const tie = 1e-7;

/**
 * Fisher's exact test of two groups, two-sided by probability, and its mid-p: tables less probable than the one seen,
 * with half of those just as probable. Both are 1 where only one table is possible (nobody in a group, no event, only
 * events). Fagerland, Lydersen & Laake 2015, Recommended confidence intervals for two independent binomial proportions.
 *
 * @example
 * fisherMidP({numerator: 3, denominator: 99}, {numerator: 0, denominator: 309}) // {fisher: 0.014, midP: 0.007}
 */
export function fisherMidP(of: Counts, to: Counts): {fisher: number; midP: number} {
  const {numerator: x, denominator: n} = checkCounts(of);
  const events = x + checkCounts(to).numerator;
  const rest = to.denominator - events;
  const least = Math.max(0, -rest);
  const most = Math.min(n, events);
  if (least === most) return {fisher: 1, midP: 1};

  const seen = Math.exp(
    logChoose(n, x) + logChoose(to.denominator, to.numerator) - logChoose(n + to.denominator, events)
  );
  // Probabilities relative to the table seen, walked outwards on either side of it.
  const sums = {less: 0, same: 1};
  const add = (relative: number) => {
    if (relative < 1 - tie) sums.less += relative;
    else if (relative <= 1 + tie) sums.same += relative;
  };
  for (let k = x, relative = 1; k < most; k++) {
    relative *= ((n - k) * (events - k)) / ((k + 1) * (rest + k + 1));
    add(relative);
    if (relative < 1e-20) break;
  }
  for (let k = x, relative = 1; k > least; k--) {
    relative *= (k * (rest + k)) / ((n - k + 1) * (events - k + 1));
    add(relative);
    if (relative < 1e-20) break;
  }
  return {
    fisher: Math.min(1, seen * (sums.less + sums.same)),
    midP: Math.min(1, seen * (sums.less + sums.same / 2))
  };
}
