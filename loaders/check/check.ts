import type {FileUnderstood, Understood, WordRead} from "../../src/figures/check-report.js";
import {id} from "../../src/database/sql.js";
import {sources, type SourceName} from "../../src/registry/sources.js";
import {CheckError} from "./check-error.js";
import {dataChecks} from "./index.js";
import type {Finding} from "./finding.js";
import {emptyFileFindings, suppliedFiles} from "./empty-files.js";
import {createTypedTable} from "./typed-table.js";
import {understandFile} from "./understood.js";
import type {Spellings} from "./values/reading.js";
import type {Database} from "../machine/database.js";
import {placeFindings} from "../read/join-parts.js";
import {readValues, valuesTable, type FileValues} from "../read/values-table.js";
import {brandValidated, type Raw, type RowAccount, type Validated} from "../stages.js";

/** What checking found, whether or not the extracts may be used. */
export type Inspected = Parameters<typeof brandValidated>[0] & {understood: Understood};

/**
 * The extracts with canonical words and whole numbers, one table per file of the contract, every check passed. Throws
 * `CheckError` with every finding where one of them is an error: nothing may be built from such extracts.
 */
export async function check(raw: Raw, database: Database): Promise<Validated> {
  return accepted(await inspect(raw, database));
}

/** What was inspected as extracts that may be used. Throws `CheckError` where a finding is an error. */
export function accepted(inspected: Inspected): Validated {
  if (inspected.findings.some(({level}) => level === "error")) throw new CheckError(inspected);
  const {organisation, findings, files, supplied} = inspected;
  return brandValidated({organisation, findings, files, supplied});
}

/**
 * Turns the raw tables into one table per file of the contract and runs every check on them. Rows with a value that is
 * not understood are left out and reported; nothing is thrown for them. Afterwards the raw tables are gone.
 */
export async function inspect(raw: Raw, database: Database): Promise<Inspected> {
  const {organisation, files, codes} = raw;
  const findings: Finding[] = [...raw.findings, ...emptyFileFindings(files)];
  const words: WordRead[] = [];
  const spellings: Spellings = new Map();
  for (const {name} of sources) {
    const file = files.find((each) => each.name === name) ?? null;
    const values: FileValues = file ? await readValues(database, name) : new Map();
    findings.push(...(await createTypedTable(name, {database, organisation, codes, file, values, words, spellings})));
  }
  const supplied = suppliedFiles(files);
  const context = {database, organisation, files, supplied};
  for (const dataCheck of dataChecks) findings.push(...(await dataCheck(context)));
  const accounts: RowAccount[] = [];
  const understood: FileUnderstood[] = [];
  for (const {name} of sources) {
    const file = files.find((each) => each.name === name);
    if (!file) continue;
    understood.push(await understandFile(file, database));
    const used = await settle(name, database);
    accounts.push({name, read: file.rows, used, reported: file.rows - used});
  }
  return {
    organisation,
    findings: placeFindings(findings, files),
    files: accounts,
    supplied,
    understood: {files: understood, words}
  };
}

/** Takes refused rows and working columns out of a typed table, and its raw table away; returns the rows left. */
async function settle(name: SourceName, database: Database): Promise<number> {
  const table = id(name).text;
  await database.run(`delete from ${table} where _refused`);
  for (const column of ["_row", "_refused", "_stated_category", "_status", "_percent", "_percent_decimals"])
    await database.run(`alter table ${table} drop column if exists ${column}`);
  await dropUnsupplied(name, database);
  await database.run(`drop view ${id(`raw_${name}`).text}`);
  await database.run(`drop table ${id(`raw_${name}_lines`).text}`);
  await database.run(`drop table ${valuesTable(name)}`);
  const [left] = await database.rows<{rows: number}>(`select count(*) as rows from ${table}`);
  return left?.rows ?? 0;
}

/** Takes away what would say how rows are counted, and says nothing: no row has a campaign, a weight, or people asked. */
async function dropUnsupplied(name: SourceName, database: Database): Promise<void> {
  const table = id(name).text;
  const working = await database.rows<{column: string}>(
    `select column_name as "column" from (describe ${table}) where starts_with(column_name, '_')`
  );
  if (working.length === 0) return;
  const columns = working.map(({column}) => id(column).text);
  const [said = {}] = await database.rows<Record<string, number>>(
    `select ${columns.map((column) => `count(${column}) as ${column}`).join(", ")} from ${table}`
  );
  for (const {column} of working)
    if (said[column] === 0) await database.run(`alter table ${table} drop column ${id(column).text}`);
}
