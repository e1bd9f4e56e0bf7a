import type {Attack} from "./attack.js";

/** What tightening found beside narrower bounds. */
export type Tightened = {
  /** Equations that the counts shown cannot all fulfil: printed figures contradict each other there. */
  contradictions: number[];
  /** For each unknown, the equation that last narrowed it; -1 where none did. */
  because: Int32Array;
};

/** Bounds may creep by one for long; they are true all the same when this many steps are done. */
const mostSteps = 2_000_000;

/**
 * Narrows the bounds of an attack's unknowns in place, as far as single equations say, until nothing changes. An
 * equation that cannot hold is set aside and reported. Pure arithmetic, so that it also runs in a browser.
 */
export function tighten({unknowns, equations}: Attack): Tightened {
  const because = new Int32Array(unknowns.length).fill(-1);
  const contradictions: number[] = [];
  const standingIn: number[][] = unknowns.map(() => []);
  equations.forEach(({terms}, index) => {
    for (const [at] of terms) standingIn[at]?.push(index);
  });
  const queue = equations.map((_, index) => index);
  const waiting = new Set(queue);
  for (let step = 0; step < queue.length && step < mostSteps; step++) {
    const index = queue[step] ?? -1;
    waiting.delete(index);
    const equation = equations[index];
    if (!equation || contradictions.includes(index)) continue;
    const narrowed = narrow(equation, unknowns);
    if (narrowed === null) {
      contradictions.push(index);
      continue;
    }
    for (const {at, low, high} of narrowed) {
      const unknown = unknowns[at];
      if (!unknown) continue;
      unknown.low = low;
      unknown.high = high;
      because[at] = index;
      for (const next of standingIn[at] ?? []) {
        if (waiting.has(next) || next === index) continue;
        waiting.add(next);
        queue.push(next);
      }
    }
  }
  return {contradictions, because};
}

type Narrower = {at: number; low: number; high: number};

/** The unknowns that an equation narrows, with their new bounds; null where it cannot hold. */
function narrow({terms, low, high}: Attack["equations"][number], unknowns: Attack["unknowns"]): Narrower[] | null {
  const ranges = terms.map(([at, c]) => {
    const {low: from, high: to} = unknowns[at] ?? {low: 0, high: Infinity};
    return c > 0 ? {least: c * from, most: c * to} : {least: c * to, most: c * from};
  });
  const least = sumOf(ranges.map((range) => range.least));
  const most = sumOf(ranges.map((range) => range.most));
  if (least.sum > high + 1e-6 && least.endless === 0) return null;
  if (most.sum < low - 1e-6 && most.endless === 0) return null;
  const found: Narrower[] = [];
  for (const [k, [at, c]] of terms.entries()) {
    const unknown = unknowns[at];
    const range = ranges[k];
    if (!unknown || !range || unknown.low === unknown.high) continue;
    const a = (low - without(most, range.most, Infinity)) / c;
    const b = (high - without(least, range.least, -Infinity)) / c;
    const newLow = Math.max(unknown.low, Math.ceil(Math.min(a, b) - 1e-6));
    const newHigh = Math.min(unknown.high, Math.floor(Math.max(a, b) + 1e-6));
    if (newLow > newHigh) return null;
    if (newLow > unknown.low || newHigh < unknown.high) found.push({at, low: newLow, high: newHigh});
  }
  return found;
}

/** A sum that keeps endless terms apart. */
function sumOf(values: readonly number[]): {sum: number; endless: number} {
  const finite = values.filter(Number.isFinite);
  return {sum: finite.reduce((sum, value) => sum + value, 0), endless: values.length - finite.length};
}

/** The sum without one of its terms; `endless` where another term has no end. */
function without({sum, endless: count}: {sum: number; endless: number}, term: number, endless: number): number {
  const isEndless = !Number.isFinite(term);
  return count - Number(isEndless) > 0 ? endless : sum - (isEndless ? 0 : term);
}
