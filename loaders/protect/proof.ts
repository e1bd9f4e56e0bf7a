import type {Move} from "./move.js";
import {relationsOfCells, type System} from "./system.js";

/** The multiples of a move that are moves as well: the smallest step, and how often it can be taken down and up. */
type Span = {step: Move; down: number; up: number};

/**
 * Tables that a reader cannot tell from the truth, and how far each cell ranges over them. Each is a multiple of a move
 * of hidden cells only, so the range of a primary cell over its tables is proved by whole-number arithmetic alone.
 */
export type Proof = {
  moves: Map<Move, Span>;
  low: number[];
  high: number[];
  byCell: Set<Move>[];
  /** For each cell, the relations that are no sums (bounds from print), which limit how often a move can be taken. */
  bounds: number[][];
};

/** Nobody asks for ranges this wide. */
const endless = 100;

/** A proof that knows the truth and nothing else: every range is the cell's own value. */
export function openProof(system: System): Proof {
  const values = system.cells.map((cell) => cell.value);
  const isBound = (index: number): boolean => system.relations[index]?.lower !== system.relations[index]?.upper;
  return {
    moves: new Map(),
    low: [...values],
    high: [...values],
    byCell: values.map(() => new Set()),
    bounds: relationsOfCells(system).map((relations) => relations.filter(isBound))
  };
}

/** Adds the tables that a move and its multiples make. */
export function addMove(proof: Proof, system: System, move: Move): void {
  const span = spanOf(move, system, proof.bounds);
  proof.moves.set(move, span);
  for (const cell of move.keys()) {
    proof.byCell[cell]?.add(move);
    reach(proof, system, cell, span);
  }
}

/** Takes out the tables that move a cell (it is being published); returns their moves, to be put back if that fails. */
export function withoutCell(proof: Proof, system: System, cell: number): Move[] {
  const gone = [...(proof.byCell[cell] ?? [])];
  const touched = new Set<number>();
  for (const move of gone) {
    proof.moves.delete(move);
    for (const at of move.keys()) {
      proof.byCell[at]?.delete(move);
      touched.add(at);
    }
  }
  for (const at of touched) {
    proof.low[at] = proof.high[at] = system.cells[at]?.value ?? 0;
    for (const move of proof.byCell[at] ?? []) {
      const span = proof.moves.get(move);
      if (span) reach(proof, system, at, span);
    }
  }
  return gone;
}

/** How many more values than one a cell's range holds. */
export function provedWidth({low, high}: Proof, cell: number): number {
  return (high[cell] ?? 0) - (low[cell] ?? 0);
}

function reach({low, high}: Proof, {cells}: System, cell: number, {step, down, up}: Span): void {
  const [value, change] = [cells[cell]?.value ?? 0, step.get(cell) ?? 0];
  low[cell] = Math.min(low[cell] ?? value, value + up * change, value - down * change);
  high[cell] = Math.max(high[cell] ?? value, value + up * change, value - down * change);
}

/** How often a move's smallest step can be taken either way before a count falls below what it must be. */
function spanOf(move: Move, {cells, relations}: System, bounds: readonly number[][]): Span {
  const divisor = [...move.values()].reduce(greatestDivisor, 0) || 1;
  const step: Move = new Map([...move].map(([cell, change]) => [cell, change / divisor]));
  let [down, up] = [endless, endless];
  const bounding = new Set<number>();
  for (const [cell, change] of step) {
    const {value = 0, least = 0} = cells[cell] ?? {};
    const room = Math.floor((value - least) / Math.abs(change));
    if (change < 0) up = Math.min(up, room);
    else down = Math.min(down, room);
    for (const index of bounds[cell] ?? []) bounding.add(index);
  }
  for (const index of bounding) {
    const {cells: members = [], coefficients = [], lower = 0, upper = 0} = relations[index] ?? {};
    let [sum, change] = [0, 0];
    members.forEach((cell, k) => {
      sum += (coefficients[k] ?? 0) * (cells[cell]?.value ?? 0);
      change += (coefficients[k] ?? 0) * (step.get(cell) ?? 0);
    });
    if (change === 0) continue;
    const [more, less] = [Math.max(0, upper - sum) / Math.abs(change), Math.max(0, sum - lower) / Math.abs(change)];
    up = Math.min(up, Math.floor((change > 0 ? more : less) + 1e-9));
    down = Math.min(down, Math.floor((change > 0 ? less : more) + 1e-9));
  }
  return {step, down, up};
}

function greatestDivisor(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y > 0) [x, y] = [y, x % y];
  return x;
}
