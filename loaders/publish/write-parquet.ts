import {rm, writeFile} from "node:fs/promises";
import {cellColumns, type Cell} from "../../src/registry/cell.js";
import {id} from "../../src/database/sql.js";
import {literal} from "../machine/literal.js";
import type {Database} from "../machine/database.js";

/** What is written into the key-value metadata of every Parquet file. */
export type ParquetMetadata = {source: string; version: string};

type Options = {database: Database; metadata: ParquetMetadata};

/** Rows that a browser reads at a time, so few that it can draw and answer in between. */
const rowGroup = 50_000;

/** Writes a query's rows as one Parquet file: zstd, with its row count, source hash and product version inside. */
export async function writeParquet(query: string, path: string, {database, metadata}: Options): Promise<void> {
  const [row] = await database.rows<{n: number}>(`select count(*)::integer as n from (${query})`);
  const pairs = Object.entries({...metadata, rows: String(row?.n ?? 0)}).map(
    ([key, value]) => `${key}: ${literal(value)}`
  );
  await database.run(
    `copy (${query}) to ${literal(path)}
     (format parquet, compression zstd, row_group_size ${rowGroup}, kv_metadata {${pairs.join(", ")}})`
  );
}

/** Writes cells as a cube file, in the order given. Withheld counts are nulls in the file, not masked values. */
export async function writeCube(cells: readonly Cell[], path: string, options: Options): Promise<void> {
  await writeRows(cells, cellColumns, path, {...options, integers: ["count"]});
}

/** Writes rows as one Parquet file with just these columns: `integers` as such, `numbers` and others that hold one as doubles, the rest text. */
export async function writeRows(
  rows: readonly Readonly<Record<string, unknown>>[],
  columns: readonly string[],
  path: string,
  {integers = [], numbers = [], ...options}: Options & {integers?: readonly string[]; numbers?: readonly string[]}
): Promise<void> {
  const typeOf = (column: string): string => {
    if (integers.includes(column)) return "integer";
    return numbers.includes(column) || rows.some((row) => typeof row[column] === "number") ? "double" : "varchar";
  };
  const names = columns.map((column) => id(column).text);
  if (rows.length === 0) {
    const empty = columns.map((column, i) => `null::${typeOf(column)} as ${names[i]}`);
    return writeParquet(`select ${empty.join(", ")} where false`, path, options);
  }
  const lines = `${path}.ndjson`;
  await writeFile(lines, rows.map((row) => JSON.stringify(row)).join("\n"));
  try {
    const types = columns.map((column) => `${literal(column)}: '${typeOf(column)}'`).join(", ");
    const source = `read_json(${literal(lines)}, format = 'newline_delimited', columns = {${types}})`;
    await writeParquet(`select ${names.join(", ")} from ${source}`, path, options);
  } finally {
    await rm(lines, {force: true});
  }
}
