import {subtractCounts} from "./counts.js";
import {estimate, notApplicable} from "./estimate.js";
import {rateDifference} from "./rate-difference.js";
import type {Counts, Estimate} from "./types.js";

const method = "part of whole: Miettinen-Nurminen against the rest, scaled; score test against the rest";

/**
 * A part's proportion minus that of the whole it belongs to, -1 to 1. The two share people, so the comparison is made
 * with the REST: part - whole = (1 - n/N) x (part - rest), an identity, which scales Miettinen & Nurminen's 1985
 * interval; p is that of the same score statistic, part against rest, so that the two never disagree, and Fisher's mid-p
 * stands beside it in `fisher` where an expected count is small. Not applicable where nobody is in the part, or nobody
 * outside it.
 */
export function partOfWhole(part: Counts, whole: Counts, {level = 0.95} = {}): Estimate {
  const rest = subtractCounts(whole, part);
  if (part.denominator === 0) return notApplicable(method, "nobody in this part");
  if (rest.denominator === 0) return notApplicable(method, "this part is the whole");
  const outside = rest.denominator / whole.denominator;
  const apart = rateDifference(part, rest, {level});
  return estimate({
    value: part.numerator / part.denominator - whole.numerator / whole.denominator,
    lower: apart.lower === null ? null : outside * apart.lower,
    upper: apart.upper === null ? null : outside * apart.upper,
    p: apart.p,
    fisher: apart.fisher,
    method
  });
}
