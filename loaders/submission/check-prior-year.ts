import {reconcile} from "../../src/subjects/reconciliation/reconcile.js";
import type {Figure} from "../../src/figures/figure-types.js";
import type {PrintedFigure} from "../../src/figures/view.js";
import {wresYear} from "../../src/registry/periods.js";
import type {FormCheck} from "./check-form.js";

/** The tables that the form holds: everything else in print is set against the extracts by `npm run reconcile`. */
const formBreakdowns = ["overall", "pay band", "board membership"];

/** How many differences are spelled out; the others are counted. */
const spelled = 5;

/**
 * Whether the figures that stood in print for a year are still what the extracts give: a prior year that has changed
 * since it was submitted must be explained. A figure that contradicts itself cannot be met by any extract.
 */
export function checkPriorYear(
  year: number,
  printed: readonly PrintedFigure[],
  figures: readonly Figure[],
  labels: Readonly<Record<string, string>>
): FormCheck {
  const check = "The prior year equals what was printed";
  const own = printed.filter(
    ({period, population, breakdown}) =>
      wresYear(period) === year && population !== "bank" && formBreakdowns.includes(breakdown)
  );
  const compared = reconcile(own, figures, {labels}).filter(({outcome}) => outcome !== "not derivable");
  if (compared.length === 0)
    return {year, check, outcome: "not tested", found: "No figure of that year is listed in published.csv."};
  const wrong = compared.filter(({outcome}) => outcome === "different");
  const odd = compared.filter(({outcome}) => outcome === "contradicts itself");
  const listed = [...wrong, ...odd]
    .slice(0, spelled)
    .map(
      ({source_ref, indicator, level, group, printed: was, computed}) =>
        `${source_ref}, indicator ${indicator}, ${level}, ${group}: printed ${was}, now ${computed ?? "nothing"}`
    );
  const more = wrong.length + odd.length - listed.length;
  if (listed.length === 0) return {year, check, outcome: "passed", found: `${figuresAre(compared.length)} the same.`};
  const summary = `${wrong.length + odd.length} of ${figuresAre(compared.length)} not the same`;
  return {
    year,
    check,
    outcome: wrong.length > 0 ? "failed" : "look",
    found: `${summary}: ${listed.join("; ")}${more > 0 ? `; and ${more} more` : ""}.`
  };
}

function figuresAre(number: number): string {
  return number === 1 ? "1 printed figure is" : `${number} printed figures are`;
}
