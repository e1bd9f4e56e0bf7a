import {resolve} from "node:path";
import {parseArgs} from "node:util";
import {inspect} from "../check/check.js";
import {formatFindings} from "../check/format-findings.js";
import {overFolders} from "../machine/over-folders.js";
import {read} from "../read/read.js";
import {organisationFolders, settingsFromEnvironment} from "../machine/settings.js";

export const usage = "check [-- DIR] [--json]";

/** Reads and checks extracts and prints everything found, grouped; exit code 1 where there are errors. */
export async function run(args: string[]): Promise<void> {
  const {values, positionals} = parseArgs({
    args,
    allowPositionals: true,
    options: {json: {type: "boolean", default: false}, data: {type: "string"}}
  });
  const given = positionals[0] ?? values.data;
  const data = given === undefined ? settingsFromEnvironment().data : resolve(given);
  const inspected = await overFolders(await organisationFolders(data), async (folder, engine) => {
    const database = await engine.open();
    try {
      return await inspect(await read(folder, database), database);
    } finally {
      database.close();
    }
  });
  const all = inspected.flatMap(({findings}) => findings);
  for (const {findings, files} of values.json ? [] : inspected) {
    process.stdout.write(`${formatFindings(findings, {colour: process.stdout.isTTY})}\n`);
    for (const {name, read: rows, used, reported} of files)
      process.stdout.write(`${name}: ${rows} rows read, ${used} used, ${reported} reported\n`);
  }
  if (values.json) process.stdout.write(`${formatFindings(all, {json: true})}\n`);
  if (all.some(({level}) => level === "error")) process.exitCode = 1;
}
