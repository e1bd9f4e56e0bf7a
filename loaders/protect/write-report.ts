import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {PrivateReport, ProtectionRecord} from "./record.js";

/**
 * Writes what only the organisation may see of its protection into a folder, as `<organisation>.json`; `confirmed` are
 * sentences of its own that somebody has said tell of nothing hidden.
 */
export async function writeReport(
  {report, record}: {report: PrivateReport; record: ProtectionRecord},
  folder: string,
  {confirmed = []}: {confirmed?: readonly string[]} = {}
): Promise<void> {
  await mkdir(folder, {recursive: true});
  await writeFile(join(folder, `${report.organisation.id}.json`), JSON.stringify({...report, record, confirmed}));
}
