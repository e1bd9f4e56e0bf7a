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
  const position = new Map(cells.map((cell, k) => [cell, k]));
  programme.rows = relationRows(draft, cells, (cell, coefficient) => {
    const k = position.get(cell);
    return k === undefined
      ? []
      : [
          [2 * k, coefficient],
          [2 * k + 1, -coefficient]
        ];
  });
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
  const position = new Map(cells.map((cell, k) => [cell, k]));
  const programme: Programme = {
    lower: cells.map((cell) => (cell === target ? least : down(cell))),
    upper: cells.map((cell) => (cell === target ? most : Infinity)),
    cost: cells.map((cell) => (cell === target ? -Math.sign(change) : 0)),
    rows: relationRows(draft, cells, (cell, coefficient) => {
      const k = position.get(cell);
      return k === undefined ? [] : [[k, coefficient]];
    })
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

/** The relations of these cells over changes, cells elsewhere staying as they are. */
function relationRows(
  {system, relationsOf}: Draft,
  cells: readonly number[],
  columnsOf: (cell: number, coefficient: number) => [column: number, coefficient: number][]
): Programme["rows"] {
  return [...new Set(cells.flatMap((cell) => relationsOf[cell] ?? []))].flatMap((index) => {
    const relation = system.relations[index];
    if (!relation) return [];
    const {lower, upper} = relation;
    let sum = 0;
    const terms = relation.cells.flatMap((cell, k) => {
      const coefficient = relation.coefficients[k] ?? 0;
      sum += coefficient * (system.cells[cell]?.value ?? 0);
      return columnsOf(cell, coefficient);
    });
    const isSum = lower === upper;
    return {
      columns: terms.map(([column]) => column),
      coefficients: terms.map(([, coefficient]) => coefficient),
      lower: isSum ? 0 : lower - sum,
      upper: isSum ? 0 : upper - sum
    };
  });
}

function changesOf(cells: readonly number[], change: (k: number) => number): Map<number, number> {
  const changes = new Map<number, number>();
  cells.forEach((cell, k) => {
    const by = change(k);
    if (Math.abs(by) > 1e-7) changes.set(cell, by);
  });
  return changes;
}
