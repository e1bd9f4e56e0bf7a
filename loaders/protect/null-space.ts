import {addMultiple, inverse, multiply, residue, type SparseVector} from "./modular.js";
import type {System} from "./system.js";

/**
 * Each cell as a combination of independent cells, modulo a fixed prime: two cells with proportional combinations
 * determine each other. Inequalities take no part. A column has one entry (itself) where the cell is independent.
 *
 * Short sums are solved first, each for the cell that the fewest other sums hold, so that combinations stay short.
 */
export function nullSpace({cells, relations}: System): SparseVector[] {
  const sums = relations.filter(({lower, upper}) => lower === upper);
  const standsIn = cells.map(() => 0);
  for (const {cells: members} of sums) for (const cell of members) standsIn[cell] = (standsIn[cell] ?? 0) + 1;
  const solved = new Map<number, SparseVector>();
  /** For each independent cell, the solved cells whose combination holds it. */
  const holders = cells.map(() => new Set<number>());
  for (const {cells: members, coefficients} of [...sums].sort((a, b) => a.cells.length - b.cells.length)) {
    const row: SparseVector = new Map();
    members.forEach((cell, k) =>
      addMultiple(row, solved.get(cell) ?? new Map([[cell, 1]]), residue(coefficients[k] ?? 0))
    );
    const rank = (cell: number): number => (standsIn[cell] ?? 0) + (holders[cell]?.size ?? 0);
    // A sum names its whole first, which is solved where nothing else decides.
    const pivot = [...row.keys()].reduce<number | null>(
      (best, cell) => (best === null || rank(cell) < rank(best) ? cell : best),
      null
    );
    if (pivot === null) continue;
    const scale = inverse(row.get(pivot) ?? 0);
    row.delete(pivot);
    // pivot = -(rest of the row) / its coefficient
    const combination: SparseVector = new Map([...row].map(([at, value]) => [at, residue(-multiply(value, scale))]));
    for (const at of combination.keys()) holders[at]?.add(pivot);
    solved.set(pivot, combination);
    for (const other of holders[pivot] ?? []) {
      const target = solved.get(other);
      const factor = target?.get(pivot);
      if (!target || factor === undefined) continue;
      target.delete(pivot);
      addMultiple(target, combination, factor, {
        appeared: (at) => holders[at]?.add(other),
        vanished: (at) => holders[at]?.delete(other)
      });
    }
    holders[pivot]?.clear();
  }
  return cells.map((_, cell) => solved.get(cell) ?? new Map([[cell, 1]]));
}
