import {addMultiple, inverse, multiply, residue, type SparseVector} from "./modular.js";
import type {System} from "./system.js";

/**
 * Each cell as a combination of independent cells, modulo a fixed prime: two cells with proportional combinations
 * determine each other. Inequalities take no part. A column has one entry (itself) where the cell is independent.
 */
export function nullSpace({cells, relations}: System): SparseVector[] {
  const rows = new Map<number, SparseVector>();
  const order: number[] = [];
  for (const {cells: members, coefficients, lower, upper} of relations) {
    if (lower !== upper) continue;
    const row: SparseVector = new Map();
    members.forEach((cell, k) => addMultiple(row, new Map([[cell, residue(coefficients[k] ?? 0)]]), 1));
    substitute(row, rows);
    const pivot = leadOf(row, members);
    if (pivot === undefined) continue;
    const scale = inverse(row.get(pivot) ?? 0);
    row.delete(pivot);
    // pivot = -(rest of the row) / its coefficient
    rows.set(pivot, new Map([...row].map(([at, value]) => [at, residue(-multiply(value, scale))])));
    order.push(pivot);
  }
  // A later pivot can stand in an earlier row: put them right from the last to the first.
  for (const pivot of order.reverse()) substitute(rows.get(pivot) ?? new Map(), rows);
  return cells.map((_, cell) => rows.get(cell) ?? new Map([[cell, 1]]));
}

/** The relation's first member still in the row (a sum names its parent first, so leaves stay independent). */
function leadOf(row: SparseVector, members: readonly number[]): number | undefined {
  const [first] = row.keys();
  return members.find((cell) => row.has(cell)) ?? first;
}

/** Replaces every solved cell of a row by its combination, in place. */
function substitute(row: SparseVector, solved: ReadonlyMap<number, SparseVector>): void {
  for (let found = true; found;) {
    found = false;
    for (const [cell, value] of [...row]) {
      const combination = solved.get(cell);
      if (!combination) continue;
      row.delete(cell);
      addMultiple(row, combination, value);
      found = true;
    }
  }
}
