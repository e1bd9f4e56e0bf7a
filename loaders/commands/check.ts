import {resolve} from "node:path";
import {parseArgs} from "node:util";
import {inspect} from "../check/check.js";
import {formatFindings} from "../check/format-findings.js";
import {formatMap, formatUnderstood} from "../check/format-understood.js";
import {isEmptyMap, pasteMap} from "../check/paste-map.js";
import {writeSuggested} from "../check/suggested-settings.js";
import {overFolders} from "../machine/over-folders.js";
import {read} from "../read/read.js";
import {organisationFolders, settingsFromEnvironment} from "../machine/settings.js";

export const usage = "check [-- DIR] [--fix] [--json]";

/**
 * Reads and checks extracts, and prints what was understood, then everything that is wrong, then what may be pasted into
 * organisation.json. With `--fix`, organisation.json is written with it as organisation.suggested.json. Exit code 1
 * where there are errors.
 */
export async function run(args: string[]): Promise<void> {
  const {values, positionals} = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: {type: "boolean", default: false},
      fix: {type: "boolean", default: false},
      data: {type: "string"}
    }
  });
  const given = positionals[0] ?? values.data;
  const data = given === undefined ? settingsFromEnvironment().data : resolve(given);
  const checked = await overFolders(await organisationFolders(data), async (folder, engine) => {
    const database = await engine.open();
    try {
      const raw = await read(folder, database);
      const {likelyColumns} = raw;
      const inspected = await inspect(raw, database);
      const map = pasteMap(inspected.understood, likelyColumns);
      const suggested = values.fix && !isEmptyMap(map) ? await writeSuggested(folder, map) : null;
      return {...inspected, folder, map, suggested};
    } finally {
      database.close();
    }
  });
  const colour = process.stdout.isTTY;
  if (values.json) {
    const findings = checked.flatMap((each) => each.findings);
    const organisations = checked.map(({organisation, folder, files, understood, map, suggested}) => ({
      organisation: organisation.id,
      folder,
      rows: files,
      understood,
      map,
      suggested
    }));
    const said = JSON.parse(formatFindings(findings, {json: true})) as object;
    process.stdout.write(`${JSON.stringify({...said, organisations}, null, 2)}\n`);
  } else
    for (const {folder, findings, files, understood, map, suggested} of checked) {
      process.stdout.write(
        `${checked.length > 1 ? `${folder}\n\n` : ""}${formatUnderstood(understood, files, {colour})}\n\n`
      );
      process.stdout.write(`What I found\n\n${formatFindings(findings, {colour})}\n`);
      for (const {name, read: rows, used, reported} of files)
        process.stdout.write(`${name}: ${rows} rows read, ${used} used, ${reported} reported\n`);
      if (!isEmptyMap(map))
        process.stdout.write(
          `\nTo paste into organisation.json, once you have looked at each guess:\n${formatMap(map)}\n`
        );
      if (suggested !== null) process.stdout.write(`\nWritten with these: ${suggested}\n`);
    }
  if (checked.some(({findings}) => findings.some(({level}) => level === "error"))) process.exitCode = 1;
}
