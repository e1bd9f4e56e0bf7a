import {id} from "../../src/database/sql.js";
import type {SourceName} from "../../src/registry/sources.js";
import {fileName} from "../read/file-name.js";
import type {CheckContext} from "./data-check.js";
import type {Finding} from "./finding.js";

/** What to say of rows for which a predicate is true; `found` is SQL for the words to repeat, of vocabulary columns only. */
type Saying = Pick<Finding, "level" | "code" | "what" | "do"> & {column?: string; found?: string};

/** Findings for the rows of a typed table that a predicate is true for, one for each different `found`; none without the file. */
export async function findRows(
  {database, files}: CheckContext,
  name: SourceName,
  where: string,
  {found, ...saying}: Saying
): Promise<Finding[]> {
  const file = files.find((each) => each.name === name);
  if (!file) return [];
  const rows = await database.rows<{found: string | null; count: number; row: number}>(
    `select ${found ?? "null"} as found, count(*) as count, min(_row) as row
     from ${id(name).text} where ${where} group by found order by count desc, row limit 20`
  );
  return rows.map((each) => ({
    ...saying,
    file: fileName(file.path),
    row: each.row,
    count: each.count,
    ...(each.found !== null && {found: each.found})
  }));
}

/** The same, and takes those rows out of the figures. */
export async function refuseRows(
  context: CheckContext,
  name: SourceName,
  where: string,
  saying: Saying
): Promise<Finding[]> {
  const findings = await findRows(context, name, where, saying);
  if (findings.length > 0) await context.database.run(`update ${id(name).text} set _refused = true where ${where}`);
  return findings;
}
