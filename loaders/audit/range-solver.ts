import loadHighs, {type Highs} from "highs";
import type {Attack} from "../../src/audit/attack.js";
import {BudgetExceeded} from "./budget.js";

/** Unknowns that hang together, with the equations between them. */
export type Component = {unknowns: readonly number[]; equations: readonly number[]};

/** A hidden count to be attacked: wide enough if its range holds at least `needed + 1` values. */
export type Target = {unknown: number; needed: number; /** Its true value, where the auditor has it. */ value?: number};

/** One end of an unknown's range, and the table in which it is reached, in the order of the component's unknowns. */
type End = {value: number; table: Float64Array; whole: boolean};

/** Finds how far unknowns of a component can go; `close` frees the solver. */
export type RangeSolver = {
  end: (unknown: number, side: "least" | "most", options?: {whole?: boolean}) => End | null;
  /** A table far out in these directions (1 up, -1 down), an unknown as far as it is asked for; null where there is none. */
  toward: (directions: ReadonlyMap<number, 1 | -1>) => Float64Array | null;
  /** Keeps an unknown between two values, inside its bounds, until what it returns is called. */
  keep: (unknown: number, low: number, high: number) => () => void;
  close: () => void;
};

let runtime: Promise<Highs> | undefined;

/** Splits what is still open in an attack into parts that share no equation. */
export function componentsOf({unknowns, equations}: Attack): Component[] {
  const leader = unknowns.map((_, at) => at);
  const find = (at: number): number => {
    let top = at;
    while (leader[top] !== top) top = leader[top] ?? top;
    leader[at] = top;
    return top;
  };
  const open = (at: number): boolean => (unknowns[at]?.low ?? 0) < (unknowns[at]?.high ?? 0);
  const openTerms = equations.map(({terms}) => terms.map(([at]) => at).filter(open));
  for (const [first, ...others] of openTerms) for (const other of others) leader[find(other)] = find(first ?? other);
  const components = new Map<number, {unknowns: number[]; equations: number[]}>();
  unknowns.forEach((_, at) => {
    if (!open(at)) return;
    const component = components.get(find(at)) ?? {unknowns: [], equations: []};
    components.set(find(at), component);
    component.unknowns.push(at);
  });
  openTerms.forEach(([first], index) => {
    if (first !== undefined) components.get(find(first))?.equations.push(index);
  });
  return [...components.values()];
}

/** Loads a component once, to be solved for one unknown after the other from where the last solution stood. */
export async function openRangeSolver(attack: Attack, component: Component, left: () => number): Promise<RangeSolver> {
  runtime ??= loadHighs();
  const highs = await runtime;
  const column = new Map(component.unknowns.map((at, k) => [at, k]));
  const size = component.unknowns.length;
  // Counts have an end in fact: far beyond every number shown, so that it never decides.
  const beyond = 10 * attack.unknowns.reduce((most, {low}) => Math.max(most, low), 100);
  const rows = component.equations.map((index) => rowOf(attack, index, column));
  const starts = [0];
  for (const {columns} of rows) starts.push((starts.at(-1) ?? 0) + columns.length);
  const model = highs.createModel();
  model.options.set({output_flag: false, presolve: "off", random_seed: 1, mip_rel_gap: 0});
  const finite = (bound: number): number => (Number.isFinite(bound) ? bound : Math.sign(bound) * highs.infinity);
  model.passModel({
    numCols: size,
    numRows: rows.length,
    colCost: new Float64Array(size),
    colLower: component.unknowns.map((at) => attack.unknowns[at]?.low ?? 0),
    colUpper: component.unknowns.map((at) => Math.min(attack.unknowns[at]?.high ?? 0, beyond)),
    rowLower: rows.map(({low}) => finite(low)),
    rowUpper: rows.map(({high}) => finite(high)),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: size,
      starts,
      indices: rows.flatMap(({columns}) => columns),
      values: rows.flatMap(({coefficients}) => coefficients)
    }
  });
  const {modelStatus, variableType} = highs.constants;
  const setType = (type: 0 | 1): void => {
    model.changeColsIntegrality({kind: "range", from: 0, to: size - 1}, new Int32Array(size).fill(type));
  };
  const bounds = (unknown: number): [number, number] => [
    attack.unknowns[unknown]?.low ?? 0,
    Math.min(attack.unknowns[unknown]?.high ?? 0, beyond)
  ];
  const solve = (directions: ReadonlyMap<number, 1 | -1>): Float64Array | null => {
    model.options.set("time_limit", model.getRunTime() + left());
    for (const [unknown, direction] of directions) model.changeColCost(column.get(unknown) ?? -1, -direction);
    model.run();
    const status = model.getModelStatus();
    const table = status === modelStatus.optimal ? model.getSolution().colValue : null;
    for (const unknown of directions.keys()) model.changeColCost(column.get(unknown) ?? -1, 0);
    if (table || status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) return table;
    throw new BudgetExceeded(`the solver stopped with status ${status} on ${size} counts, so nothing is proved`);
  };
  return {
    end: (unknown, side, {whole = false} = {}) => {
      if (whole) setType(variableType.integer);
      const table = solve(new Map([[unknown, side === "most" ? 1 : -1]]));
      if (whole) setType(variableType.continuous);
      return table && {value: table[column.get(unknown) ?? -1] ?? 0, table, whole: isWhole(table)};
    },
    toward: solve,
    keep: (unknown, low, high) => {
      const [at, least, most] = [column.get(unknown) ?? -1, ...bounds(unknown)];
      model.changeColBounds(at, Math.max(least, low), Math.min(most, high));
      return () => model.changeColBounds(at, least, most);
    },
    close: () => model.dispose()
  };
}

/** Whether every count of a table is a whole number. */
export function isWhole(table: Float64Array): boolean {
  return table.every((value) => Math.abs(value - Math.round(value)) < 1e-6);
}

/** An equation over the open unknowns of a component, the known ones moved to its bounds. */
function rowOf(
  {unknowns, equations}: Attack,
  index: number,
  column: ReadonlyMap<number, number>
): {columns: number[]; coefficients: number[]; low: number; high: number} {
  const {terms, low, high} = equations[index] ?? {terms: [], low: 0, high: 0};
  const open = terms.filter(([at]) => column.has(at));
  const known = terms.reduce((sum, [at, c]) => (column.has(at) ? sum : sum + c * (unknowns[at]?.low ?? 0)), 0);
  return {
    columns: open.map(([at]) => column.get(at) ?? -1),
    coefficients: open.map(([, c]) => c),
    low: low - known,
    high: high - known
  };
}
