import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {filesOfPeople, source} from "../../src/registry/sources.js";
import {findIdentifiers} from "../check/identifiers.js";
import type {Finding} from "../check/finding.js";
import type {Database} from "../machine/database.js";
import type {Progress} from "../machine/progress.js";
import {readEthnicCodes} from "./ethnic-codes.js";
import {findFiles} from "./find-files.js";
import {keepKnown, leftOutFindings} from "./left-out.js";
import {readOrganisation} from "./organisation.js";
import {dropColumns} from "./raw-table.js";
import {readFile} from "./read-file.js";
import {createValuesTable, readValues} from "./values-table.js";
import {brandRaw, type Raw, type SuppliedFile} from "../stages.js";

const ownReferences = fileURLToPath(new URL("../../data/reference", import.meta.url));

/**
 * Reads an organisation's folder into the database: each extract as `raw_<file>`, all text under our column names, with
 * `_row` the row as a spreadsheet shows it. What cannot be read, or must not be, is a finding; nothing is thrown for it.
 */
export async function read(
  folder: string,
  database: Database,
  {referenceFolder = ownReferences, progress}: {referenceFolder?: string; progress?: Progress} = {}
): Promise<Raw> {
  const {organisation, findings: said} = await readOrganisation(folder);
  const {files: found, findings: folderFindings} = await findFiles(folder);
  const findings: Finding[] = [...said, ...folderFindings];
  const files: SuppliedFile[] = [];
  const codes = await readEthnicCodes(referenceFolder);
  const scratch = await mkdtemp(join(tmpdir(), "wres-"));
  try {
    for (const file of found) {
      progress?.step(`Reading ${file.name}`);
      const words = {
        aliases: organisation.columns[file.name] ?? {},
        own: filesOfPeople.includes(file.name) ? organisation.breakdowns.map(({column}) => column) : []
      };
      const {loaded, findings: problems} = await readFile(file, source(file.name), {database, words, scratch});
      findings.push(...problems);
      if (!loaded) continue;
      await createValuesTable(database, file.name, loaded.header.columns);
      const values = await readValues(database, file.name);
      const identifying = findIdentifiers(loaded, values);
      const {dropped, unknown, kept} = keepKnown(loaded, identifying);
      findings.push(...loaded.findings, ...identifying.map(({finding}) => finding));
      findings.push(...leftOutFindings(loaded, unknown, values));
      await dropColumns(database, file.name, dropped);
      files.push(kept);
    }
  } finally {
    await rm(scratch, {recursive: true, force: true});
  }
  return brandRaw({organisation, files, findings, codes});
}
