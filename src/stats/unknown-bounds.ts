import {addCounts} from "./counts.js";
import {rateDifference} from "./rate-difference.js";
import {relativeLikelihood} from "./relative-likelihood.js";
import {differenceVerdict, verdict, type Verdict, type VerdictOptions} from "./verdict.js";
import type {Counts, Estimate} from "./types.js";

/** A comparison under one assumption about people of unknown ethnicity. */
export type Assumed = {estimate: Estimate; verdict: Verdict | null};

/** A comparison with unknown ethnicity left out, and with all of it in one group or the other. */
export type UnknownBounds = {
  known: Assumed;
  /** As if every unknown person were in the group `of`. */
  allOf: Assumed;
  /** As if every unknown person were in the group `to`. */
  allTo: Assumed;
  /** Unknown people as a share of everybody, 0 to 1. */
  share: number;
  /** Whether that share is over 5 %: say so beside the figure. */
  warn: boolean;
  /** Whether the verdict is not the same under all three: it depends on who did not answer. */
  depends: boolean;
};

/** The share of unknown ethnicity above which a figure carries a warning. */
const tolerated = 0.05;

/**
 * A ratio or a difference with the people of unknown ethnicity left out, all White, or all BME. These are the two plain
 * assumptions, not the utmost extremes (every event to one group, every other person to the other), which nobody
 * believes.
 */
export function unknownBounds(
  {of, to, unknown}: {of: Counts; to: Counts; unknown: Counts},
  {statistic = "ratio", level = 0.95, ...options}: VerdictOptions & {statistic?: "ratio" | "difference"; level?: number}
): UnknownBounds {
  const assume = (first: Counts, second: Counts): Assumed => {
    if (statistic === "difference")
      return {estimate: rateDifference(first, second, {level}), verdict: differenceVerdict(first, second, options)};
    const estimate = relativeLikelihood(first, second, {level});
    return {estimate, verdict: verdict(estimate, options)};
  };
  const known = assume(of, to);
  const allOf = assume(addCounts(of, unknown), to);
  const allTo = assume(of, addCounts(to, unknown));
  const everybody = of.denominator + to.denominator + unknown.denominator;
  const share = everybody === 0 ? 0 : unknown.denominator / everybody;
  const said = ({verdict}: Assumed) => `${verdict?.state} ${verdict?.direction}`;
  return {
    known,
    allOf,
    allTo,
    share,
    warn: share > tolerated,
    depends: said(known) !== said(allOf) || said(known) !== said(allTo)
  };
}
