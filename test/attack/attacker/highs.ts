import loadHighs, {type Highs, type Model} from "highs";

let loading: Promise<Highs> | undefined;

/** The solver, loaded once a process. */
export function solverRuntime(): Promise<Highs> {
  loading ??= loadHighs();
  return loading;
}

/** A programme in the attacker's words: columns with bounds, and rows over them. */
export type Rows = {
  lows: readonly number[];
  highs: readonly number[];
  rows: readonly {terms: readonly (readonly [column: number, coefficient: number])[]; low: number; high: number}[];
};

/** What was found at one end of a column's range. */
export type End = {value: number; point: Float64Array; prices: Float64Array};

/** Asks for the least or the most that a column can be; null where no point meets the rows. */
export type Ask = (column: number, side: "least" | "most", options?: {whole?: boolean; seconds?: number}) => End | null;

/** Opens a programme for many questions; `close` gives its memory back. */
export function openProgramme(runtime: Highs, {lows, highs, rows}: Rows): {ask: Ask; close: () => void} {
  const model: Model = runtime.createModel();
  const edge = (bound: number): number =>
    bound === Infinity ? runtime.infinity : bound === -Infinity ? -runtime.infinity : bound;
  model.options.set({output_flag: false, presolve: "off", random_seed: 7});
  const starts = [0];
  for (const {terms} of rows) starts.push((starts.at(-1) ?? 0) + terms.length);
  model.passModel({
    numCols: lows.length,
    numRows: rows.length,
    colCost: new Float64Array(lows.length),
    colLower: lows.map(edge),
    colUpper: highs.map(edge),
    rowLower: rows.map(({low}) => edge(low)),
    rowUpper: rows.map(({high}) => edge(high)),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: lows.length,
      starts,
      indices: rows.flatMap(({terms}) => terms.map(([column]) => column)),
      values: rows.flatMap(({terms}) => terms.map(([, coefficient]) => coefficient))
    }
  });
  const {modelStatus, variableType} = runtime.constants;
  const integrality = (whole: boolean): void => {
    const type = whole ? variableType.integer : variableType.continuous;
    model.changeColsIntegrality({kind: "range", from: 0, to: lows.length - 1}, new Int32Array(lows.length).fill(type));
  };
  let asked = -1;
  let isWhole = false;
  const ask: Ask = (column, side, {whole = false, seconds = 10} = {}) => {
    if (asked >= 0 && asked !== column) model.changeColCost(asked, 0);
    asked = column;
    model.changeColCost(column, side === "least" ? 1 : -1);
    if (whole !== isWhole) integrality(whole);
    isWhole = whole;
    model.options.set({presolve: whole ? "on" : "off", time_limit: model.getRunTime() + seconds});
    model.run();
    const status = model.getModelStatus();
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) return null;
    const {colValue, rowDual} = model.getSolution();
    if (status === modelStatus.unbounded)
      return {value: side === "least" ? -Infinity : Infinity, point: colValue, prices: rowDual};
    if (status !== modelStatus.optimal)
      throw new Error(`highs.ts: the solver stopped with status ${status} on ${lows.length} columns`);
    return {value: colValue[column] ?? NaN, point: colValue, prices: rowDual};
  };
  return {ask, close: () => model.dispose()};
}
