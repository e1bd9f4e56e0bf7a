import {isHidden} from "../../database/hidden.js";
import type {Row, Value} from "../../database/parquet.js";
import {countOf} from "../../words/format.js";
import {shorthand} from "../../words/shorthand.js";
import {h} from "../h.js";
import {DataTable, tableData, type Column} from "../tables/data-table.js";

/** More rows than a reader scrolls through, or a browser lays out at once. */
const shownRows = 500;

let made = 0;

/**
 * The rows of a query as a table: columns as the query names them, numbers to the right, dates as `2020-03-31`, and
 * `null` said as such, hidden counts as `[c]`. Long results show their first 500 rows and say so; what is saved holds all of them.
 */
export function QueryTable(
  rows: readonly Row[],
  {caption = `Result ${++made}: ${countOf(rows.length, "row")}`}: {caption?: string} = {}
): HTMLElement {
  const columns = Object.keys(rows[0] ?? {}).map((name): Column<Row> => {
    const numeric = rows.some((row) => typeof row[name] === "number");
    const cell = (row: Row) => (row[name] == null ? h("span", {class: "muted"}, "null") : shown(row[name]));
    return {heading: name, value: (row) => plain(row[name]), cell, numeric};
  });
  const cut = rows.length > shownRows;
  const table = DataTable(rows.slice(0, shownRows), columns, {
    caption,
    headerColumn: -1,
    notes: cut && h("p", {class: "small"}, `The first ${shownRows} of ${countOf(rows.length, "row")}.`),
    whole: () => tableData(rows, columns, {caption})
  });
  // The link holds every row, also in a page that was kept, where nothing else does.
  if (cut) table.querySelector("a[data-save]")?.removeAttribute("data-save");
  return table;
}

// Made once: a table may have thousands of numbers.
const decimals = new Intl.NumberFormat("en-GB", {
  maximumFractionDigits: 4,
  useGrouping: "min2" as unknown as boolean
});

/** A value as a cell shows it: at most four decimals, five digits and more in groups; sorting and the CSV keep the number as it is. */
function shown(value: Value | undefined): string | number | null {
  if (typeof value !== "number" || !Number.isFinite(value)) return plain(value);
  return decimals.format(value);
}

function plain(value: Value | undefined): string | number | null {
  if (isHidden(value)) return shorthand.c.symbol;
  if (value instanceof Date) return value.toISOString().replace(/T00:00:00\.000Z$/, "");
  return typeof value === "boolean" ? String(value) : (value ?? null);
}
