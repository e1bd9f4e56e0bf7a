import type {Figure} from "../figures/figure-types.js";
import {formatRange} from "./format.js";

/**
 * Words as a list in a sentence: `African, Caribbean and other`. Empty for none.
 *
 * @example
 * wordList(["African", "Caribbean", "other"]) // "African, Caribbean and other"
 */
export function wordList(words: readonly string[], {last = "and"}: {last?: "and" | "or"} = {}): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1) ?? ""}`;
}

/** `The range is 0.96 to 1.35.`; null for a figure without one. */
export function rangeSentence(figure: Figure): string | null {
  const range = formatRange(figure);
  if (range === "") return null;
  return `The range is ${range}${figure.unit === "percentage points" ? " percentage points" : ""}.`;
}

/** Sentences as one paragraph, leaving out those that cannot be said; null where none can. */
export function paragraph(...sentences: readonly (string | null | undefined | false)[]): string | null {
  return sentences.filter(Boolean).join(" ") || null;
}
