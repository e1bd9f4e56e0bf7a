import type {Cell} from "../registry/cell.js";
import type {Estimate} from "../stats/types.js";
import type {Verdict} from "../stats/verdict.js";
import {methodOf, midPOf, type Address} from "./figure.js";
import type {Figure, Unit} from "./figure-types.js";

const scale: Readonly<Record<Unit, number>> = {percent: 100, "percentage points": 100, ratio: 1};

/**
 * An estimate as a figure, in its unit. `cells` are the counts it was made of: any of them withheld withholds it, and
 * without an estimate it is not applicable. `people` are the counts to print beside it.
 */
export function estimateFigure(
  address: Address,
  unit: Unit,
  estimate: Estimate | null,
  {
    cells,
    verdict = null,
    people = null
  }: {
    cells: readonly (Cell | undefined)[];
    verdict?: Verdict | null;
    people?: {numerator: number; denominator: number} | null;
  }
): Figure {
  const scaled = (value: number | null | undefined): number | null => (value == null ? null : value * scale[unit]);
  const hidden = cells.some((cell) => cell?.status === "suppressed");
  const known = !hidden && estimate !== null && (estimate.value !== null || estimate.lower !== null);
  return {
    ...address,
    numerator: known ? (people?.numerator ?? null) : null,
    denominator: known ? (people?.denominator ?? null) : null,
    value: known ? scaled(estimate.value) : null,
    unit,
    lower: known ? scaled(estimate.lower) : null,
    upper: known ? scaled(estimate.upper) : null,
    p: known ? estimate.p : null,
    ...(known && midPOf(estimate)),
    method: hidden
      ? "withheld to protect people"
      : estimate
        ? methodOf(estimate)
        : "not applicable: a count not supplied",
    verdict: known ? verdict : null,
    status: hidden ? "suppressed" : known ? "published" : "not-applicable",
    notKnown: null
  };
}
