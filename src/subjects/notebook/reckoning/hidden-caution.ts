import {tablesRead} from "./values.js";
import {withoutComments} from "./statement.js";

/** Functions that pick a value rather than add values up, and so pass over hidden ones. */
const picking = /\b(min|median|quantile\w*|mode|least|arg_min|min_by|approx_quantile)\s*\(/i;

/**
 * What an analyst should know of a statement over protected counts that sums alone do not show; null where nothing. NaN
 * stands above every number, so what looks for a smallest or middle value passes over what is hidden. `readsHidden` where it
 * reads the rows of another cell that hold hidden counts.
 */
export function hiddenCaution(text: string, {readsHidden = false}: {readsHidden?: boolean} = {}): string | null {
  const code = withoutComments(text);
  if (!readsHidden && !tablesRead(code).some((name) => name === "cube" || name === "measures")) return null;
  const [, name] = picking.exec(code) ?? [];
  if (name === undefined) return null;
  return `${name.toLowerCase()}() passes over hidden counts, and the smallest counts are the hidden ones. What it gives here may not be the true value.`;
}
