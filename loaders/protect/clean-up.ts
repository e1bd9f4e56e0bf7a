import {fixCell, openBounds, putBack, type Bounds} from "./bounds.js";
import type {Draft} from "./draft.js";
import {addMove, provedWidth, withoutCell, type Proof} from "./proof.js";
import {widen} from "./repair.js";

/**
 * Programmes that a clean-up may solve: in a small body of many tables nearly every count leans on every other, and the
 * least worthy counts would take most of the time. A number of programmes, unlike one of seconds, is the same everywhere.
 */
const mostProgrammes = 1_500;

/**
 * Publishes again every secondary cell that the protection can do without, the costliest first, so that hiding each
 * one left is necessary, as far as programmes reach: every primary cell keeps the width it needs. Returns how many were
 * published again.
 */
export function cleanUp(draft: Draft, proof: Proof, needed: readonly number[]): number {
  const {cells} = draft.system;
  const secondary = cells.flatMap(({role, primary}, cell) =>
    draft.hidden[cell] && role === "free" && !primary ? [cell] : []
  );
  const rank = (cell: number) => cells[cell]?.weight ?? 0;
  secondary.sort((a, b) => rank(b) - rank(a) || ((cells[a]?.id ?? "") < (cells[b]?.id ?? "") ? -1 : 1));
  const bounds = openBounds(draft);
  const most = draft.programmes + mostProgrammes;
  return secondary.filter((cell) => draft.programmes < most && publishAgain(draft, proof, cell, {needed, bounds}))
    .length;
}

/** Publishes a cell if every primary cell stays as wide as it must be; otherwise leaves everything as it was. */
function publishAgain(
  draft: Draft,
  proof: Proof,
  cell: number,
  {needed, bounds}: {needed: readonly number[]; bounds: Bounds}
): boolean {
  const {cells} = draft.system;
  const undo = fixCell(draft, bounds, cell, needed);
  if (!undo) return false;
  draft.hidden[cell] = false;
  const gone = withoutCell(proof, draft.system, cell);
  const shaken = [...new Set(gone.flatMap((move) => [...move.keys()]))].filter((at) => cells[at]?.primary);
  const safe = shaken.every((at) => {
    const width = needed[at] ?? 0;
    return provedWidth(proof, at) >= width || widen(draft, proof, at, {width, hiddenOnly: true});
  });
  if (!safe) {
    draft.hidden[cell] = true;
    for (const move of gone) addMove(proof, draft.system, move);
    putBack(bounds, undo);
  }
  return safe;
}
