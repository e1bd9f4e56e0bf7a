import {slug} from "../../lib/format.js";
import {h} from "../h.js";

/**
 * A word with its meaning in place: opens on click or Enter and closes on Esc, by the browser's own popover, without
 * script; printed, the meaning follows in brackets. `href` leads to the full entry of the glossary. `id` is needed where
 * a page explains the same word twice.
 */
export function Term(
  word: string,
  meaning: string,
  {href, id = `term-${slug(word)}`}: {href?: string; id?: string} = {}
): HTMLElement {
  return h(
    "span",
    null,
    h("button", {type: "button", class: "term", popovertarget: id}, word),
    h("span", {class: "term-meaning", id, popover: "auto"}, meaning, href && [" ", h("a", {href}, "More on ", word)])
  );
}
