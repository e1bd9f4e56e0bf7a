import type {Draft} from "./draft.js";

/** The least and most that each cell can be, as far as single relations say, given the cells that are not hidden. */
export type Bounds = {low: Float64Array; high: Float64Array};

const longestQueue = 200_000;

/** What a tightening changed, in order. */
type Undo = {cell: number; low: number; high: number}[];

/** The bounds of a draft, tightened over all relations. */
export function openBounds(draft: Draft): Bounds {
  const {system, hidden} = draft;
  const low = Float64Array.from(system.cells, ({value, role, least = 0}, at) =>
    hidden[at] && role !== "known" ? least : value
  );
  const high = Float64Array.from(system.cells, ({value, role}, at) =>
    hidden[at] && role !== "known" ? Infinity : value
  );
  const bounds = {low, high};
  tighten(draft, bounds, system.relations.keys(), () => false);
  return bounds;
}

/**
 * Fixes a cell at its true value and tightens what follows. Where a cell becomes narrower than it needs, everything is
 * put back and the answer is false: publishing the cell would give the other away.
 */
export function fixCell(draft: Draft, bounds: Bounds, cell: number, needed: readonly number[]): Undo | false {
  const {low, high} = bounds;
  const first = {cell, low: low[cell] ?? 0, high: high[cell] ?? 0};
  low[cell] = high[cell] = draft.system.cells[cell]?.value ?? 0;
  const tooNarrow = (at: number) => (high[at] ?? 0) - (low[at] ?? 0) < (needed[at] ?? 0);
  const {undo, stopped} = tighten(draft, bounds, draft.relationsOf[cell] ?? [], tooNarrow);
  undo.unshift(first);
  if (!stopped) return undo;
  putBack(bounds, undo);
  return false;
}

/** Puts bounds back as they were before a fix. */
export function putBack({low, high}: Bounds, undo: Undo): void {
  for (const step of undo.reverse()) {
    low[step.cell] = step.low;
    high[step.cell] = step.high;
  }
}

/** Tightens over these relations and all that their cells stand in, until nothing changes or `stop` says so. */
function tighten(
  {system, relationsOf}: Draft,
  {low, high}: Bounds,
  start: Iterable<number>,
  stop: (cell: number) => boolean
): {undo: Undo; stopped: boolean} {
  const undo: Undo = [];
  const queue = [...start];
  const queued = new Set(queue);
  // Bounds only ever get tighter, but may creep by one for long: looser bounds are still true, so stopping is safe.
  for (let head = 0; head < queue.length && head < longestQueue; head++) {
    const index = queue[head] ?? -1;
    queued.delete(index);
    const relation = system.relations[index];
    if (!relation) continue;
    const {cells, coefficients} = relation;
    let [least, most, openLeast, openMost] = [0, 0, 0, 0];
    const ends = (k: number): [number, number] => {
      const [c, l, h] = [coefficients[k] ?? 0, low[cells[k] ?? -1] ?? 0, high[cells[k] ?? -1] ?? 0];
      return c > 0 ? [c * l, c * h] : [c * h, c * l];
    };
    for (let k = 0; k < cells.length; k++) {
      const [from, to] = ends(k);
      if (from === -Infinity) openLeast++;
      else least += from;
      if (to === Infinity) openMost++;
      else most += to;
    }
    for (let k = 0; k < cells.length; k++) {
      const cell = cells[k] ?? -1;
      const [l, h] = [low[cell] ?? 0, high[cell] ?? 0];
      if (l === h) continue;
      const [from, to] = ends(k);
      const restLeast =
        openLeast - Number(from === -Infinity) > 0 ? -Infinity : least - (from === -Infinity ? 0 : from);
      const restMost = openMost - Number(to === Infinity) > 0 ? Infinity : most - (to === Infinity ? 0 : to);
      const c = coefficients[k] ?? 1;
      const [a, b] = [(relation.lower - restMost) / c, (relation.upper - restLeast) / c];
      const newLow = Math.max(l, Math.ceil(Math.min(a, b) - 1e-9));
      const newHigh = Math.min(h, Math.floor(Math.max(a, b) + 1e-9));
      if (newLow <= l && newHigh >= h) continue;
      undo.push({cell, low: l, high: h});
      low[cell] = newLow;
      high[cell] = newHigh;
      if (stop(cell)) return {undo, stopped: true};
      for (const next of relationsOf[cell] ?? []) {
        if (next === index || queued.has(next)) continue;
        queued.add(next);
        queue.push(next);
      }
    }
  }
  return {undo, stopped: false};
}
