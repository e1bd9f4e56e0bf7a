import type {Highs} from "highs";
import {pop, push, type Heap} from "./heap.js";
import {openSolver, type Programme} from "./solver.js";
import {relationsOfCells, type System} from "./system.js";

/** Changes of cells (position to whole change) that together keep every relation: truth + move is another possible table. */
export type Move = ReadonlyMap<number, number>;

/** A system under protection: which cells are hidden so far. */
export type Draft = {system: System; relationsOf: number[][]; hidden: boolean[]; highs: Highs; programmes: number};

/** A draft of a system in which the given cells are published and all others hidden. */
export function openDraft(system: System, published: readonly boolean[], highs: Highs): Draft {
  return {
    system,
    relationsOf: relationsOfCells(system),
    hidden: published.map((shown) => !shown),
    highs,
    programmes: 0
  };
}

/** A hidden cell may move for almost nothing: enough to keep moves short. */
const hiddenCost = 0.001;

/** Sizes of neighbourhood tried in turn; the last holds every system this product builds. */
const reaches = [80, 400, 1_500, 6_000, 50_000];

/** What one more unit of the target's change is worth against what it costs, where less than all of it is welcome. */
const reward = {hiddenOnly: 10, any: 1e6};

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
    const move = solveMove(draft, near, target, change, null);
    if (move) return move;
  }
  const move = solveMove(draft, near, target, change, hiddenOnly ? reward.hiddenOnly : reward.any);
  return move?.has(target) ? move : null;
}

/** The cells nearest to the target over relations, hidden cells counting as near and published ones by their weight. */
function neighbourhood(draft: Draft, target: number, reach: number, hiddenOnly: boolean): number[] {
  const {system, relationsOf, hidden} = draft;
  const distance = new Map([[target, 0]]);
  const queue: Heap = [[0, target]];
  const near: number[] = [];
  const done = new Set<number>();
  const seenRelations = new Set<number>();
  while (queue.length > 0 && near.length < reach) {
    const [far, cell] = pop(queue);
    if (done.has(cell)) continue;
    done.add(cell);
    near.push(cell);
    for (const relation of relationsOf[cell] ?? []) {
      if (seenRelations.has(relation)) continue;
      seenRelations.add(relation);
      for (const next of system.relations[relation]?.cells ?? []) {
        const other = system.cells[next];
        if (!other || other.role === "known" || done.has(next) || (hiddenOnly && !hidden[next])) continue;
        const step = far + 1 + (hidden[next] ? 0 : other.weight);
        if (step >= (distance.get(next) ?? Infinity)) continue;
        distance.set(next, step);
        push(queue, [step, next]);
      }
    }
  }
  return near.sort((a, b) => a - b);
}

/** The move over these cells as a linear programme; where its corner is not whole, as a whole-number programme. */
function solveMove(
  draft: Draft,
  near: readonly number[],
  target: number,
  change: number,
  prize: number | null
): Move | null {
  const {system, hidden, highs} = draft;
  const position = new Map(near.map((cell, k) => [cell, k]));
  const programme: Programme = {lower: [], upper: [], cost: [], rows: []};
  for (const cell of near) {
    const {value = 0, weight = 0} = system.cells[cell] ?? {};
    const isTarget = cell === target;
    const cost = isTarget ? -(prize ?? 0) : hidden[cell] ? hiddenCost : weight;
    const [up, down] = isTarget ? [Math.max(change, 0), Math.max(-change, 0)] : [Infinity, value];
    const asked = isTarget && prize === null;
    programme.lower.push(asked ? up : 0, asked ? down : 0);
    programme.upper.push(up, down);
    programme.cost.push(cost, cost);
  }
  for (const relation of new Set(near.flatMap((cell) => draft.relationsOf[cell] ?? []))) {
    const row = rowOf(system, relation, position);
    if (row) programme.rows.push(row);
  }
  draft.programmes++;
  const solver = openSolver(highs, programme, {presolve: false});
  try {
    let point = solver.solve();
    if (point && !isWhole(point)) {
      solver.whole(true);
      point = solver.solve();
    }
    return point && asMove(point, near);
  } finally {
    solver.close();
  }
}

/** A relation over the changes of the cells nearby; null where it is an inequality that no change here can break. */
function rowOf(
  system: System,
  relation: number,
  position: ReadonlyMap<number, number>
): Programme["rows"][number] | null {
  const {cells, coefficients, lower, upper} = system.relations[relation] ?? {
    cells: [],
    coefficients: [],
    lower: 0,
    upper: 0
  };
  const row: Programme["rows"][number] = {columns: [], coefficients: [], lower: 0, upper: 0};
  let sum = 0;
  cells.forEach((cell, k) => {
    const coefficient = coefficients[k] ?? 0;
    sum += coefficient * (system.cells[cell]?.value ?? 0);
    const column = position.get(cell);
    if (column === undefined) return;
    row.columns.push(2 * column, 2 * column + 1);
    row.coefficients.push(coefficient, -coefficient);
  });
  if (row.columns.length === 0) return null;
  return {...row, lower: lower === upper ? 0 : lower - sum, upper: lower === upper ? 0 : upper - sum};
}

const isWhole = (point: Float64Array) => point.every((value) => Math.abs(value - Math.round(value)) < 1e-6);

function asMove(point: Float64Array, near: readonly number[]): Move {
  const move = new Map<number, number>();
  near.forEach((cell, k) => {
    const change = Math.round(point[2 * k] ?? 0) - Math.round(point[2 * k + 1] ?? 0);
    if (change !== 0) move.set(cell, change);
  });
  return move;
}
