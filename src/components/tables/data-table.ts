import type {Figure} from "../../figures/figure-types.js";
import {csvDataUri, type TableData, type TableValue} from "../../saving/csv.js";
import {slug} from "../../figures/slug.js";
import {saveInstead} from "../../saving/own-data.js";
import {readTable} from "../../saving/read-table.js";
import {shorthand, shorthandOrder, type ShorthandCode} from "../../words/shorthand.js";
import {h, type Child} from "../h.js";
import {SaveTable} from "../save.js";
import {Notes} from "../text/notes.js";
import {firstRows} from "./first-rows.js";
import {keepRowFigure} from "./row-figures.js";
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
  /** Sort buttons in the headings; they appear where scripts run. On by default from four rows. */
  sorting?: boolean;
  /** Whether the CSV stands in the page as a link, which needs no script; off where a table is made anew at every turn. */
  csvLink?: boolean;
  /** What is saved in place of what is shown: a row for each of `rows` in their order, then any that are not shown. */
  whole?: () => TableData;
  /** Index of the column whose cells are the rows' headings. */
  headerColumn?: number;
  /** Make only so many rows and the rest when a reader wants them. All of them by default. */
  first?: number;
};

/**
 * A table with caption, scopes, right-aligned numbers, a labelled scroll region that takes focus, sort buttons that
 * state their order, a key to the shorthand it uses, and ways to save it as it stands. Rows stand in the order given; a
 * cell without a value says `[x]`, so that none is empty. An empty table says so.
 */
export function DataTable<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  options: DataTableOptions & {
    /** The one figure that a row is about, where there is one: what an action from that row begins with. */
    figure?: (row: Row) => Figure | null | undefined;
  }
): HTMLElement {
  const {
    caption,
    notes,
    codes = [],
    sorting = rows.length > 3,
    csvLink = true,
    whole,
    headerColumn = 0,
    first = Infinity
  } = options;
  if (rows.length === 0) return EmptyTable(caption);
  const headings = columns.map(({heading, numeric}) =>
    h("th", {scope: "col", class: numeric ? "numeric" : null}, heading)
  );
  const bodyRow = (row: Row): HTMLElement => {
    const made = h(
      "tr",
      null,
      columns.map((column, index) => Cell(row, column, index === headerColumn))
    );
    const figure = options.figure?.(row);
    if (figure) keepRowFigure(made, figure);
    return made;
  };
  const body = h("tbody");
  const rest =
    rows.length > first ? firstRows(body, rows, {count: first, make: bodyRow, whenAll: () => keepWhole()}) : null;
  if (!rest) body.append(...rows.map(bodyRow));
  else if (!whole) throw new Error("DataTable: `first` leaves rows out of what is saved; give `whole` too.");
  const table = h("table", null, h("caption", null, caption), h("thead", null, h("tr", null, headings)), body);
  if (sorting) {
    table.setAttribute("data-sortable", "");
    sortable(table, rest?.show);
  }
  const block = h(
    "div",
    {class: "table-block"},
    h("div", {class: "table-scroll", role: "region", "aria-label": `Table: ${caption}`, tabindex: "0"}, table),
    rest?.node,
    notes,
    Notes([...codesOf(rows, columns), ...codes])
  );
  const keepWhole = (): void => {
    if (whole) saveInstead(block, whole);
  };
  keepWhole();
  const csv = csvLink ? csvDataUri(readTable(table)) : null;
  block.append(SaveTable(caption, {csv, filename: `${slug(caption)}.csv`}));
  return block;
}

/** A cell of a row. It states its value where that is not what it shows. */
function Cell<Row>(row: Row, column: Column<Row>, isHeading: boolean): HTMLElement {
  const value = valueOf(column, row);
  const content = (column.cell ? column.cell(row) : value) || String(value);
  const classes = [column.numeric && "numeric", column.shade?.(row)].filter(Boolean).join(" ");
  const cell = isHeading ? h("th", {scope: "row"}, content) : h("td", null, content);
  if (classes) cell.className = classes;
  if (cell.textContent !== String(value)) cell.setAttribute("data-value", String(value));
  return cell;
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

/** Rows and columns as plain data, for what is saved in place of a table. */
export function tableData<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  {caption, notes = []}: {caption: string; notes?: readonly string[]}
): TableData {
  return {
    title: caption,
    headings: columns.map(({heading}) => heading),
    rows: rows.map((row) => columns.map((column) => valueOf(column, row))),
    notes
  };
}
