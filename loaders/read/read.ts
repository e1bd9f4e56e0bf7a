import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {group} from "d3-array";
import {filesOfPeople, source, type SourceName} from "../../src/registry/sources.js";
import type {Organisation} from "../../src/registry/organisation.js";
import {findIdentifiers} from "../check/identifiers.js";
import type {Finding} from "../check/finding.js";
import type {Database} from "../machine/database.js";
import type {Progress} from "../machine/progress.js";
import {readEthnicCodes} from "./ethnic-codes.js";
import {findFiles, type FoundFile} from "./find-files.js";
import {keepKnown, leftOutFindings} from "./left-out.js";
import {readOrganisation} from "./organisation.js";
import {dropColumns} from "./raw-table.js";
import {readFile} from "./read-file.js";
import {joinParts, partTable} from "./join-parts.js";
import {fileName} from "./file-name.js";
import {payColumns} from "./pay-columns.js";
import {suggestColumns} from "./suggest-columns.js";
import {unwrapConstants} from "./unwrap-constants.js";
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
  const elsewhere = Object.keys(organisation.sources) as SourceName[];
  const {files: inFolder, findings: folderFindings} = await findFiles(folder, {elsewhere});
  const findings: Finding[] = [...said, ...folderFindings];
  const files: SuppliedFile[] = [];
  const likelyColumns: Record<string, Record<string, string>> = {};
  const codes = await readEthnicCodes(referenceFolder);
  const scratch = await mkdtemp(join(tmpdir(), "wres-"));
  try {
    const fetched = await fetchFrom(folder, organisation, {scratch, inFolder});
    findings.push(...fetched.findings);
    for (const [name, parts] of group([...inFolder, ...fetched.files], (file) => file.name)) {
      const words = {
        aliases: organisation.columns[name] ?? {},
        own: filesOfPeople.includes(name) ? organisation.breakdowns.map(({column}) => column) : []
      };
      const kept: SuppliedFile[] = [];
      for (const [i, file] of parts.entries()) {
        progress?.step(`Reading ${fileName(file.path)}`);
        const table = parts.length > 1 ? partTable(name, i) : name;
        const {loaded, findings: problems} = await readFile(file, source(name), {database, words, scratch, table});
        findings.push(...problems);
        if (!loaded) continue;
        await createValuesTable(database, table, loaded.header.columns);
        const {columns} = loaded.header;
        const values = await unwrapConstants(database, table, columns, await readValues(database, table));
        const identifying = findIdentifiers(loaded, values, organisation);
        const {dropped, unknown, kept: part} = keepKnown(loaded, identifying);
        findings.push(...loaded.findings, ...identifying.map(({finding}) => finding));
        findings.push(...leftOutFindings(loaded, unknown, values));
        const likely = suggestColumns(loaded, unknown, values, {organisation, codes});
        if (Object.keys(likely).length > 0) likelyColumns[name] = {...likelyColumns[name], ...likely};
        await dropColumns(database, table, dropped);
        kept.push(part);
      }
      const whole = await joinParts(name, kept, parts, database);
      if (whole) files.push(whole);
    }
  } finally {
    await rm(scratch, {recursive: true, force: true});
  }
  const paid = await payColumns(files, organisation, database);
  findings.push(...paid.findings);
  return brandRaw({organisation, files: paid.files, findings, codes, likelyColumns});
}

/** The extracts that are elsewhere; what asks servers is loaded only where there are any. */
async function fetchFrom(
  folder: string,
  organisation: Organisation,
  {scratch, inFolder}: {scratch: string; inFolder: readonly FoundFile[]}
): Promise<{files: FoundFile[]; findings: Finding[]}> {
  if (Object.keys(organisation.sources).length === 0) return {files: [], findings: []};
  const {fetchElsewhere} = await import("../warehouse/fetch-elsewhere.js");
  return fetchElsewhere(folder, organisation, {scratch, inFolder: inFolder.map(({name}) => name)});
}
