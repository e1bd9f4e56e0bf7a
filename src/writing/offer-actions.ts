import {keepStart, StartActionButton} from "../components/start-action.js";
import {rowFigure} from "../components/tables/row-figures.js";
import {actionStart} from "../saving/action-starter.js";
import type {Figure} from "../figures/figure-types.js";
import {findingId} from "../figures/finding-id.js";
import {sortPeriods} from "../registry/periods.js";

/**
 * Offers to start an action from every answer of a page and from every table whose rows are figures. `figures` are those
 * that each build works out again: only they can be an action's measure. An answer that is none of them still gives the
 * action its address.
 */
export function offerActions(nodes: readonly Node[], figures: readonly Figure[]): void {
  const again = measurable(figures);
  const elements = nodes.filter((node): node is Element => node.nodeType === node.ELEMENT_NODE);
  for (const element of elements) {
    for (const finding of element.querySelectorAll(".finding[id]"))
      if (finding.closest(".answer")) offerFinding(finding, again.latest);
    for (const block of element.matches(".table-block") ? [element] : element.querySelectorAll(".table-block"))
      offerRows(block, again.same);
  }
}

type Measurable = {
  /** The last figure of a finding's name that has a value. */
  latest: (name: string) => Figure | undefined;
  /** The figure that is made again of one that a table shows. */
  same: (figure: Figure) => Figure | undefined;
};

function measurable(figures: readonly Figure[]): Measurable {
  const series = new Map<string, Map<string, Figure>>();
  for (const figure of figures) {
    if (figure.value === null) continue;
    const id = findingId(figure);
    series.set(id, (series.get(id) ?? new Map<string, Figure>()).set(figure.period, figure));
  }
  return {
    latest: (name) => {
      const found = series.get(name);
      return found?.get(sortPeriods(found.keys()).at(-1) ?? "");
    },
    same: (figure) => {
      const found = series.get(findingId(figure))?.get(figure.period);
      return found?.value === figure.value ? found : undefined;
    }
  };
}

/** An answer's own name is its measure, unless it names another. */
function offerFinding(finding: Element, latest: Measurable["latest"]): void {
  const figure = latest(finding.getAttribute("data-measure") ?? finding.id);
  if (figure) keepStart(finding, actionStart(figure));
  else finding.removeAttribute("data-measure");
  finding.append(" ", StartActionButton("Start an action from this"));
}

function offerRows(block: Element, same: Measurable["same"]): void {
  const rows = [...block.querySelectorAll("tbody > tr")];
  const found = rows.flatMap((row) => {
    const shown = rowFigure(row);
    const figure = shown && same(shown);
    return figure ? [{row, figure}] : [];
  });
  if (found.length === 0 || block.querySelector("[data-start]")) return;
  for (const {row, figure} of found) keepStart(row, actionStart(figure));
  const caption = block.querySelector("caption")?.textContent ?? "";
  const button = StartActionButton("Start an action from a row", {
    name: `Start an action from a row of the table ${caption}`
  });
  block.querySelector(".save")?.append(" ", button);
}
