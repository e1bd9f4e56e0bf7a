import type {Figure} from "./figure-types.js";

/**
 * A level's share of a group with the interval of its comparison with the whole that it is part of, which is in points
 * from the `overall` share (0 to 100); the share as it is where that comparison is not shown.
 */
export function withPartOfWhole(share: Figure, comparison: Figure | null, overall: number): Figure {
  if (comparison?.status !== "published" || comparison.lower === null || comparison.upper === null) return share;
  return {
    ...share,
    lower: Math.max(0, overall + comparison.lower),
    upper: Math.min(100, overall + comparison.upper)
  };
}
