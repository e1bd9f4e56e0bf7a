import {cellKey, type Cell} from "../../../src/registry/cell.js";
import type {Book} from "./book.js";

/**
 * Takes account of what an earlier release of the same counts has shown, so that the two cannot be compared to find a
 * hidden count: what was shown is known (a correction changes little), what was hidden stays hidden. A count that was
 * shown and has since become small is hidden: its present value was never printed. A count that is shown no more is
 * known all the same, as long as it is still what it was.
 */
export function markEarlierRelease(book: Book, previous: readonly Cell[]): void {
  const earlier = new Map(previous.map((cell) => [cellKey(cell), cell]));
  for (const entry of book.entries) {
    const before = earlier.get(entry.id);
    if (!before || entry.known) continue;
    const same = before.count === entry.value;
    if (!entry.shown) entry.known = same;
    else if (before.status === "suppressed") entry.withheld = true;
    else if (before.count !== null && (same || !entry.primary)) entry.known = true;
  }
}
