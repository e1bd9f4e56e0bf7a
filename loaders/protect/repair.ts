import type {Draft} from "./draft.js";
import {cheapestMove, type Move} from "./move.js";
import {addMove, provedWidth, type Proof} from "./proof.js";

/** The positions of the primary cells, in order of address. */
export function primariesOf({system: {cells}}: Draft): number[] {
  const primary = cells.flatMap((cell, position) => (cell.primary ? [position] : []));
  return primary.sort((a, b) => ((cells[a]?.id ?? "") < (cells[b]?.id ?? "") ? -1 : 1));
}

/**
 * Gives every primary cell a range of `width`, hiding the cheapest published cells that it takes. Where cells known to
 * the reader keep a range narrower whatever is hidden, it gets the widest there is. Returns the width each cell has to
 * keep from here on; 0 for cells that are not primary.
 */
export function repair(draft: Draft, proof: Proof, {width}: {width: number}): number[] {
  const needed = draft.system.cells.map(() => 0);
  for (const cell of primariesOf(draft)) {
    widen(draft, proof, cell, {width});
    needed[cell] = Math.min(width, provedWidth(proof, cell));
  }
  return needed;
}

/**
 * Adds tables until a cell's range is wide enough: downwards first, which asks nothing of its neighbours but to be
 * larger, then upwards for the rest. Returns false where it stays too narrow.
 */
export function widen(
  draft: Draft,
  proof: Proof,
  cell: number,
  {width, hiddenOnly = false}: {width: number; hiddenOnly?: boolean}
): boolean {
  const {value = 0, least = 0} = draft.system.cells[cell] ?? {};
  const reach = (target: number) => {
    if (target === value) return;
    const move = cheapestMove(draft, cell, target - value, {hiddenOnly});
    if (move) hideMoved(draft, proof, move);
  };
  if (provedWidth(proof, cell) < width) reach(Math.max(least, (proof.high[cell] ?? 0) - width));
  if (provedWidth(proof, cell) < width) reach((proof.low[cell] ?? 0) + width);
  return provedWidth(proof, cell) >= width;
}

/** Hides every cell of a move and adds its table to the proof. */
function hideMoved(draft: Draft, proof: Proof, move: Move): void {
  for (const cell of move.keys()) draft.hidden[cell] = true;
  addMove(proof, draft.system, move);
}
