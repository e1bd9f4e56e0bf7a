import type {Attack} from "../../src/audit/attack.js";
import {componentsOf, openRangeSolver, type Component, type RangeSolver, type Target} from "./range-solver.js";
import {seeTogether, wholeTable, type TrueValue} from "./whole-tables.js";

/** What a reader can say of a target at best: its exact ends, or, where it is `wide`, as far out as it took to see that. */
export type Range = {target: Target; low: number; high: number; wide: boolean};

/** Tables that all equations allow, as far as targets range over them. */
type Seen = Map<number, {low: number; high: number}>;

/**
 * The range of each target in a tightened attack: by linear programming, and by whole-number programming where a corner
 * is not whole. A table found for one target counts for all others. Where there is no possible table, the printed
 * figures contradict each other: the targets of that component are in `contradicted`.
 */
export async function rangesOf(
  attack: Attack,
  targets: readonly Target[],
  left: () => number,
  trueValue: TrueValue = () => undefined
): Promise<{ranges: Range[]; contradicted: Target[]}> {
  const ranges: Range[] = [];
  const contradicted: Target[] = [];
  const open = new Map<number, Target>();
  for (const target of targets) {
    const {low = 0, high = 0} = attack.unknowns[target.unknown] ?? {};
    // What single equations already fix needs no solver.
    if (low === high) ranges.push({target, low, high, wide: target.needed <= 0});
    else open.set(target.unknown, target);
  }
  for (const component of componentsOf(attack)) {
    const own = component.unknowns.flatMap((at) => open.get(at) ?? []);
    if (own.length === 0) continue;
    const solver = await openRangeSolver(attack, component, left);
    try {
      const found = solveComponent(attack, component, own, {solver, trueValue});
      if (found) ranges.push(...found);
      else contradicted.push(...own);
    } finally {
      solver.close();
    }
  }
  return {ranges, contradicted};
}

function solveComponent(
  attack: Attack,
  component: Component,
  targets: readonly Target[],
  {solver, trueValue}: {solver: RangeSolver; trueValue: TrueValue}
): Range[] | null {
  const seen: Seen = new Map(
    targets.map(({unknown, value}) => [
      unknown,
      value === undefined ? {low: Infinity, high: -Infinity} : {low: value, high: value}
    ])
  );
  seeTogether(component, targets, {
    widthOf: ({unknown}) => (seen.get(unknown)?.high ?? 0) - (seen.get(unknown)?.low ?? 0),
    see: (table) => see(component, table, seen),
    solver,
    trueValue
  });
  const ranges: Range[] = [];
  for (const target of targets) {
    const range = solveTarget(attack, component, target, {seen, solver, trueValue});
    if (!range) return null;
    ranges.push(range);
  }
  return ranges;
}

/** Least and most of one target; stops as soon as it is wide enough. Null where there is no possible table at all. */
function solveTarget(
  attack: Attack,
  component: Component,
  target: Target,
  {seen, solver, trueValue}: {seen: Seen; solver: RangeSolver; trueValue: TrueValue}
): Range | null {
  const {unknown, needed} = target;
  const bounds = {low: attack.unknowns[unknown]?.low ?? 0, high: attack.unknowns[unknown]?.high ?? 0};
  const doubtful = new Set(["most", "least"] as const);
  for (const whole of [false, true]) {
    for (const side of [...doubtful]) {
      const {low = Infinity, high = -Infinity} = seen.get(unknown) ?? {};
      if (high - low >= needed) return {target, low, high, wide: true};
      const end = solver.end(unknown, side, {whole});
      if (!end) return null;
      if (side === "most") bounds.high = Math.min(bounds.high, Math.floor(end.value + 1e-6));
      else bounds.low = Math.max(bounds.low, Math.ceil(end.value - 1e-6));
      // A corner that is not whole is no table; one near it may do.
      const direction = side === "most" ? 1 : -1;
      const table = end.whole ? end.table : wholeTable(component, new Map([[unknown, direction]]), {solver, trueValue});
      if (table) see(component, table, seen);
      if (end.whole) doubtful.delete(side);
    }
  }
  return {target, ...bounds, wide: bounds.high - bounds.low >= needed};
}

function see(component: Component, table: Float64Array, seen: Seen): void {
  component.unknowns.forEach((at, k) => {
    const range = seen.get(at);
    if (!range) return;
    const value = Math.round(table[k] ?? 0);
    range.low = Math.min(range.low, value);
    range.high = Math.max(range.high, value);
  });
}
