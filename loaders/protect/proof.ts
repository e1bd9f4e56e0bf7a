import type {Move} from "./move.js";
import type {System} from "./system.js";

/**
 * Tables that a reader cannot tell from the truth, and how far each cell ranges over them. Each is a move of hidden
 * cells only, so the range of a primary cell over its tables is proved by whole-number arithmetic alone.
 */
export type Proof = {moves: Set<Move>; low: number[]; high: number[]; byCell: Set<Move>[]};

/** A proof that knows the truth and nothing else: every range is the cell's own value. */
export function openProof({cells}: System): Proof {
  const values = cells.map((cell) => cell.value);
  return {moves: new Set(), low: [...values], high: [...values], byCell: cells.map(() => new Set())};
}

/** Adds a table to a proof. */
export function addMove(proof: Proof, {cells}: System, move: Move): void {
  proof.moves.add(move);
  for (const [cell, change] of move) {
    const value = (cells[cell]?.value ?? 0) + change;
    proof.byCell[cell]?.add(move);
    proof.low[cell] = Math.min(proof.low[cell] ?? value, value);
    proof.high[cell] = Math.max(proof.high[cell] ?? value, value);
  }
}

/** Takes out the tables that move a cell (it is being published); returns them, to be put back if that fails. */
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
    const value = system.cells[at]?.value ?? 0;
    const values = [...(proof.byCell[at] ?? [])].map((move) => value + (move.get(at) ?? 0));
    proof.low[at] = Math.min(value, ...values);
    proof.high[at] = Math.max(value, ...values);
  }
  return gone;
}

/** How many more values than one a cell's range holds. */
export function provedWidth({low, high}: Proof, cell: number): number {
  return (high[cell] ?? 0) - (low[cell] ?? 0);
}
