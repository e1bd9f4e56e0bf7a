import {h, type Child} from "../h.js";

/**
 * A finding as a paragraph with a stable address: `id` is its anchor, and a link to it follows the words.
 * `detail` (counts, range, method) stands after the sentence in smaller type. `measure` is the name of the figure that
 * tells whether the finding changes, where that is not `id`.
 */
export function FigureSentence(
  sentence: string,
  {id, detail, measure}: {id?: string; detail?: Child; measure?: string | undefined} = {}
): HTMLElement {
  return h(
    "p",
    {class: "finding", id, "data-measure": measure},
    sentence,
    detail && [" ", h("span", {class: "finding-detail"}, detail)],
    id && [" ", h("a", {class: "anchor", href: `#${id}`}, "Link to this finding")]
  );
}
