import {mkdir, writeFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {parseArgs} from "node:util";
import {toCsv} from "../../src/saving/csv.js";
import type {PrintedFigure} from "../../src/figures/view.js";
import {toXlsx} from "../../src/saving/xlsx.js";
import {collect} from "../publish/collect.js";
import {startProgress} from "../machine/progress.js";
import {organisationFolders, root, settingsFromEnvironment} from "../machine/settings.js";
import {checkTable, makePack, packNotes, type SubmissionPack} from "../submission/make-pack.js";

export const usage = "submission [--data DIR] [--out DIR]";

/**
 * Writes each organisation's submission pack as XLSX and CSV, from true counts: for an analyst's own machine. Sets exit
 * code 1 where a check of the forms fails; the files are written all the same.
 */
export async function run(args: string[]): Promise<void> {
  const {values} = parseArgs({
    args,
    options: {data: {type: "string"}, out: {type: "string", default: join(root, ".wres", "submission")}}
  });
  const data = values.data === undefined ? settingsFromEnvironment().data : resolve(values.data);
  const out = resolve(values.out);
  const progress = startProgress("Reading extracts");
  const written: string[] = [];
  try {
    for (const folder of await organisationFolders(data)) {
      const {measures, open} = await collect(folder);
      const pack = makePack(measures, open.published as PrintedFigure[]);
      written.push(await writePack(pack, measures.organisation, out));
      if (pack.checks.some(({outcome}) => outcome === "failed")) process.exitCode = 1;
    }
  } finally {
    progress.end();
  }
  process.stdout.write(written.join("\n"));
}

/** Writes the files of a pack and says where they are and what its checks found. */
async function writePack(pack: SubmissionPack, {id, name}: {id: string; name: string}, out: string): Promise<string> {
  await mkdir(out, {recursive: true});
  const stem = join(out, `${id}-wres-${pack.year}`);
  const checks = checkTable(pack.checks);
  const workbook = await toXlsx([pack.form, pack.periods, checks], {
    title: `Workforce Race Equality Standard ${pack.year}: figures for the data collection`,
    about: [name, ...packNotes.slice(0, 2)],
    notes: packNotes
  });
  await writeFile(`${stem}.xlsx`, workbook);
  await writeFile(`${stem}.csv`, toCsv(pack.form));
  await writeFile(`${stem}-checks.csv`, toCsv(checks));
  const said = pack.checks
    .filter(({outcome}) => outcome !== "passed")
    .map(({year, check, outcome, found}) => `  ${outcome}: ${year}, ${check}. ${found}\n`);
  const passed = pack.checks.length - said.length;
  return `${stem}.xlsx\n${stem}.csv\n${stem}-checks.csv\n${passed} of ${pack.checks.length} checks passed\n${said.join("")}`;
}
