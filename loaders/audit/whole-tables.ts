import {isWhole, type Component, type RangeSolver, type Target} from "./range-solver.js";

/** The true value of an unknown, where the auditor has it: it saves time, and decides nothing. */
export type TrueValue = (unknown: number) => number | undefined;

type Context = {solver: RangeSolver; trueValue: TrueValue};

/** Times that what is not whole is kept at its true value before a corner is given up. */
const mostTries = 4;

/** Rounds that see no target further out after which each is asked for by itself. */
const patience = 2;

/** Fewer targets than this are as quickly asked for one by one. */
const few = 4;

/**
 * A table of whole numbers far out in these directions; null where none is found, which proves nothing. Counts that a
 * corner breaks are kept at their true values, and the corner is looked for again.
 */
export function wholeTable(
  {unknowns}: Component,
  directions: ReadonlyMap<number, 1 | -1>,
  {solver, trueValue}: Context
): Float64Array | null {
  const undo: (() => void)[] = [];
  let found: Float64Array | null = null;
  for (let tries = 0; tries < mostTries && !found; tries++) {
    const table = solver.toward(directions);
    if (!table) break;
    if (isWhole(table)) found = table;
    const before = undo.length;
    unknowns.forEach((at, k) => {
      const value = table[k] ?? 0;
      const truth = trueValue(at);
      if (found || truth === undefined || Math.abs(value - Math.round(value)) < 1e-6) return;
      if (directions.size > 1 || !directions.has(at)) undo.push(solver.keep(at, truth, truth));
    });
    if (undo.length === before) break;
  }
  for (const each of undo) each();
  return found;
}

/** Looks for tables that many targets at once are far out in, each as far as it must be and no further. */
export function seeTogether(
  component: Component,
  targets: readonly Target[],
  {widthOf, see, ...context}: Context & {widthOf: (target: Target) => number; see: (table: Float64Array) => void}
): void {
  const isNarrow = (target: Target): boolean => widthOf(target) < target.needed;
  let narrow = targets.filter((target) => target.value !== undefined && isNarrow(target));
  const undo = narrow.map(({unknown, needed, value = 0}) =>
    context.solver.keep(unknown, value - needed, value + needed)
  );
  for (let [round, idle] = [0, 0]; narrow.length > few && idle < patience; round++) {
    const before = narrow.reduce((sum, target) => sum + widthOf(target), 0);
    const table = wholeTable(
      component,
      new Map(narrow.map(({unknown}) => [unknown, direction(unknown, round)])),
      context
    );
    if (table) see(table);
    idle = narrow.reduce((sum, target) => sum + widthOf(target), 0) > before ? 0 : idle + 1;
    narrow = narrow.filter(isNarrow);
  }
  for (const each of undo) each();
}

/** All up, all down, then mixed by a fixed rule. */
function direction(unknown: number, round: number): 1 | -1 {
  if (round < 2) return round === 0 ? 1 : -1;
  return Math.imul(unknown + 1, 2_654_435_761 + 40_503 * round) & 0x10000 ? 1 : -1;
}
