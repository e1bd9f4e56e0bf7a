import {hiddenValue, isHiddenValue} from "./hidden-value.js";
import type {ColumnSet, Plain} from "./protocol.js";

type AnyRow = Readonly<Record<string, unknown>>;

/** More rows of a script than are shown. */
const mostShown = 100_000;

/** The rows of a value that has some: a list of objects, a list of values as one column, an Arquero table. Null for others. */
export function rowsOf(value: unknown): {rows: readonly AnyRow[]} | null {
  if (Array.isArray(value)) return {rows: value.map((each) => (isRecord(each) ? each : {value: each as unknown}))};
  if (isRecord(value) && typeof value.objects === "function") {
    const rows = (value.objects as () => unknown).call(value);
    return Array.isArray(rows) ? {rows: rows as AnyRow[]} : null;
  }
  return null;
}

/** Rows as columns to be shown or asked; hidden counts are NaN. Every name of the first 100 rows is a column. */
export function toColumns(rows: readonly AnyRow[]): {rows: ColumnSet; cut: boolean} {
  const kept = rows.slice(0, mostShown);
  const names = [...new Set(kept.slice(0, 100).flatMap((row) => Object.keys(row)))];
  return {
    rows: {names, columns: names.map((name) => kept.map((row) => toPlain(row[name]))), length: kept.length},
    cut: rows.length > kept.length
  };
}

/** Columns as rows that no cell can change; a hidden count is an object (see `hidden-value.ts`). */
export function fromColumns({names, columns, length}: ColumnSet): readonly AnyRow[] {
  const rows: AnyRow[] = [];
  for (let i = 0; i < length; i++) {
    const row: Record<string, unknown> = {};
    names.forEach((name, j) => {
      const value = columns[j]?.[i] ?? null;
      row[name] = typeof value === "number" && Number.isNaN(value) ? hiddenValue : value;
    });
    rows.push(Object.freeze(row));
  }
  return Object.freeze(rows);
}

/** A date as it is written: a day without its hours where it has none. */
export function dateWords(date: Date): string {
  return date.toISOString().replace(/T00:00:00\.000Z$/, "");
}

/** A value that a cell of a table can hold. */
export function toPlain(value: unknown): Plain {
  if (value === null || value === undefined) return null;
  if (isHiddenValue(value)) return Number.NaN;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return Number.isNaN(+value) ? null : new Date(+value);
  if (typeof value === "function") return "function";
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

/** Whether a value is a plain object. */
export function isRecord(value: unknown): value is AnyRow {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
