import {describe, expect, it} from "vitest";
import {solveIncreasing} from "../../../src/stats/solve.js";

describe("solveIncreasing(increasing, lower, upper)", () => {
  it("finds where the function crosses 0", () => {
    expect(solveIncreasing((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 14);
  });

  it("is the nearer end where it does not cross", () => {
    expect(solveIncreasing((x) => x + 10, 0, 1)).toBeCloseTo(0, 14);
    expect(solveIncreasing((x) => x - 10, 0, 1)).toBeCloseTo(1, 14);
  });
});
