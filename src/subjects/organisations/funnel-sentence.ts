import {formatRatio} from "../../words/format.js";
import type {FunnelPlace} from "../../stats/funnel.js";

/**
 * How many organisations lie outside what chance allows, and how many would by chance alone: "2 of 12 organisations lie
 * outside the 95% limits. By chance about 0.6 would lie there. 1 lies outside the 99.8% limits too."
 * Organisations that are not shown are not counted.
 */
export function funnelSentence(places: readonly (FunnelPlace | null)[]): string {
  const shown = places.filter((place) => place !== null);
  const outside = shown.filter((place) => place !== "within").length;
  const far = shown.filter((place) => place.endsWith("99.8")).length;
  const lie = (count: number): string => (count === 1 ? "lies" : "lie");
  const chance = `By chance about ${formatRatio(shown.length * 0.05, {digits: 1})} would lie there.`;
  const first = `${outside || "None"} of ${shown.length} organisations ${lie(outside || 1)} outside the 95% limits. ${chance}`;
  if (outside === 0) return first;
  return `${first} ${far || "None"} ${lie(far || 1)} outside the 99.8% limits too.`;
}

const words: Readonly<Record<FunnelPlace, string>> = {
  within: "Within",
  "low 95": "Below 95%",
  "low 99.8": "Below 99.8%",
  "high 95": "Above 95%",
  "high 99.8": "Above 99.8%"
};

/** Where an organisation lies against the limits, in a table's few words. */
export function placeWords(place: FunnelPlace): string {
  return words[place];
}
