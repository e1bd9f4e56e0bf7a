import {tidy} from "./tidy.js";
import {id, sql} from "../../src/database/sql.js";
import type {Database} from "../machine/database.js";
import {rawName, type HeaderColumn} from "./header.js";

/** Longest row that is read, in bytes: anything longer is no row of a table. */
export const longestRow = 1_000_000;

/**
 * Loads a CSV file into `raw_<file>`, all text. With `numbered`, the first field of each row is its number; without,
 * rows are numbered in their order below a header in the first line. Returns how many rows the reader refused.
 */
export async function createRawTable(
  database: Database,
  name: string,
  path: string,
  columns: readonly HeaderColumn[],
  {numbered}: {numbered: boolean}
): Promise<number> {
  const lines = id(`raw_${name}_lines`).text;
  const names = [...(numbered ? ["_row"] : []), ...columns.map(rawName)];
  const types = names.map((each) => `${sql`${each}`.text}: 'VARCHAR'`).join(", ");
  // What is left of a reading that failed half-way: such a file is read again by its numbered rows.
  if (numbered) await database.run(forgetErrors);
  await database.run(`
    create or replace table ${lines} as
    select ${numbered ? "* replace (_row::bigint as _row)" : "*"}
    from read_csv(${sql`${path}`.text}, auto_detect = false, header = false, skip = ${numbered ? 0 : 1},
      ${numbered ? "new_line = '\\n', " : ""}delim = ',', quote = '"', escape = '"', columns = {${types}}, max_line_size = ${2 * longestRow + 1000},
      store_rejects = true, rejects_table = 'read_errors', rejects_scan = 'read_scans')`);
  const refused = await refusedLines(database);
  await database.run(`
    create or replace view ${id(`raw_${name}`).text} as
    select ${numbered ? "" : "rowid + 2 as _row, "}* from ${lines}`);
  return refused;
}

const forgetErrors = "drop table if exists read_errors; drop table if exists read_scans";

/** How many lines the reader refused, which hardly ever are any; they are counted once. */
async function refusedLines(database: Database): Promise<number> {
  const some = await database.rows("select 1 from read_errors limit 1");
  if (some.length === 0) return 0;
  const [refused] = await database.rows<{rows: number}>("select count(distinct line) as rows from read_errors");
  await database.run(forgetErrors);
  return refused?.rows ?? 0;
}

/** Deletes rows in which every field is blank and returns how many rows are left. */
export async function dropBlankRows(
  database: Database,
  name: string,
  columns: readonly HeaderColumn[]
): Promise<number> {
  const lines = id(`raw_${name}_lines`).text;
  // The first character settles nearly every row; only what may be a space needs the whole text.
  const names = columns.map((column) => id(rawName(column)).text);
  const spaced = names.map((name) => `coalesce(ascii(${name}), 0) not between 33 and 126`);
  const blank = [...spaced, ...names.map((name) => `${tidy(name)} is null`)].join(" and ");
  await database.run(`delete from ${lines} where ${blank}`);
  const [left] = await database.rows<{rows: number}>(`select count(*) as rows from ${lines}`);
  return left?.rows ?? 0;
}

/** Drops columns that nothing further reads, once they have been looked through for identifiers. */
export async function dropColumns(database: Database, name: string, columns: readonly HeaderColumn[]): Promise<void> {
  if (columns.length === 0) return;
  const view = id(`raw_${name}`).text;
  const [definition] = await database.rows<{sql: string}>(
    sql`select sql from duckdb_views() where database_name = current_database() and view_name = ${`raw_${name}`} and not internal`
      .text
  );
  await database.run(`drop view ${view}`);
  for (const column of columns)
    await database.run(`alter table ${id(`raw_${name}_lines`).text} drop column ${id(rawName(column)).text}`);
  if (definition) await database.run(definition.sql);
}
