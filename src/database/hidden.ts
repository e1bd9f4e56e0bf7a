import type {Row, Value} from "./parquet.js";

/**
 * How a hidden count stands in a notebook's tables and rows: NaN, since whatever is added to it, divided by it or summed
 * with it is NaN again, in SQL as in script. A total over hidden counts is therefore hidden, never a wrong number. It is
 * shown as `[c]`; no NaN is ever printed.
 */
export const hidden = Number.NaN;

/** Whether a value is a hidden count, or comes of one. */
export function isHidden(value: unknown): boolean {
  return typeof value === "number" && Number.isNaN(value);
}

/** The rows with null for what is hidden, as `Cell` has it. */
export function hiddenAsNull(rows: readonly Row[]): Row[] {
  return rows.map((row) =>
    Object.values(row).some(isHidden)
      ? Object.fromEntries(
          Object.entries(row).map(([name, value]): [string, Value] => [name, isHidden(value) ? null : value])
        )
      : row
  );
}
