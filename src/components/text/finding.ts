import {changedFigures} from "../../figures/snapshot.js";
import type {KeptFinding} from "../../figures/snapshot.js";
import {h} from "../h.js";
import {Callout} from "./callout.js";

/**
 * What a notebook has found, under a name that stays: its address is the page's with `#name`. `figures` are its numbers as
 * they are printed; where they are no longer those that were `kept`, a banner says what newer data have changed.
 */
export function Finding(
  name: string,
  {says, figures}: KeptFinding,
  {kept}: {kept?: KeptFinding | undefined} = {}
): HTMLElement {
  const changes = kept ? changedFigures(kept.figures, figures) : [];
  return h(
    "article",
    {class: "kept-finding", id: name, "data-finding": name},
    changes.length > 0 &&
      Callout(
        h(
          "ul",
          {class: "finding-changes"},
          changes.map(({figure, then, now}) => h("li", null, `${figure}: was ${then}, is now ${now}`))
        ),
        {kind: "caution", title: "Newer data change this finding"}
      ),
    h("p", {class: "finding-says"}, says),
    h(
      "dl",
      {class: "finding-figures"},
      Object.entries(figures).map(([figure, value]) => h("div", null, h("dt", null, figure), h("dd", null, value)))
    ),
    h("p", {class: "finding-link"}, h("a", {href: `#${name}`}, "Link to this finding"))
  );
}

/** A finding as it stands on a page, in words; null for anything else. */
export function findingOn(element: Element): (KeptFinding & {name: string}) | null {
  const name = element.getAttribute("data-finding");
  if (name === null) return null;
  const text = (within: Element, selector: string): string => within.querySelector(selector)?.textContent?.trim() ?? "";
  const pairs = [...element.querySelectorAll("dl > div")].map((each) => [text(each, "dt"), text(each, "dd")] as const);
  return {name, says: text(element, ".finding-says"), figures: Object.fromEntries(pairs)};
}
