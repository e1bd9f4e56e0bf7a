import {expectedUnder} from "./expected-under.js";
import {fisherMidP} from "./fisher-mid-p.js";
import type {Counts} from "./types.js";

/**
 * Fisher's mid-p, to stand beside the p-value `p` of a score test of the same two groups: where an expected count is
 * under 5, and where the two lie on different sides of 0.05. Null where `p` says the same without it.
 */
export function midPBeside(of: Counts, to: Counts, p: number): number | null {
  const small = expectedUnder(5, of, to);
  // With no small expected count the two cannot differ so much that a p far from 0.05 would change sides.
  if (!small && (p < 0.001 || p > 0.2)) return null;
  const {midP} = fisherMidP(of, to);
  return small || midP >= 0.05 !== p >= 0.05 ? midP : null;
}
