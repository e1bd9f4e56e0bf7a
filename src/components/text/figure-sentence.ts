import {h, type Child} from "../h.js";

/**
 * A finding as a paragraph with a stable address: `id` is its anchor, and a link to it follows the words.
 * `detail` (counts, range, method) stands after the sentence in smaller type.
 */
export function FigureSentence(sentence: string, {id, detail}: {id?: string; detail?: Child} = {}): HTMLElement {
  return h(
    "p",
    {class: "finding", id},
    sentence,
    detail && [" ", h("span", {class: "finding-detail"}, detail)],
    id && [" ", h("a", {class: "anchor", href: `#${id}`}, "Link to this finding")]
  );
}
