import {shorthand, type ShorthandCode} from "../../words/shorthand.js";
import {h, hiddenText} from "../h.js";

/**
 * A shorthand such as `[c]` that gives its reason in words on one click, with no script. `reason` replaces the general
 * reason where more is known (`Hidden because only one other group is small`).
 */
export function ShorthandCell(code: ShorthandCode, {reason}: {reason?: string} = {}): HTMLElement {
  const {symbol, words, reason: general} = shorthand[code];
  return h(
    "details",
    {class: "shorthand"},
    h("summary", null, symbol, hiddenText(`, ${words}: why?`)),
    h("span", {class: "shorthand-reason"}, reason ?? general)
  );
}
