import type {Row, Value} from "../../database/parquet.js";

/** What a cell has given, for showing: rows, a drawing, or one value in words. */
export type Result =
  {kind: "rows"; rows: readonly Row[]} | {kind: "drawing"; node: Node} | {kind: "text"; text: string};

/**
 * What a script gave: an Arquero table or a list of objects as rows (a list of plain values as one column `value`), a
 * drawing as it is, anything else in words. Hidden counts stay NaN.
 */
export function toResult(value: unknown): Result {
  if (isNode(value)) return {kind: "drawing", node: value};
  if (hasObjects(value)) return {kind: "rows", rows: value.objects().map(toRow)};
  if (Array.isArray(value))
    return {kind: "rows", rows: value.map((each) => toRow(isRecord(each) ? each : {value: each}))};
  if (value === undefined) return {kind: "text", text: "The script gives nothing. End it with what it should show."};
  if (isRecord(value)) return {kind: "rows", rows: [toRow(value)]};
  return {
    kind: "text",
    text: typeof value === "function" ? "The script gives a function. Call it to see what it does." : String(value)
  };
}

function toRow(row: Readonly<Record<string, unknown>>): Row {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, toValue(value)]));
}

function toValue(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean" || value instanceof Date)
    return value;
  return typeof value === "function" ? "function" : JSON.stringify(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function hasObjects(value: unknown): value is {objects(): Record<string, unknown>[]} {
  return isRecord(value) && typeof value.objects === "function";
}

function isNode(value: unknown): value is Node {
  return typeof Node !== "undefined" && value instanceof Node;
}
