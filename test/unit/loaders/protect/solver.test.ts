import {describe, expect, it} from "vitest";
import {highsRuntime, openSolver} from "../../../../loaders/protect/solver.js";

describe("openSolver(highs, programme)", () => {
  it("minimises, finds no point where there is none, and takes whole numbers when asked", async () => {
    const highs = await highsRuntime();
    const row = {columns: [0, 1], coefficients: [2, 2], lower: 3, upper: Infinity};
    const solver = openSolver(highs, {lower: [0, 0], upper: [5, 5], cost: [1, 2], rows: [row]});
    expect([...(solver.solve() ?? [])]).toEqual([1.5, 0]);
    solver.whole(true);
    expect([...(solver.solve() ?? [])]).toEqual([2, 0]);
    solver.close();
    const none = openSolver(highs, {
      lower: [0],
      upper: [1],
      cost: [0],
      rows: [{columns: [0], coefficients: [1], lower: 2, upper: 3}]
    });
    expect(none.solve()).toBeNull();
    none.close();
  });
});
