import type {Figure} from "../../figures/figure-types.js";
import type {PrintedFigure} from "../../figures/view.js";
import {roundsTo, type PrintedNumber} from "./numbers.js";

/**
 * How a printed percentage contradicts the counts printed beside it, as a sentence; null where it does not. `reason` is
 * what arithmetic finds; without it, where whole people would give the percentage, they are named, and whose number it
 * may be.
 */
export function contradiction(
  row: PrintedFigure,
  value: PrintedNumber | null,
  counts: {numerator: number; denominator: number} | null,
  figure: Figure | undefined,
  reason: string | null = null
): string | null {
  if (!value || !counts || row.unit !== "percent" || counts.denominator === 0) return null;
  const {numerator, denominator} = counts;
  const implied = (100 * numerator) / denominator;
  if (roundsTo(implied, value)) return null;
  const printed = value.value.toFixed(value.decimals);
  const says = `${numerator} of ${denominator} is ${implied.toFixed(value.decimals)}%, not ${printed}%.`;
  if (reason !== null) return `${says} ${reason}`;
  const nearest = Math.round((value.value * denominator) / 100);
  if (!roundsTo((100 * nearest) / denominator, value))
    return `${says} No whole number of people gives ${printed}% of ${denominator}.`;
  const fits = `${nearest} of ${denominator} is ${printed}%`;
  const agrees = figure?.numerator === nearest && figure.denominator === denominator ? ", as the extracts give" : "";
  const swapped =
    nearest === denominator - numerator ? `; ${numerator} is everyone else, so the two counts may be swapped` : "";
  return `${says} ${fits}${agrees}${swapped}.`;
}
