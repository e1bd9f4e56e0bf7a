import {h} from "../h.js";

type Order = "ascending" | "descending";

/**
 * Puts a sort button into every column heading of a table. A cell is sorted by its `data-value`, or by its words where it
 * has none. The first press sorts upwards, the next downwards; `aria-sort` on the heading and the words of the button state the order. Numbers sort by
 * size, text by the alphabet; empty and shorthand cells (`[c]`) stay last. Only where there is a window: a button
 * without script would do nothing. `complete` is called first: it brings the rows that are not in the table yet.
 */
export function sortable(table: HTMLTableElement, complete: () => void = () => undefined): void {
  if (typeof window === "undefined" || table.querySelector("button.sort")) return;
  const headings = [...table.querySelectorAll<HTMLTableCellElement>("thead th")];
  headings.forEach((heading, index) => {
    const label = heading.textContent ?? "";
    const state = h("span", {class: "sort-state"});
    const button = h("button", {type: "button", class: "sort"}, label, state);
    heading.replaceChildren(button);
    button.addEventListener("click", () => {
      const order: Order = heading.getAttribute("aria-sort") === "ascending" ? "descending" : "ascending";
      for (const other of headings) {
        other.removeAttribute("aria-sort");
        other.querySelector(".sort-state")?.replaceChildren();
      }
      heading.setAttribute("aria-sort", order);
      complete();
      state.replaceChildren(h("span", {"aria-hidden": "true"}, order === "ascending" ? " ▲" : " ▼"));
      const body = table.querySelector("tbody");
      body?.append(...sortRows([...body.children], index, order));
    });
  });
}

function sortRows(rows: readonly Element[], column: number, order: Order): Element[] {
  const key = (row: Element): string =>
    row.children[column]?.getAttribute("data-value") ?? row.children[column]?.textContent ?? "";
  return rows
    .map((row) => ({row, key: key(row)}))
    .sort((a, b) => compareCells(a.key, b.key, order))
    .map(({row}) => row);
}

/** Compares two cell values for sorting: numbers before text, nothing and shorthand (`[c]`) last in either order. */
export function compareCells(a: string, b: string, order: Order = "ascending"): number {
  const missing = (text: string): boolean => text === "" || /^\[\w+\]$/.test(text);
  if (missing(a) || missing(b)) return Number(missing(a)) - Number(missing(b));
  const sign = order === "ascending" ? 1 : -1;
  const [x, y] = [Number(a), Number(b)];
  if (Number.isFinite(x) && Number.isFinite(y)) return sign * (x - y);
  return sign * a.localeCompare(b, "en-GB", {numeric: true});
}

/** Gives every table of a page that was written at build time its sort buttons. */
export function enhanceTables(root: ParentNode = document): void {
  for (const table of root.querySelectorAll<HTMLTableElement>("table[data-sortable]")) sortable(table);
}
