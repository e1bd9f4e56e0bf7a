import {slug} from "../../figures/slug.js";
import {h} from "../h.js";

/**
 * A word with its meaning in place: opens on click or Enter and closes on Esc, by the browser's own popover, without
 * script; printed, the meaning stands below. `href` leads to the full entry of the glossary. `id` is needed where
 * a page explains the same word twice.
 */
export function Term(
  word: string,
  meaning: string,
  {href, id = `term-${slug(word)}`}: {href?: string; id?: string} = {}
): HTMLElement {
  return h("span", null, TermButton(word, {id}), TermMeaning(word, meaning, {id, href}));
}

/** The word of a term by itself; its meaning, with the same `id`, may stand later, so that a sentence is not broken. */
export function TermButton(word: string, {id}: {id: string}): HTMLElement {
  return h("button", {type: "button", class: "term", popovertarget: id}, word);
}

/** The meaning of a term, out of sight until its button is pressed. */
export function TermMeaning(
  word: string,
  meaning: string,
  {id, href}: {id: string; href?: string | undefined}
): HTMLElement {
  return h(
    "span",
    {class: "term-meaning", id, popover: "auto"},
    h("strong", null, `${word}: `),
    meaning,
    href !== undefined && [" ", h("a", {href}, "Glossary", h("span", {class: "visually-hidden"}, `: ${word}`))]
  );
}
