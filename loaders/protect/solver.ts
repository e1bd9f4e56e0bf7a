import loadHighs, {type Highs, type Model} from "highs";

/** A linear programme over columns with bounds, as sparse rows; columns marked whole take whole numbers only. */
export type Programme = {
  lower: number[];
  upper: number[];
  cost: number[];
  rows: {columns: number[]; coefficients: number[]; lower: number; upper: number}[];
};

/** A loaded programme that can be solved again after its costs or bounds changed; `close` frees its memory. */
export type Solver = {
  model: Model;
  /** The best point, or null where there is none. Throws where the solver gives neither answer. */
  solve: () => Float64Array | null;
  /** Asks for whole numbers (or lifts it) in every column. */
  whole: (on: boolean) => void;
  close: () => void;
};

let loading: Promise<Highs> | undefined;

/** The HiGHS runtime, loaded once a process. */
export function highsRuntime(): Promise<Highs> {
  loading ??= loadHighs();
  return loading;
}

/** Loads a programme to be minimised. `presolve` pays off for a single solve, not for many small ones in a row. */
export function openSolver(highs: Highs, programme: Programme, {presolve = false} = {}): Solver {
  const {lower, upper, cost, rows} = programme;
  const [numCols, numRows] = [lower.length, rows.length];
  const finite = (bound: number) =>
    bound === Infinity ? highs.infinity : bound === -Infinity ? -highs.infinity : bound;
  const model = highs.createModel();
  model.options.set({output_flag: false, presolve: presolve ? "on" : "off", random_seed: 0, mip_rel_gap: 0.1});
  const size = rows.reduce((sum, row) => sum + row.columns.length, 0);
  const [starts, indices, values] = [new Int32Array(numRows + 1), new Int32Array(size), new Float64Array(size)];
  rows.forEach(({columns, coefficients}, row) => {
    const start = starts[row] ?? 0;
    indices.set(columns, start);
    values.set(coefficients, start);
    starts[row + 1] = start + columns.length;
  });
  model.passModel({
    numCols,
    numRows,
    colCost: cost,
    colLower: lower.map(finite),
    colUpper: upper.map(finite),
    rowLower: rows.map((row) => finite(row.lower)),
    rowUpper: rows.map((row) => finite(row.upper)),
    matrix: {
      format: "csr",
      numRows,
      numCols,
      starts,
      indices,
      values
    }
  });
  const {modelStatus, variableType} = highs.constants;
  return {
    model,
    solve: () => {
      model.run();
      const status = model.getModelStatus();
      if (status === modelStatus.optimal) return model.getSolution().colValue;
      // Every programme here is bounded, so that either answer means that there is no point.
      if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) return null;
      throw new Error(`solver.ts: HiGHS stopped with status ${status} on ${numCols} columns and ${numRows} rows`);
    },
    whole: (on) => {
      const type = on ? variableType.integer : variableType.continuous;
      model.changeColsIntegrality({kind: "range", from: 0, to: numCols - 1}, new Int32Array(numCols).fill(type));
    },
    close: () => model.dispose()
  };
}
