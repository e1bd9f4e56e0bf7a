import {inspect, type Inspected} from "../../loaders/check/check.js";
import type {Finding} from "../../loaders/check/finding.js";
import {openDatabase, type Database} from "../../loaders/machine/database.js";
import {read} from "../../loaders/read/read.js";

/** A folder read and checked, with the database still open for questions. */
export type Inspection = Inspected & {database: Database};

/** Reads and checks a folder, and lets go of the database when `use` is done with it. */
export async function inspectFolder<Result>(
  folder: string,
  use: (inspection: Inspection) => Promise<Result>
): Promise<Result> {
  const database = await openDatabase({threads: 1});
  try {
    return await use({...(await inspect(await read(folder, database), database)), database});
  } finally {
    database.close();
  }
}

/** What is found in a folder, errors and warnings only unless `notes`. */
export async function findingsOf(folder: string, {notes = false} = {}): Promise<readonly Finding[]> {
  return inspectFolder(folder, ({findings}) =>
    Promise.resolve(findings.filter(({level}) => notes || level !== "note"))
  );
}

/** The rows of a typed table of a folder. */
export async function rowsOf(folder: string, table: string): Promise<Record<string, unknown>[]> {
  return inspectFolder(folder, ({database}) => database.rows(`from ${table}`));
}
