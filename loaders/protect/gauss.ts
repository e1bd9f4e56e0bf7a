import {addMultiple, inverse, multiply, residue, type SparseVector} from "./modular.js";
import {nullSpace} from "./null-space.js";
import type {System} from "./system.js";

/**
 * Which cells may be published so that no primary cell follows exactly from those published (Gauss elimination on
 * exact counts; Langsrud 2024, "Secondary cell suppression by Gaussian elimination"). Cells are tried from the
 * heaviest; known cells always count as published. True means published. Exactness only: intervals are a later step.
 */
export function choosePublished(system: System): boolean[] {
  const {cells} = system;
  const columns = nullSpace(system);
  const published = cells.map((cell) => cell.role === "known");
  const candidate = cells.map((cell) => cell.role === "free" && !cell.primary);
  const holders = new Map<number, Set<number>>();
  const holds = (cell: number) => published[cell] || candidate[cell] || cells[cell]?.primary;
  columns.forEach((column, cell) => {
    if (!holds(cell)) column.clear();
    for (const at of column.keys()) holdersOf(holders, at).add(cell);
  });
  const order = cells.map((_, cell) => cell).filter((cell) => published[cell] || candidate[cell]);
  order.sort((a, b) => rank(system, published, a, b));
  for (const cell of order) {
    const column = columns[cell] ?? new Map<number, number>();
    for (const at of column.keys()) holders.get(at)?.delete(cell);
    if (column.size === 0) published[cell] = true;
    else {
      const pivot = rarest(column, holders);
      if (!published[cell] && exposes(column, pivot, holders, columns, system)) continue;
      published[cell] = true;
      eliminate(column, pivot, holders, columns);
      column.clear();
    }
  }
  return published;
}

/** Known cells first, then the heaviest, ties by address. */
function rank({cells}: System, known: readonly boolean[], a: number, b: number): number {
  const [first, second] = [cells[a], cells[b]];
  if (!first || !second) return 0;
  return Number(known[b]) - Number(known[a]) || second.weight - first.weight || (first.id < second.id ? -1 : 1);
}

function holdersOf(holders: Map<number, Set<number>>, at: number): Set<number> {
  const found = holders.get(at) ?? new Set<number>();
  holders.set(at, found);
  return found;
}

/** The coordinate of a column that the fewest other columns hold. */
function rarest(column: SparseVector, holders: ReadonlyMap<number, Set<number>>): number {
  let [best, fewest] = [-1, Infinity];
  for (const at of column.keys()) {
    const count = holders.get(at)?.size ?? 0;
    if (count < fewest || (count === fewest && at < best)) [best, fewest] = [at, count];
  }
  return best;
}

/** Whether a primary cell is a multiple of this column, so that publishing the one gives the other. */
function exposes(
  column: SparseVector,
  pivot: number,
  holders: ReadonlyMap<number, Set<number>>,
  columns: readonly SparseVector[],
  {cells}: System
): boolean {
  const lead = column.get(pivot) ?? 0;
  for (const cell of holders.get(pivot) ?? []) {
    const other = columns[cell];
    if (!cells[cell]?.primary || other?.size !== column.size) continue;
    const otherLead = other.get(pivot) ?? 0;
    if ([...column].every(([at, value]) => multiply(value, otherLead) === multiply(other.get(at) ?? 0, lead)))
      return true;
  }
  return false;
}

/** Takes a published column out of all others. */
function eliminate(
  column: SparseVector,
  pivot: number,
  holders: Map<number, Set<number>>,
  columns: readonly SparseVector[]
): void {
  const scale = inverse(column.get(pivot) ?? 0);
  for (const cell of [...(holders.get(pivot) ?? [])]) {
    const other = columns[cell];
    if (!other) continue;
    const factor = residue(-multiply(other.get(pivot) ?? 0, scale));
    addMultiple(other, column, factor, {
      appeared: (at) => holdersOf(holders, at).add(cell),
      vanished: (at) => holders.get(at)?.delete(cell)
    });
  }
}
