import {headRecords} from "../read/csv-records.js";
import {csvOfHref, type TableData, type TableValue} from "../../src/lib/csv.js";

/**
 * Every table of a page as data: its caption as title, the values behind its cells as its own CSV link has them, and what
 * is said below it. Throws for a table without that link, since words of a cell are not its value.
 */
export function tablesOf(document: Document): TableData[] {
  return [...document.querySelectorAll("table")].map((table) => {
    const title = textOf(table.querySelector("caption"));
    const block = table.closest(".table-block");
    const link = block?.querySelector('.table-download a[href^="data:text/csv"]')?.getAttribute("href");
    if (link == null) throw new Error(`${title}: the table has no CSV of its own to take its values from.`);
    const [headings = [], ...rows] = headRecords(csvOfHref(link), {limit: Infinity, whole: true}).map(
      ({fields}) => fields
    );
    return {
      title,
      headings,
      rows: rows.map((row) => row.map(valueOf)),
      notes: [...(block?.querySelectorAll(":scope > p:not(.table-download, .table-key)") ?? [])].map(textOf)
    };
  });
}

/** A field as it was before it was written: a number, or text without the apostrophe that kept it from being a formula. */
function valueOf(field: string): TableValue {
  return /^-?\d+(\.\d+)?(e[-+]?\d+)?$/.test(field) ? Number(field) : field.replace(/^'(?=[=+\-@])/, "");
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? "").replaceAll(/\s+/g, " ").trim();
}
