import type {TableData, TableValue} from "../../src/lib/csv.js";

/** Every table of a page as data: its caption as title, its headings, and its cells as they read, numbers as numbers. */
export function tablesOf(document: Document): TableData[] {
  return [...document.querySelectorAll("table")].map((table) => ({
    title: textOf(table.querySelector("caption")),
    headings: [...table.querySelectorAll("thead th")].map(textOf),
    rows: [...table.querySelectorAll("tbody tr")].map((row) => [...row.querySelectorAll("th, td")].map(valueOf)),
    notes: []
  }));
}

/** A cell's words without what only a screen reader or a button says; a plain number as a number. */
function valueOf(cell: Element): TableValue {
  const text = textOf(cell);
  const plain = text.replaceAll(",", "").replace("−", "-");
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? "").replaceAll(/\s+/g, " ").trim();
}
