import type {Draft} from "./draft.js";
import {openSolver, type Programme} from "./solver.js";

/** A change asked of a target; with a prize a unit, as much of it as can be had, otherwise all of it. */
export type Asked = {target: number; change: number; prize: number | null};

/** A hidden cell may move for almost nothing: enough to keep moves short. */
const hiddenCost = 0.001;

/**
 * The cheapest change of these cells that keeps every relation and gives the target what is asked, as a linear
 * programme; may have fractions. Null where there is none. Up and down are columns of their own, so that both cost.
 */
export function linearChange(
  draft: Draft,
  cells: readonly number[],
  {target, change, prize}: Asked
): Map<number, number> | null {
  const programme: Programme = {lower: [], upper: [], cost: [], rows: []};
  for (const cell of cells) {
    const {value = 0, weight = 0, least = 0} = draft.system.cells[cell] ?? {};
    const isTarget = cell === target;
    const cost = isTarget ? -(prize ?? 0) : draft.hidden[cell] ? hiddenCost : weight;
    const [up, down] = isTarget ? [Math.max(change, 0), Math.max(-change, 0)] : [Infinity, value - least];
    const all = isTarget && prize === null;
    programme.lower.push(all ? up : 0, all ? down : 0);
    programme.upper.push(up, down);
    programme.cost.push(cost, cost);
  }
  programme.rows = relationRows(draft, cells, {columns: 2});
  const point = solve(draft, programme, {whole: false});
  return point && changesOf(cells, (k) => (point[2 * k] ?? 0) - (point[2 * k + 1] ?? 0));
}

/** Any whole-number change of these cells that gives the target what is asked; null where there is none. */
export function wholeChange(
  draft: Draft,
  cells: readonly number[],
  {target, change, prize}: Asked
): Map<number, number> | null {
  const down = (cell: number): number =>
    (draft.system.cells[cell]?.least ?? 0) - (draft.system.cells[cell]?.value ?? 0);
  const least = prize === null ? change : Math.min(change, 0);
  const most = prize === null ? change : Math.max(change, 0);
  const programme: Programme = {
    lower: cells.map((cell) => (cell === target ? least : down(cell))),
    upper: cells.map((cell) => (cell === target ? most : Infinity)),
    cost: cells.map((cell) => (cell === target ? -Math.sign(change) : 0)),
    rows: relationRows(draft, cells, {columns: 1})
  };
  const point = solve(draft, programme, {whole: true});
  return point && changesOf(cells, (k) => Math.round(point[k] ?? 0));
}

function solve(draft: Draft, programme: Programme, {whole}: {whole: boolean}): Float64Array | null {
  draft.programmes++;
  const solver = openSolver(draft.highs, programme, {presolve: whole});
  try {
    if (whole) solver.whole(true);
    return solver.solve();
  } finally {
    solver.close();
  }
}

/**
 * The relations of these cells over changes, cells elsewhere staying as they are. A cell has one column, or two: up and,
 * with the opposite sign, down.
 */
function relationRows(
  {system, relationsOf}: Draft,
  cells: readonly number[],
  {columns: each}: {columns: 1 | 2}
): Programme["rows"] {
  const position = new Map(cells.map((cell, k) => [cell, k]));
  const indices = new Set<number>();
  for (const cell of cells) for (const index of relationsOf[cell] ?? []) indices.add(index);
  const rows: Programme["rows"] = [];
  for (const index of indices) {
    const relation = system.relations[index];
    if (!relation) continue;
    const {lower, upper, cells: members, coefficients: all} = relation;
    const isSum = lower === upper;
    const [columns, coefficients]: [number[], number[]] = [[], []];
    let sum = 0;
    for (let k = 0; k < members.length; k++) {
      const [cell, coefficient] = [members[k] ?? -1, all[k] ?? 0];
      if (!isSum) sum += coefficient * (system.cells[cell]?.value ?? 0);
      const at = position.get(cell);
      if (at === undefined) continue;
      columns.push(each * at);
      coefficients.push(coefficient);
      if (each === 1) continue;
      columns.push(each * at + 1);
      coefficients.push(-coefficient);
    }
    rows.push({columns, coefficients, lower: isSum ? 0 : lower - sum, upper: isSum ? 0 : upper - sum});
  }
  return rows;
}

function changesOf(cells: readonly number[], change: (k: number) => number): Map<number, number> {
  const changes = new Map<number, number>();
  cells.forEach((cell, k) => {
    const by = change(k);
    if (Math.abs(by) > 1e-7) changes.set(cell, by);
  });
  return changes;
}
