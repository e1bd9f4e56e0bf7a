import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance} from "@duckdb/node-api";
import type {Connection} from "../../src/database/db.js";
import type {Row, Value} from "../../src/database/parquet.js";
import {id, sql} from "../../src/database/sql.js";

/** DuckDB on Node behind the interface of the browser's, with each Parquet file as a table: for queries in tests. */
export async function connectNode(files: Readonly<Record<string, string>> = {}): Promise<Connection> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run("set ieee_floating_point_ops = false");
  for (const [table, file] of Object.entries(files))
    await connection.run(sql`create table ${id(table)} as from read_parquet(${file})`.text);
  return {
    query: async ({text}) => (await (await connection.runAndReadAll(text)).getRowObjectsJS()).map(plainRow),
    cancel: async () => connection.interrupt(),
    tables: async () => {
      const names = await connection.runAndReadAll("select table_name from information_schema.tables order by 1");
      return names.getRows().map(([name]) => String(name));
    }
  };
}

function plainRow(row: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]));
}

function plain(value: unknown): Value {
  if (typeof value === "bigint") return Number(value);
  return typeof value === "object" && value !== null && !(value instanceof Date)
    ? JSON.stringify(value)
    : (value as Value);
}

/** The bytes, as base64, of a Parquet file or a DuckDB database whose table `name` holds the rows of a statement. */
export async function tableBytes(
  select: string,
  {name, database = false}: {name: string; database?: boolean}
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "table-"));
  const file = join(folder, database ? `${name}.duckdb` : `${name}.parquet`);
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  if (database) {
    await connection.run(sql`attach ${file} as out (storage_version 'v1.0.0')`.text);
    await connection.run(`create table out.${id(name).text} as ${select}`);
    await connection.run("detach out");
  } else await connection.run(`copy (${select}) to '${file}' (format parquet, compression zstd)`);
  const bytes = await readFile(file, "base64");
  await rm(folder, {recursive: true});
  return bytes;
}
