import type {Discoveries} from "./benjamini-hochberg.js";

/**
 * The tests of one family that hold when even one false discovery should be rarer than `alpha`. Dunn 1961, Multiple
 * comparisons.
 */
export function bonferroni(ps: readonly number[], {alpha = 0.05} = {}): Discoveries {
  const adjusted = ps.map((p) => Math.min(1, p * ps.length));
  return {tested: ps.length, adjusted, discovered: adjusted.map((p) => p <= alpha)};
}
