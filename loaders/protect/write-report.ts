import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {PrivateReport, ProtectionRecord} from "./record.js";

/** Writes what only the organisation may see of its protection into a folder, as `<organisation>.json`. */
export async function writeReport(
  {report, record}: {report: PrivateReport; record: ProtectionRecord},
  folder: string
): Promise<void> {
  await mkdir(folder, {recursive: true});
  await writeFile(join(folder, `${report.organisation.id}.json`), JSON.stringify({...report, record}));
}
