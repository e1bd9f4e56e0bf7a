import {sortPeriods} from "../../registry/periods.js";
import type {Row, Value} from "../../database/parquet.js";

/** What a column of a result is, for drawing it. */
type ColumnKind = "number" | "time" | "category" | "empty";

/** A column of a result: its name, its kind, and its distinct values in the order they are first seen. */
export type ResultColumn = {name: string; kind: ColumnKind; distinct: readonly Value[]};

/** Numbers that name a thing rather than measure it. */
const names = /^(indicator|year|id|band)$/i;

const period = /^\d{4}(\/\d{2}|-\d{2}-\d{2})?( to \d{4}(\/\d{2})?)?$/;

/** The columns of a result by their values: periods and dates are `time`, hidden counts are numbers. */
export function resultColumns(rows: readonly Row[]): ResultColumn[] {
  return Object.keys(rows[0] ?? {}).map((name) => {
    const values = rows.map((row) => row[name] ?? null).filter((value) => value !== null);
    const distinct = [...new Map(values.map((value) => [value instanceof Date ? +value : value, value])).values()];
    return {name, kind: kindOf(name, values), distinct};
  });
}

function kindOf(name: string, values: readonly Value[]): ColumnKind {
  if (values.length === 0) return "empty";
  if (values.every((value) => value instanceof Date)) return "time";
  if (values.every((value) => typeof value === "string" && period.test(value))) return "time";
  if (!values.every((value) => typeof value === "number")) return "category";
  return names.test(name) ? "category" : "number";
}

/** A value as an axis or a key names it: a date as 2020-03-31, a time with its minutes. */
export function valueText(value: Value): string {
  if (!(value instanceof Date)) return String(value);
  const text = value.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 16).replace("T", " ");
}

/** The distinct values of a column in the order of an axis: time from earliest to latest, the rest as they come. */
export function axisValues({kind, distinct}: ResultColumn): string[] {
  const texts = distinct.map(valueText);
  if (kind !== "time") return texts;
  return distinct.every((value) => value instanceof Date) ? texts.sort() : sortPeriods(texts);
}
