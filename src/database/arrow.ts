import {
  bool,
  columnFromArray,
  dateDay,
  dictionary,
  float64,
  int32,
  tableFromColumns,
  tableFromIPC,
  tableToIPC
} from "@uwdata/flechette";
import {timestamp, Type, utf8} from "@uwdata/flechette";
import type {DataType} from "@uwdata/flechette";
import type {Columns, ColumnType, Row, Value} from "./parquet.js";

/** Columns as an Arrow stream, the form in which DuckDB takes a table; texts are dictionary-coded to save memory. */
export function toArrow({columns}: Columns): Uint8Array {
  const built = columns.map(
    ({name, type, values}) => [name, columnFromArray(values as Value[], arrowType(type))] as const
  );
  const bytes = tableToIPC(tableFromColumns(built.map(([name, column]) => [name, column])), {format: "stream"});
  if (!bytes) throw new Error("arrow.ts: the table could not be encoded as an Arrow stream.");
  return bytes;
}

/**
 * The rows of an Arrow stream, or of an Arrow file in one piece, as plain objects: every kind of number is a number, but a whole one
 * beyond 2^53 is text, with all its digits; dates and times are `Date`s (UTC), nulls are null; a time of day, a list or a structure is
 * text. An empty list if there are no rows.
 */
export function fromArrow(messages: readonly Uint8Array[]): Row[] {
  // Only in one piece is a result taken for a file, which is what DuckDB makes of a whole one.
  const [first = new Uint8Array(), ...rest] = messages;
  const {fields, rows} = readRows(rest.length > 0 ? [first, ...rest] : first);
  for (const {name, type} of fields)
    if (!plainTypes.has(type.typeId)) for (const row of rows) row[name] = asText(row[name], type.typeId);
  return rows as Row[];
}

/** The fields and rows of a table; only where a whole number is too large for a number are all of them read with every digit. */
function readRows(bytes: Uint8Array | Uint8Array[]): {
  fields: ReturnType<typeof tableFromIPC>["schema"]["fields"];
  rows: Record<string, unknown>[];
} {
  try {
    const table = tableFromIPC(bytes, {useDate: true});
    return {fields: table.schema.fields, rows: table.toArray() as Record<string, unknown>[]};
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith("BigInt exceeds"))) throw error;
    const table = tableFromIPC(bytes, {useDate: true, useBigInt: true});
    const rows = table.toArray() as Record<string, unknown>[];
    for (const row of rows)
      for (const [name, value] of Object.entries(row))
        if (typeof value === "bigint")
          row[name] = Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
    return {fields: table.schema.fields, rows};
  }
}

/** Whether the results that follow a message with their schema have columns of codes (DuckDB's enumerations). */
export function hasCodes(schema: Uint8Array): boolean {
  return tableFromIPC([schema]).schema.fields.some(({type}) => type.typeId === Type.Dictionary);
}

const plainTypes: ReadonlySet<number> = new Set([
  Type.Dictionary,
  Type.Null,
  Type.Int,
  Type.Float,
  Type.Utf8,
  Type.LargeUtf8,
  Type.Bool,
  Type.Decimal,
  Type.Date,
  Type.Timestamp
]);

/** DuckDB counts the time of day in microseconds. */
function asText(value: unknown, type: number): string | null {
  if (value === null || value === undefined) return null;
  if (type === Type.Time) return new Date(Number(value) / 1000).toISOString().slice(11, 19);
  const plain = (_: string, inner: unknown) =>
    typeof inner === "bigint" ? Number(inner) : ArrayBuffer.isView(inner) ? Array.from(inner as Int32Array) : inner;
  return JSON.stringify(value, plain);
}

function arrowType(type: ColumnType): DataType {
  switch (type) {
    case "text":
      return dictionary(utf8());
    case "integer":
      return int32();
    case "number":
      return float64();
    case "boolean":
      return bool();
    case "date":
      return dateDay();
    case "timestamp":
      return timestamp();
  }
}
