import type {TableData} from "./csv.js";

const owned = new WeakMap<Element, () => TableData>();

/**
 * Lets the table in `block` save more than it shows: a number in a column of its own, or rows beyond the first hundreds.
 * `whole` has a row for each of the table's, in the order in which it was made, then those that are not shown.
 */
export function saveInstead(block: Element, whole: () => TableData): void {
  const made = rowsOf(block);
  owned.set(block, () => {
    const {rows, ...rest} = whole();
    const shown = rowsOf(block).flatMap((row) => {
      const values = rows[made.indexOf(row)];
      return values ? [values] : [];
    });
    return {...rest, rows: [...shown, ...rows.slice(made.length)]};
  });
}

/** What was said to be saved in place of a table, in the present order of its rows; null for most. */
export function ownData(block: Element): TableData | null {
  return owned.get(block)?.() ?? null;
}

function rowsOf(block: Element): Element[] {
  return [...block.querySelectorAll("tbody > tr")];
}
