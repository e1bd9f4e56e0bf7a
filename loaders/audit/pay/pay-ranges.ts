import loadHighs, {type Highs} from "highs";
import {BudgetExceeded} from "../budget.js";

/** What is known of unknown means: a sum of them, each with its weight, between two ends. */
export type PayRow = {terms: ReadonlyMap<number, number>; low: number; high: number};

/** Finds how far weighted sums of unknown means can go; null where nothing can be true together. `close` frees the solver. */
type PayRanges = {
  end: (weights: ReadonlyMap<number, number>, side: "least" | "most") => number | null;
  close: () => void;
};

let runtime: Promise<Highs> | undefined;

/** Loads unknown means with their bounds and everything that is known of them. */
export async function openPayRanges(
  bounds: readonly {low: number; high: number}[],
  rows: readonly PayRow[]
): Promise<PayRanges> {
  runtime ??= loadHighs();
  const highs = await runtime;
  const model = highs.createModel();
  model.options.set({output_flag: false, presolve: "off", random_seed: 1});
  const finite = (bound: number): number => (Number.isFinite(bound) ? bound : Math.sign(bound) * highs.infinity);
  const starts = [0];
  for (const {terms} of rows) starts.push((starts.at(-1) ?? 0) + terms.size);
  model.passModel({
    numCols: bounds.length,
    numRows: rows.length,
    colCost: new Float64Array(bounds.length),
    colLower: bounds.map(({low}) => low),
    colUpper: bounds.map(({high}) => high),
    rowLower: rows.map(({low}) => finite(low)),
    rowUpper: rows.map(({high}) => finite(high)),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: bounds.length,
      starts,
      indices: rows.flatMap(({terms}) => [...terms.keys()]),
      values: rows.flatMap(({terms}) => [...terms.values()])
    }
  });
  const {modelStatus} = highs.constants;
  return {
    end: (weights, side) => {
      const sign = side === "least" ? 1 : -1;
      for (const [column, weight] of weights) model.changeColCost(column, sign * weight);
      model.run();
      const status = model.getModelStatus();
      const table = status === modelStatus.optimal ? model.getSolution().colValue : null;
      for (const column of weights.keys()) model.changeColCost(column, 0);
      if (table) return [...weights].reduce((sum, [column, weight]) => sum + weight * (table[column] ?? 0), 0);
      if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) return null;
      throw new BudgetExceeded(`the solver stopped with status ${status} on pay, so nothing is proved`);
    },
    close: () => model.dispose()
  };
}
