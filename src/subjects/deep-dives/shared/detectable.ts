import {minimumDetectable} from "../../../stats/minimum-detectable.js";
import type {Figure} from "../../../figures/figure-types.js";
import {formatCount, formatPercent} from "../../../words/format.js";

/**
 * How large a difference would have to be to show, for a comparison that the data cannot settle: "With 86 of them, a
 * rate would have to be about 36.5% or more to stand out." Null for a comparison that is clear, and where no rate would.
 */
export function detectableSentence(
  {verdict}: Figure,
  {of, to, adverse = "above"}: {of: Figure | undefined; to: Figure | undefined; adverse?: "above" | "below"}
): string | null {
  const unsettled = verdict?.state === "possible-gap" || verdict?.state === "no-clear-gap";
  if (!unsettled || of?.denominator == null || to?.denominator == null || to.value === null) return null;
  const least = minimumDetectable({n1: of.denominator, n2: to.denominator, p2: to.value / 100})[adverse];
  const people = formatCount(of.denominator);
  if (!least) return `With ${people} people, no difference in this direction would be likely to show.`;
  const side = adverse === "above" ? "or more" : "or less";
  return `With ${people} people, a rate would have to be about ${formatPercent(100 * least.rate)} ${side} to be likely to show.`;
}
