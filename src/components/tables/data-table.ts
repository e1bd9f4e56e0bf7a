import {csvDataUri, type TableData, type TableValue} from "../../lib/csv.js";
import {slug} from "../../lib/format.js";
import {shorthand, shorthandOrder, type ShorthandCode} from "../../lib/shorthand.js";
import {h, type Child} from "../h.js";
import {Notes} from "../text/notes.js";
import {firstRows} from "./first-rows.js";
import {sortable} from "./sortable.js";

/** One column: its heading, what a cell shows, and the plain value behind it, by which it is sorted and exported. */
export type Column<Row> = {
  heading: string;
  value: (row: Row) => TableValue;
  /** What the cell shows; the value itself where left out. */
  cell?: (row: Row) => Child;
  /** Right-aligned with even digits. */
  numeric?: boolean;
  /** A further class of a cell, by its row. */
  shade?: (row: Row) => string | null;
};

/** A column for rows that hold what the column is for: `liftColumn(column, (row) => row.figure)`. */
export function liftColumn<Row, Inner>(column: Column<Inner>, pick: (row: Row) => Inner): Column<Row> {
  const {heading, numeric = false, value, cell, shade} = column;
  return {
    heading,
    numeric,
    value: (row) => value(pick(row)),
    cell: (row) => (cell ? cell(pick(row)) : value(pick(row))),
    shade: (row) => shade?.(pick(row)) ?? null
  };
}

export type DataTableOptions = {
  /** What the table is of, shown above it; also names the scroll region, so it must be the only one of its name on a page. */
  caption: string;
  /** Shown below the table, before the key to its shorthand: notes, source. */
  notes?: Child;
  /** Shorthand that the cells show beside their values; what stands for a value is found by itself. */
  codes?: Iterable<ShorthandCode>;
  /** Plain lines that go with the export. */
  exportNotes?: readonly string[];
  /** Sort buttons in the headings; they appear where scripts run. On by default from four rows. */
  sorting?: boolean;
  /** A link to the table as CSV. */
  download?: boolean;
  /** Index of the column whose cells are the rows' headings. */
  headerColumn?: number;
  /** Make only so many rows and the rest when a reader wants them. All of them by default. */
  first?: number;
};

/**
 * A table with caption, scopes, right-aligned numbers, a labelled scroll region that takes focus, sort buttons that
 * state their order, a key to the shorthand it uses, and a link to the same rows as CSV. Rows stand in the order given;
 * a cell without a value says `[x]`, so that none is empty. An empty table says so.
 */
export function DataTable<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  options: DataTableOptions
): HTMLElement {
  const {
    caption,
    notes,
    codes = [],
    sorting = rows.length > 3,
    download = true,
    headerColumn = 0,
    first = Infinity
  } = options;
  if (rows.length === 0) return EmptyTable(caption);
  const cell = (row: Row, column: Column<Row>, index: number): HTMLElement => {
    const value = valueOf(column, row);
    const content = (column.cell ? column.cell(row) : value) || String(value);
    const classes = [column.numeric && "numeric", column.shade?.(row)].filter(Boolean).join(" ");
    const attributes = {class: classes || null, "data-value": sorting ? value : null};
    return index === headerColumn ? h("th", {scope: "row", ...attributes}, content) : h("td", attributes, content);
  };
  const body = h("tbody");
  const make = (row: Row): HTMLElement =>
    h(
      "tr",
      null,
      columns.map((column, index) => cell(row, column, index))
    );
  const rest = rows.length > first ? firstRows(body, rows, {count: first, make}) : null;
  if (!rest) body.append(...rows.map(make));
  const table = h(
    "table",
    null,
    h("caption", null, caption),
    h(
      "thead",
      null,
      h(
        "tr",
        null,
        columns.map((column) => h("th", {scope: "col", class: column.numeric ? "numeric" : null}, column.heading))
      )
    ),
    body
  );
  if (sorting) {
    table.setAttribute("data-sortable", "");
    sortable(table, rest?.show);
  }
  return h(
    "div",
    {class: "table-block"},
    h("div", {class: "table-scroll", role: "region", "aria-label": `Table: ${caption}`, tabindex: "0"}, table),
    rest?.node,
    notes,
    Notes([...codesOf(rows, columns), ...codes]),
    download && CsvLink(tableData(rows, columns, options))
  );
}

function EmptyTable(caption: string): HTMLElement {
  return h(
    "div",
    {class: "table-block table-empty"},
    h("p", {class: "table-caption"}, caption),
    h("p", null, "There are no rows for what was asked.")
  );
}

/** A column's value of a row; `[x]` (not available) where it has none. */
function valueOf<Row>(column: Column<Row>, row: Row): string | number {
  const value = column.value(row);
  return value === null || value === "" ? shorthand.x.symbol : value;
}

/** The shorthand that stands for values of a table. */
function codesOf<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): ShorthandCode[] {
  const values = new Set(rows.flatMap((row) => columns.map((column) => valueOf(column, row))));
  return shorthandOrder.filter((code) => values.has(shorthand[code].symbol));
}

/** The same rows and columns as plain data, for an export. */
export function tableData<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  {caption, exportNotes = []}: Pick<DataTableOptions, "caption" | "exportNotes">
): TableData {
  return {
    title: caption,
    headings: columns.map(({heading}) => heading),
    rows: rows.map((row) => columns.map((column) => valueOf(column, row))),
    notes: exportNotes
  };
}

/** A link that downloads a table as CSV, named after its title; it works without script and without a server. */
export function CsvLink(table: TableData): HTMLElement {
  return h(
    "p",
    {class: "table-download"},
    h("a", {href: csvDataUri(table), download: `${slug(table.title)}.csv`}, "Download this table (CSV)")
  );
}
