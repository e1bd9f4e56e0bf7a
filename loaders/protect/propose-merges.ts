import type {Cell} from "../../src/registry/cell.js";
import {bandsOf} from "../../src/registry/nesting.js";
import {tableOf, type TableShare} from "./table-shares.js";

/**
 * For each table that is mostly hidden, which levels to read together so that more can be shown. Names the smallest
 * levels, which a reader must not learn: for the private report only.
 */
export function proposeMerges(
  cells: readonly Cell[],
  shares: readonly TableShare[],
  {mostHidden, truth}: {mostHidden: number; truth: (cell: Cell) => number | null}
): string[] {
  return shares
    .filter(({hidden}) => hidden > mostHidden)
    .map(({table, hidden}) => {
      const own = cells.filter((cell) => tableOf(cell) === table);
      return `${table}: ${Math.round(100 * hidden)} % of its counts are hidden. ${advice(own, truth)}`;
    });
}

function advice(cells: readonly Cell[], truth: (cell: Cell) => number | null): string {
  const [first] = cells;
  if (!first || first.breakdown === "overall") return "Show White and BME only.";
  const size = new Map<string, number>();
  for (const cell of cells) {
    if (cell.group === "White" || cell.group === "BME")
      size.set(cell.level, (size.get(cell.level) ?? 0) + (truth(cell) ?? 0));
  }
  const small = [...size].sort((a, b) => a[1] - b[1]).map(([level]) => level);
  const senior = (category: string) => bandsOf("career tier", `${category} Bands 8a to VSM`, []).slice(2);
  if (
    first.breakdown === "pay band" &&
    small.some((level) => [...senior("Clinical"), ...senior("Non-clinical")].includes(level))
  )
    return "Read Bands 8c to VSM together, clinical and non-clinical apart, or show band groups.";
  return `Read the smallest together: ${small.slice(0, Math.max(2, Math.ceil(small.length / 3))).join(", ")}.`;
}
