import {resolve} from "node:path";
import {parseArgs} from "node:util";
import {figures} from "../../src/figures/figures.js";
import {reconcile, type Reconciled} from "../../src/subjects/reconciliation/reconcile.js";
import type {PrintedFigure} from "../../src/figures/view.js";
import {organisationFolders, settingsFromEnvironment} from "../machine/settings.js";
import {collect} from "../publish/collect.js";

export const usage = "reconcile [--data DIR] [--json]";

/** Sets every figure an organisation has printed against what its extracts give. */
export async function run(args: string[]): Promise<void> {
  const {values} = parseArgs({args, options: {data: {type: "string"}, json: {type: "boolean", default: false}}});
  const data = values.data === undefined ? settingsFromEnvironment().data : resolve(values.data);
  const all: (Reconciled & {organisation: string})[] = [];
  for (const folder of await organisationFolders(data)) {
    const {measures, open} = await collect(folder);
    const {id, denominator, labels} = measures.organisation;
    const other = denominator === "known" ? "all" : "known";
    const rows = reconcile(open.published as PrintedFigure[], figures(measures.cells, {denominator}), {
      labels,
      otherDenominator: figures(measures.cells, {denominator: other})
    });
    all.push(...rows.map((row) => ({...row, organisation: id})));
  }
  if (values.json) process.stdout.write(`${JSON.stringify(all.map(inFields), null, 1)}\n`);
  else
    for (const id of new Set(all.map(({organisation}) => organisation)))
      process.stdout.write(`${id}: ${summary(all.filter(({organisation}) => organisation === id))}`);
}

/** The fields of a row, in their order. */
function inFields(row: Reconciled & {organisation: string}): Omit<Reconciled, "breakdown"> & {organisation: string} {
  const {organisation, source_ref, indicator, population, period, level, group, printed, computed, outcome, reason} =
    row;
  return {organisation, source_ref, indicator, population, period, level, group, printed, computed, outcome, reason};
}

/** Outcomes counted, then every row that is not equal, in words. */
function summary(rows: readonly Reconciled[]): string {
  const outcomes = ["equal", "rounding", "different", "contradicts itself", "not derivable"] as const;
  const counted = outcomes.map((outcome) => `${outcome}: ${rows.filter((row) => row.outcome === outcome).length}`);
  const notable = rows
    .filter(({outcome}) => outcome !== "equal")
    .map(
      (row) =>
        `${row.source_ref}: indicator ${row.indicator}, ${row.population}, ${row.period}, ${row.level}, ${row.group}\n` +
        `  printed ${row.printed}; computed ${row.computed ?? "nothing"}; ${row.outcome}.${row.reason ? ` ${row.reason}` : ""}`
    );
  return `${rows.length} printed figures. ${counted.join(", ")}.\n${notable.join("\n")}\n`;
}
