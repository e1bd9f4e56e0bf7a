import {resolve} from "node:path";
import {parseArgs} from "node:util";
import {indicator as indicatorOf, indicators} from "../../src/registry/index.js";
import {toCsv} from "../../src/saving/csv.js";
import {figureColumns, figureRow, type FigureRow} from "../../src/figures/figure-row.js";
import {designEffects} from "../../src/figures/designs.js";
import {figures} from "../../src/figures/figures.js";
import {organisationFolders, settingsFromEnvironment} from "../machine/settings.js";
import {collect} from "../publish/collect.js";
import {payGaps} from "../measure/pay-gaps.js";
import {payRows} from "../measure/pay-rows.js";
import {startProgress} from "../machine/progress.js";

export const usage = "figures [--data DIR] [--json|--csv] [--indicator N] [--denominator known|all]";

/** Prints every figure of the extracts, from true counts: for an analyst's own machine. */
export async function run(args: string[]): Promise<void> {
  const {values} = parseArgs({
    args,
    options: {
      data: {type: "string"},
      json: {type: "boolean", default: false},
      csv: {type: "boolean", default: false},
      indicator: {type: "string"},
      denominator: {type: "string"}
    }
  });
  const {denominator} = values;
  if (denominator !== undefined && denominator !== "known" && denominator !== "all")
    throw new Error(`--denominator: found "${denominator}". Give "known" or "all".`);
  const only = values.indicator === undefined ? indicators : [indicatorOf(Number(values.indicator))];
  const data = values.data === undefined ? settingsFromEnvironment().data : resolve(values.data);
  const rows: FigureRow[] = [];
  const progress = startProgress("Reading extracts");
  for (const folder of await organisationFolders(data)) {
    const {measures} = await collect(folder);
    const {organisation, cells, designs} = measures;
    const effects = designEffects(designs?.campaigns);
    const made = figures(cells, {denominator: denominator ?? organisation.denominator, effects}, only);
    for (const figure of made) rows.push(figureRow(figure, organisation.labels));
    if (values.indicator === undefined)
      rows.push(...payRows(payGaps(measures.magnitudes, organisation.id), cells, organisation.labels));
  }
  progress.end();
  process.stdout.write(
    values.json
      ? `${JSON.stringify(rows, null, 1)}\n`
      : toCsv({headings: figureColumns, rows: rows.map((row) => figureColumns.map((column) => row[column]))})
  );
}
