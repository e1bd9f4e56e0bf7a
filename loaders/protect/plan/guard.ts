import type {Book} from "./book.js";

/** Addresses that an audit found a reader can work out: to be protected, or to be hidden with all their sums. */
export type Guard = {protect: readonly string[]; withhold: readonly string[]};

/** Protects what an audit has found as if it were small; what was found again is hidden with every count in its sums. */
export function markGuarded({entries, relations}: Book, guard: Guard): void {
  const [found, again] = [new Set(guard.protect), new Set(guard.withhold)];
  entries.forEach((entry) => {
    if (entry.known || !(found.has(entry.id) || again.has(entry.id))) return;
    entry.primary = true;
  });
  if (again.size === 0) return;
  for (const {cells} of relations) {
    if (!cells.some((at) => again.has(entries[at]?.id ?? ""))) continue;
    for (const at of cells) {
      const entry = entries[at];
      if (entry && !entry.known && entry.cell?.breakdown !== "overall") entry.withheld = true;
    }
  }
}
