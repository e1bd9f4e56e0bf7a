import type {Understood} from "../../src/figures/check-report.js";
import {payBandLookup, type BandCategory, type PayBand} from "../../src/registry/pay-bands.js";
import type {BandGroup} from "../../src/registry/organisation.js";
import type {Raw} from "../stages.js";
import {suggestWords, type WordMap} from "./suggest-words.js";

/** What may be pasted into organisation.json, with our best guesses; words without a guess are null. */
export type PasteMap = {
  columns: Readonly<Record<string, Readonly<Record<string, string>>>>;
  values: WordMap;
  bandGroups: readonly BandGroup[];
};

/** The map of what was not understood: headers, words, and texts that name several bands. */
export function pasteMap({words}: Understood, likelyColumns: Raw["likelyColumns"]): PasteMap {
  const groups = new Map<string, BandGroup>();
  const single = words.filter(({column, word, code}) => {
    const group = column === "pay_band" && code === "pay-band" ? bandGroupOf(word) : null;
    if (group) groups.set(group.name, group);
    return group === null;
  });
  return {columns: likelyColumns, values: suggestWords(single), bandGroups: [...groups.values()]};
}

/** Whether a map holds anything. */
export function isEmptyMap({columns, values, bandGroups}: PasteMap): boolean {
  return Object.keys(columns).length + Object.keys(values).length + bandGroups.length === 0;
}

/** A text that names several bands of one side, as a band group: `Clinical bands 5-7`, `Non-clinical 8a to VSM`. */
function bandGroupOf(text: string): BandGroup | null {
  const [, side = "", from = "", to = ""] =
    /^(non[\s-]?clinical|clinical)?[\s:,-]*(?:afc\s*)?(?:bands?\s*)?([1-9][a-d]?)\s*(?:-|–|\bto\b|\+)\s*(?:band\s*)?([1-9][a-d]?|vsm)?$/i.exec(
      text.trim()
    ) ?? [];
  if (from === "" || (to === "" && !text.includes("+"))) return null;
  const category: BandCategory = /^non/i.test(side) ? "non-clinical" : "clinical";
  const ladder = payBandLookup
    .filter((row) => row.category === category && row.payBand !== "Other")
    .map(({payBand}) => payBand);
  const rung = (band: string): number =>
    ladder.findIndex((each) => each.toLowerCase() === `band ${band}` || each.toLowerCase() === band);
  const [first, last] = [rung(from.toLowerCase()), to === "" ? ladder.length - 1 : rung(to.toLowerCase())];
  const bands: PayBand[] = first < 0 || last <= first ? [] : ladder.slice(first, last + 1);
  return bands.length > 0 && side !== "" ? {name: text.trim(), category, bands} : null;
}
