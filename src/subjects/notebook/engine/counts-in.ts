import type {Counts} from "../../../stats/types.js";
import {isHidden} from "../../../database/hidden.js";

/** A row of a query that holds a numerator and a denominator. */
type CountRow = Readonly<Record<string, unknown>>;

/** The counts of a row; null where the row is not there, a count is hidden or missing, or nobody is counted. */
export function countsIn(
  row: CountRow | undefined,
  {numerator = "numerator", denominator = "denominator"}: {numerator?: string; denominator?: string} = {}
): Counts | null {
  const [n, of] = [row?.[numerator], row?.[denominator]];
  if (typeof n !== "number" || typeof of !== "number" || isHidden(n) || isHidden(of) || of === 0 || n > of) return null;
  return {numerator: n, denominator: of};
}
