import {h} from "../../components/h.js";
import {slug} from "../../figures/slug.js";

/**
 * The contents of a printed report: a link to every part, and a place for the number of its page, which the `report`
 * command fills in once the pages are made. On a screen the list beside the page stands for it.
 */
export function Contents(headings: readonly string[]): HTMLElement {
  return h(
    "nav",
    {class: "print-only report-contents", "aria-label": "Contents"},
    h("p", {class: "report-contents-title"}, "Contents"),
    h(
      "ol",
      {role: "list"},
      headings.map((heading) =>
        h(
          "li",
          null,
          h("a", {href: `#${slug(heading)}`}, heading),
          " ",
          h("span", {class: "report-contents-page", "data-heading": heading})
        )
      )
    )
  );
}
