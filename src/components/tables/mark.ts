import type {Figure} from "../../figures/figure-types.js";
import {h} from "../h.js";

/** How the printed report marks a figure: a symbol and a word, and the tone of its colour. */
export type Mark = {symbol: string; word: string; tone: "over" | "under" | "even" | "against"};

const over: Mark = {symbol: "▲", word: "overrepresented", tone: "over"};
const under: Mark = {symbol: "▼", word: "underrepresented", tone: "under"};
const even: Mark = {symbol: "●", word: "proportionate", tone: "even"};
const against: Mark = {symbol: "▲", word: "disadvantaged", tone: "against"};

/**
 * Over- or underrepresented at a level, by the comparison with the whole workforce (percentage points, two-sided
 * p below 0.05); proportionate otherwise; null where the comparison is not shown.
 */
export function representationMark(comparison: Figure | null | undefined): Mark | null {
  if (!comparison || comparison.status !== "published" || comparison.value === null || comparison.p === null)
    return null;
  if (comparison.p >= 0.05) return even;
  return comparison.value > 0 ? over : under;
}

/** Disadvantaged, where the comparison is adverse and clear (two-sided p below 0.05); null for all others. */
export function disadvantageMark(comparison: Figure | null | undefined): Mark | null {
  const clear = comparison?.status === "published" && comparison.p !== null && comparison.p < 0.05;
  return clear && comparison.verdict?.direction === "adverse" ? against : null;
}

/** A mark as symbol + word, then colour. */
export function MarkBadge(mark: Mark): HTMLElement {
  return h("span", {class: `mark mark-${mark.tone}`}, h("span", {"aria-hidden": "true"}, mark.symbol), " ", mark.word);
}
