import type {Counts, Stratum} from "../../../stats/types.js";
import {kitagawa} from "../../../stats/kitagawa.js";
import type {Figure} from "../../../figures/figure-types.js";

/** A difference of two shares, in percentage points, split over the levels that people work at. */
export type MixAndWithin = {
  gap: number;
  mix: number;
  within: number;
  parts: {label: string; mix: number; within: number}[];
};

/**
 * Splits a difference of two shares into what goes with working at other levels (mix) and what is found at the same
 * level (within). `of` and `to` are the shares at each level. Null where a count is hidden, so that no level is left out
 * in silence, or where one side is empty.
 */
export function mixAndWithin(levels: readonly {label: string; of: Figure; to: Figure}[]): MixAndWithin | null {
  const strata: Stratum[] = [];
  for (const {label, of, to} of levels) {
    if (of.status === "suppressed" || to.status === "suppressed") return null;
    strata.push({label, of: countsOf(of), to: countsOf(to)});
  }
  const split = kitagawa(strata);
  if (!split) return null;
  return {
    gap: 100 * split.gap,
    mix: 100 * split.mix,
    within: 100 * split.within,
    parts: split.strata.map(({label, mix, within}) => ({label, mix: 100 * mix, within: 100 * within}))
  };
}

function countsOf({numerator, denominator}: Figure): Counts {
  return {numerator: numerator ?? 0, denominator: denominator ?? 0};
}
