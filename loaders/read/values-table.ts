import {id, sql} from "../../src/lib/sql.js";
import type {Database} from "../database.js";
import {rawName, type HeaderColumn} from "./header.js";

/** The table of a file's distinct values: `column_name`, `text`, `rows` that hold it, and `first` of those rows. */
export function valuesTable(name: string): string {
  return id(`raw_${name}_values`).text;
}

/**
 * Lists every value of every column once: what identifiers are looked for in and what words are read from, so that no
 * later step need look at each row.
 */
export async function createValuesTable(
  database: Database,
  name: string,
  columns: readonly HeaderColumn[]
): Promise<void> {
  const table = valuesTable(name);
  await database.run(`create or replace table ${table} (column_name varchar, text varchar, rows bigint, first bigint)`);
  for (const column of columns.map(rawName)) {
    await database.run(
      `insert into ${table}
       select ${sql`${column}`.text}, ${id(column).text} as text, count(*), min(_row)
       from ${id(`raw_${name}`).text} group by text`
    );
  }
}
