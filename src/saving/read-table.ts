import type {TableData, TableValue} from "./csv.js";
import {squeeze} from "../words/squeeze.js";
import {ownData} from "./own-data.js";

/** One cell: its value, what it shows, how a spreadsheet shows the same number, and whether it shows more than that. */
type Cell = {value: TableValue; shown: string; format: string | null; more: boolean};

/**
 * A table of a page as data, as it stands there: its rows in their present order without those hidden, numbers whole and
 * to be shown as the page shows them, `[c]` and other words as they are read. Where a column shows more than its numbers,
 * such as a mark or counts in brackets, a column beside it says the same as on screen. `notes` are the lines that belong
 * to the table. A table that was made of more than it shows gives what it was made of.
 */
export function readTable(table: Element): TableData {
  const block = table.closest(".table-block");
  const notes = [...notesOf(block), ...notesOf(table.closest(".chart"))];
  const own = block && ownData(block);
  if (own) return {...own, notes: [...own.notes, ...notes]};
  const rows = [...table.querySelectorAll("tbody > tr")]
    .filter((row) => !row.hasAttribute("hidden"))
    .map((row) => [...row.children].map(readCell));
  const headings = [...table.querySelectorAll("thead th")].map(shownText);
  const more = headings.map((_heading, column) => rows.some((row) => row[column]?.more));
  const widen = <T>(values: readonly T[], beside: (value: T) => T): T[] =>
    values.flatMap((value, column) => (more[column] ? [value, beside(value)] : [value]));
  const wide = rows.map((row) => widen(row, ({shown}) => ({value: shown, shown, format: null, more: false})));
  return {
    title: shownText(table.querySelector("caption")),
    headings: widen(headings, (heading) => `${heading}, as shown`),
    rows: wide.map((row) => row.map(({value}) => value)),
    formats: wide.map((row) => row.map(({format}) => format)),
    notes
  };
}

const bareNumber = /^[+−-]?(\d[\d,]*)(?:\.(\d+))?(%?)$/;
const shorthand = /^\[\w+\]$/;

function readCell(cell: Element): Cell {
  const shown = shownText(cell);
  const stated = cell.getAttribute("data-value") ?? shown.replaceAll(",", "");
  const number = cell.classList.contains("numeric") && stated !== "" ? Number(stated) : NaN;
  if (!Number.isFinite(number) || shorthand.test(shown))
    return {value: shown || stated, shown: shown || stated, format: null, more: false};
  const format = numberFormat(shown);
  return {value: number, shown, format, more: format === null};
}

/** How a spreadsheet shows a number as `shown` has it: `0.0"%"` for `23.5%`, `#,##0` for `3,005`; null where it says more. */
function numberFormat(shown: string): string | null {
  const [whole, digits = "", decimals = "", percent = ""] = bareNumber.exec(shown) ?? [];
  if (whole === undefined) return null;
  const shape = `${digits.includes(",") ? "#,##0" : "0"}${decimals && `.${"0".repeat(decimals.length)}`}${percent && '"%"'}`;
  return whole.startsWith("+") ? `+${shape};-${shape};${shape}` : shape;
}

/** What is for screen readers, opens on a click, or is drawn rather than written. */
const unread = ".visually-hidden, [aria-hidden='true'], .shorthand-reason, [popover], .sort-state";
/** What stands on a line of its own. */
const blocks = "p, div, li, details, br, .cell-range, .mark";

/** The words of an element as they are read on screen, on one line. */
export function shownText(element: Element | null): string {
  if (!element) return "";
  if (element.children.length === 0) return squeeze(element.textContent ?? "");
  const copy = element.cloneNode(true) as Element;
  for (const each of copy.querySelectorAll(unread)) each.remove();
  for (const each of copy.querySelectorAll(blocks)) each.before(" ");
  return squeeze(copy.textContent ?? "");
}

/** The lines that stand with a table, or with the chart that it is behind. */
function notesOf(block: Element | null): string[] {
  const lines = ":scope > p:not(.save, .table-rest, .print-only), :scope > .chart-notes, :scope > figcaption > *";
  return [...(block?.querySelectorAll(lines) ?? [])].map(shownText).filter(Boolean);
}
