import {shorthand, shorthandOrder, type ShorthandCode} from "../../words/shorthand.js";
import {h} from "../h.js";

/** The key to the shorthand used in a table or chart, in a fixed order; null where none is used. */
export function Notes(codes: Iterable<ShorthandCode>): HTMLElement | null {
  const used = new Set(codes);
  if (used.size === 0) return null;
  return h(
    "dl",
    {class: "notes"},
    shorthandOrder
      .filter((code) => used.has(code))
      .map((code) => h("div", null, h("dt", null, shorthand[code].symbol), h("dd", null, shorthand[code].reason)))
  );
}
