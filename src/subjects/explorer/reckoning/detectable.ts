import {minimumDetectable} from "../../../stats/minimum-detectable.js";
import type {Figure} from "../../../figures/figure-types.js";
import {formatCount, formatPercent} from "../../../words/format.js";
import type {Indicator} from "../../../registry/define.js";
import type {View} from "../../../figures/view.js";
import {isShare} from "./comparators.js";

/**
 * What two groups of these sizes could have shown: "With 68 BME shortlisted applicants, only a percentage below 4.1% or
 * above 15.7% would stand out clearly." Null where the verdict is sure, or where there is none.
 */
export function detectableWords(
  figure: Figure,
  against: Figure,
  gap: Figure,
  {indicator, label}: {indicator: Indicator; label: View["label"]}
): string | null {
  const {state} = gap.verdict ?? {};
  if (state !== "possible-gap" && state !== "no-clear-gap") return null;
  if (figure.denominator === null || against.denominator === null || against.value === null) return null;
  const {above, below} = minimumDetectable({n1: figure.denominator, n2: against.denominator, p2: against.value / 100});
  const ends = [
    below && `below ${formatPercent(below.rate * 100)}`,
    above && `above ${formatPercent(above.rate * 100)}`
  ].filter((end) => end !== null);
  const who = isShare(indicator) ? indicator.people : `${label(figure.group)} ${indicator.people}`;
  const people = `With ${formatCount(figure.denominator)} ${who}`;
  if (ends.length === 0) return `${people}, no percentage at all would stand out clearly.`;
  return `${people}, only a percentage ${ends.join(" or ")} would stand out clearly.`;
}
