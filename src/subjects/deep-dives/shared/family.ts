import {benjaminiHochberg} from "../../../stats/benjamini-hochberg.js";
import type {Figure} from "../../../figures/figure-types.js";

/** Comparisons made together: how many were tested, and which still stand when that is allowed for. */
export type Family = {tested: number; standing: Figure[]};

/**
 * Several comparisons as one declared family (Benjamini-Hochberg, at most one false finding in twenty). Comparisons
 * without a p-value are not counted as tested.
 */
export function familyOf(figures: readonly Figure[]): Family {
  const tests = figures.flatMap((figure) => (figure.p === null ? [] : [{figure, p: figure.p}]));
  const {tested, discovered} = benjaminiHochberg(tests.map(({p}) => p));
  return {tested, standing: tests.flatMap(({figure}, i) => (discovered[i] ? [figure] : []))};
}

/** How many comparisons were made and how many stand, as a sentence; empty for none. */
export function familySentence({tested, standing}: Family): string {
  if (tested === 0) return "";
  const stand =
    standing.length === 0 ? "None of them stands" : standing.length === 1 ? "One stands" : `${standing.length} stand`;
  return `${tested} comparisons were made here. ${stand} when that number is allowed for.`;
}
