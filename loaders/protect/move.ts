import type {Draft} from "./draft.js";
import {linearChange, wholeChange, type Asked} from "./move-programme.js";
import {neighbourhood} from "./neighbourhood.js";

/** Changes of cells (position to whole change) that together keep every relation: truth + move is another possible table. */
export type Move = ReadonlyMap<number, number>;

/** Sizes of neighbourhood tried in turn; the last holds every system this product builds. */
const reaches = [80, 400, 1_500, 6_000, 50_000];

/** What one more unit of the target's change is worth against what it costs, where less than all of it is welcome. */
const prizes = {hiddenOnly: 10, any: 1e6};

/**
 * The cheapest move that changes `target` by `change`, published cells costing their weight a unit; where the change
 * cannot be had in full, the move that comes nearest to it; null where it cannot change at all. With `hiddenOnly`
 * published cells stay as they are. Solved near the target first (Kelly, Golden, Assad 1992).
 */
export function cheapestMove(draft: Draft, target: number, change: number, {hiddenOnly = false} = {}): Move | null {
  let near: number[] = [];
  for (const reach of reaches) {
    const wider = neighbourhood(draft, target, reach, hiddenOnly);
    if (wider.length === near.length) break;
    near = wider;
    const move = wholeMove(draft, near, {target, change, prize: null});
    if (move) return move;
  }
  const move = wholeMove(draft, near, {target, change, prize: hiddenOnly ? prizes.hiddenOnly : prizes.any});
  return move?.has(target) ? move : null;
}

/** The linear answer where it is whole, as it nearly always is; otherwise a whole one, first over the cells it moves. */
function wholeMove(draft: Draft, near: readonly number[], asked: Asked): Move | null {
  const linear = linearChange(draft, near, asked);
  if (!linear) return null;
  const isWhole = [...linear.values()].every((by) => Math.abs(by - Math.round(by)) < 1e-6);
  if (isWhole) return new Map([...linear].map(([cell, by]) => [cell, Math.round(by)]));
  const few = near.filter((cell) => draft.hidden[cell] || linear.has(cell));
  return wholeChange(draft, few, asked) ?? wholeChange(draft, near, asked);
}
