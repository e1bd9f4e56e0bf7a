import {figures} from "../../src/figures/figures.js";
import {reconcile} from "../../src/subjects/reconciliation/reconcile.js";
import type {PrintedFigure} from "../../src/figures/view.js";
import type {OrganisationData} from "./collect.js";

/**
 * How many of the printed figures that the extracts can give come out equal at the printed precision, as a line for the
 * terminal; null where nothing was printed. A figure that contradicts itself is no figure to reproduce, and is named.
 */
export function reproducedWords({measures, open}: OrganisationData): string | null {
  const printed = open.published as unknown as PrintedFigure[];
  if (printed.length === 0) return null;
  const {denominator, labels, shortName} = measures.organisation;
  const rows = reconcile(printed, figures(measures.cells, {denominator}), {labels});
  const count = (outcome: string): number => rows.filter((row) => row.outcome === outcome).length;
  const contradictions = count("contradicts itself");
  const derivable = rows.length - count("not derivable") - contradictions;
  const aside = contradictions === 1 ? "; 1 contradicts itself" : `; ${contradictions} contradict themselves`;
  return `${shortName}: ${count("equal")} of ${derivable} printed figures reproduced at the printed precision${contradictions === 0 ? "" : aside}`;
}
