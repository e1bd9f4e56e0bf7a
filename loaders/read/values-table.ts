import {id} from "../../src/database/sql.js";
import type {DistinctValue} from "../check/values/reading.js";
import type {Database} from "../machine/database.js";
import {literal} from "../machine/literal.js";
import {rawName, type HeaderColumn} from "./header.js";

/** The different values of each column of a file, by the column's name in its raw table; a blank is a value, null. */
export type FileValues = ReadonlyMap<string, readonly DistinctValue[]>;

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
  const each = columns.map((column) => {
    const raw = rawName(column);
    return `select ${literal(raw)} as column_name, ${id(raw).text} as text, count(*) as rows, min(_row) as first
      from ${id(`raw_${name}`).text} group by text`;
  });
  await database.run(`create or replace table ${valuesTable(name)} as ${each.join(" union all ")}`);
}

/** The same, in memory; each column's values in the order of their first rows. */
export async function readValues(database: Database, name: string): Promise<FileValues> {
  const rows = await database.rows<DistinctValue & {column: string}>(
    `select column_name as "column", text, rows, first from ${valuesTable(name)} order by first`
  );
  const values = new Map<string, DistinctValue[]>();
  for (const {column, text, rows: holding, first} of rows) {
    const value = {text, rows: holding, first};
    const known = values.get(column);
    if (known) known.push(value);
    else values.set(column, [value]);
  }
  return values;
}
