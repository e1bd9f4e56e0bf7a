import {h} from "../../components/h.js";

/** Puts the key to the marks of a table's cells below it, so that the two stay together; a table without marks as it is. */
export function withKey(table: HTMLElement | null): HTMLElement | null {
  const has = (tone: string): boolean => table?.querySelector(`.mark-${tone}`) != null;
  const meanings = [
    has("against") &&
      "▲ disadvantaged: compared with White people, the difference is to this group’s disadvantage and is hard to put down to chance alone (p below 0.05).",
    has("over") &&
      "▲ overrepresented: the share is above that of all other staff and that is hard to put down to chance alone (p below 0.05).",
    has("under") &&
      "▼ underrepresented: the share is below that of all other staff and that is hard to put down to chance alone (p below 0.05).",
    has("even") && "● proportionate: neither."
  ].filter((meaning) => meaning !== false);
  if (meanings.length > 0) table?.append(h("p", {class: "table-key"}, `Key. ${meanings.join(" ")}`));
  return table;
}
