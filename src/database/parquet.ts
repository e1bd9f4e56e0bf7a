import {decompress} from "fzstd";
import {parquetMetadata, parquetScan, parquetSchema} from "hyparquet";
import type {Compressors, FileMetaData, SchemaElement} from "hyparquet";

/** What a cell of a table may hold on its way to a page: no bigint, no undefined. */
export type Value = string | number | boolean | Date | null;

export type Row = Readonly<Record<string, Value>>;

/** `number` covers whole numbers and decimals; `text` also stands for what has no simpler form (lists, structures). */
export type ColumnType = "text" | "integer" | "number" | "boolean" | "date" | "timestamp";

/** Some rows of a table, column by column; every column has the same number of values. */
export type Columns = {rows: number; columns: readonly {name: string; type: ColumnType; values: readonly Value[]}[]};

/**
 * Reads a Parquet file in pieces of at most one row group, pausing after each column so that a page can draw. Works in
 * Node and in the browser. A file without rows gives one piece of empty columns, so that its schema is not lost.
 * Throws if the bytes are not Parquet or a page is damaged.
 */
export async function* readBatches(bytes: ArrayBuffer): AsyncGenerator<Columns> {
  const metadata = parquetMetadata(bytes);
  const fields = flatFields(metadata);
  const scan = await parquetScan({file: bytes, metadata, compressors: await compressors(metadata)});
  if (!scan.ranges.length) yield {rows: 0, columns: fields.map((each) => ({...shape(each), values: []}))};
  for (const range of scan.ranges) {
    const columns = [];
    for (const each of fields) {
      const values = await scan.readColumn({column: each.name, ...range});
      await breathe();
      columns.push({...shape(each), values: Array.from(values as ArrayLike<unknown>, plain)});
    }
    yield {rows: range.rowEnd - range.rowStart, columns};
  }
}

/** All rows of a small Parquet file as objects, in file order; empty for a file without rows. See `readBatches`. */
export async function readRows<T extends Row = Row>(bytes: ArrayBuffer): Promise<T[]> {
  const result: T[] = [];
  for await (const {rows, columns} of readBatches(bytes))
    for (let i = 0; i < rows; i++)
      result.push(Object.fromEntries(columns.map((each) => [each.name, each.values[i]])) as T);
  return result;
}

/** Lets a page draw and answer its reader before work goes on; at once where nothing waits or on Node. */
async function breathe(): Promise<void> {
  const {scheduler} = globalThis as {scheduler?: {yield?: () => Promise<void>}};
  if (scheduler?.yield) await scheduler.yield();
  else if (typeof window !== "undefined") await new Promise((resolve) => setTimeout(resolve));
}

/** Lists and structures are left out: nothing that is published or recorded here is nested. */
function flatFields(metadata: FileMetaData): SchemaElement[] {
  return parquetSchema(metadata)
    .children.filter(({children}) => !children.length)
    .map(({element}) => element);
}

function shape({name, type, converted_type: converted, logical_type: logical}: SchemaElement) {
  return {name, type: columnType(type, converted, logical?.type)};
}

function columnType(
  type: SchemaElement["type"],
  converted: SchemaElement["converted_type"],
  logical?: string
): ColumnType {
  if (converted === "DECIMAL" || logical === "DECIMAL") return "number";
  if (converted === "DATE" || logical === "DATE") return "date";
  if (converted?.startsWith("TIMESTAMP") || logical === "TIMESTAMP" || type === "INT96") return "timestamp";
  if (type === "BOOLEAN") return "boolean";
  if (type === "INT32") return "integer";
  return type === "INT64" || type === "DOUBLE" || type === "FLOAT" ? "number" : "text";
}

function plain(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value instanceof Date ? value : JSON.stringify(value);
}

/** Zstandard is what is published here; the rarer codecs of other people's files are fetched only for them. */
async function compressors(metadata: FileMetaData): Promise<Compressors> {
  const common = new Set<string | undefined>([undefined, "UNCOMPRESSED", "SNAPPY", "ZSTD"]);
  const codecs = metadata.row_groups.flatMap(({columns}) => columns.map((column) => column.meta_data?.codec));
  if (codecs.every((codec) => common.has(codec))) return {ZSTD: (input) => decompress(input)};
  return (await import("hyparquet-compressors")).compressors;
}
