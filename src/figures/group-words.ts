import {groupLabel} from "../registry/groups.js";

/**
 * A figure's group in an organisation's words: `White/Black` is `White/Black British` where Black is labelled so.
 *
 * @example
 * groupWords("White/Black", {Black: "Black British"}) // "White/Black British"
 */
export function groupWords(group: string, labels: Readonly<Record<string, string>> = {}): string {
  const word = (id: string): string => (id === "all" || id === "known" ? id : groupLabel(id, labels));
  const [part, whole] = group.split(" minus workforce ");
  if (part && whole) return `${word(part)} minus workforce ${word(whole)}`;
  const joint = group.includes(" minus ") ? " minus " : "/";
  return group.split(joint).map(word).join(joint);
}

/** A text of the standard in an organisation's words: where it says BME or White, as the organisation does. */
export function inOwnWords(text: string, labels: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\b(?:BME|White)\b/g, (id) => groupLabel(id, labels));
}
