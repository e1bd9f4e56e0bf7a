import {changedFigures} from "../../figures/snapshot.js";
import type {Figures, Snapshot} from "../../figures/snapshot.js";
import {h} from "../h.js";
import {Callout} from "./callout.js";

/**
 * What an exploration has found, under a name that stays: its address is the page's with `#name`. `figures` are its
 * numbers as they are printed; where they are no longer those of the snapshot, a banner says what newer data have changed.
 */
export function Finding(
  name: string,
  {says, figures, snapshot}: {says: string; figures: Figures; snapshot: Snapshot}
): HTMLElement {
  const kept = snapshot.findings[name];
  const changes = kept ? changedFigures(kept.figures, figures) : [];
  return h(
    "article",
    {class: "kept-finding", id: name, "data-finding": name, "data-organisation": snapshot.organisation},
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
