import {id} from "../src/lib/sql.js";
import {sources, type SourceName} from "../src/registry/sources.js";
import {CheckError} from "./checks/check-error.js";
import {dataChecks} from "./checks/index.js";
import type {Finding} from "./checks/finding.js";
import {emptyFileFindings, suppliedFiles} from "./checks/empty-files.js";
import {createTypedTable} from "./checks/typed-table.js";
import type {Database} from "./database.js";
import {ethnicCodes} from "./read/ethnic-codes.js";
import {valuesTable} from "./read/values-table.js";
import {brandValidated, type Raw, type RowAccount, type Validated} from "./stages.js";

/** What checking found, whether or not the extracts may be used. */
export type Inspected = Parameters<typeof brandValidated>[0];

/**
 * The extracts with canonical words and whole numbers, one table per file of the contract, every check passed. Throws
 * `CheckError` with every finding where one of them is an error: nothing may be built from such extracts.
 */
export async function check(raw: Raw, database: Database): Promise<Validated> {
  const inspected = await inspect(raw, database);
  if (inspected.findings.some(({level}) => level === "error")) throw new CheckError(inspected);
  return brandValidated(inspected);
}

/**
 * Turns the raw tables into one table per file of the contract and runs every check on them. Rows with a value that is
 * not understood are left out and reported; nothing is thrown for them. Afterwards the raw tables are gone.
 */
export async function inspect(raw: Raw, database: Database): Promise<Inspected> {
  const {organisation, files} = raw;
  const findings: Finding[] = [...raw.findings, ...emptyFileFindings(files)];
  const codes = await ethnicCodes(database);
  for (const {name} of sources) {
    const file = files.find((each) => each.name === name) ?? null;
    findings.push(...(await createTypedTable(name, {database, organisation, codes, file})));
  }
  const supplied = suppliedFiles(files);
  const context = {database, organisation, files, supplied};
  for (const dataCheck of dataChecks) findings.push(...(await dataCheck(context)));
  const accounts: RowAccount[] = [];
  for (const {name} of sources) {
    const used = await settle(name, database);
    const file = files.find((each) => each.name === name);
    if (!file) continue;
    await dropRaw(name, database);
    accounts.push({name, read: file.rows, used, reported: file.rows - used});
  }
  return {organisation, findings, files: accounts, supplied};
}

/** Takes the refused rows and the working columns out of a typed table; returns how many rows are left. */
async function settle(name: SourceName, database: Database): Promise<number> {
  const table = id(name).text;
  await database.run(`delete from ${table} where _refused`);
  await database.run(`alter table ${table} drop column _refused`);
  await database.run(`alter table ${table} drop column _row`);
  const [left] = await database.rows<{rows: number}>(`select count(*) as rows from ${table}`);
  return left?.rows ?? 0;
}

async function dropRaw(name: SourceName, database: Database): Promise<void> {
  await database.run(`drop view ${id(`raw_${name}`).text}`);
  await database.run(`drop table ${id(`raw_${name}_lines`).text}`);
  await database.run(`drop table ${valuesTable(name)}`);
}
