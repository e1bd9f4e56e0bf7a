import {describe, expect, it} from "vitest";
import {newcombe} from "../../../src/stats/newcombe.js";
import {counts, printed} from "./reading.js";

describe("newcombe(of, to, {level})", () => {
  it.each([
    ["56/70", "48/80", "0.0524", "0.3339"],
    ["9/10", "3/10", "0.1705", "0.8090"],
    ["10/10", "0/20", "0.6791", "1.0000"],
    ["0/10", "0/20", "-0.1611", "0.2775"]
  ])("of %s and %s is %s to %s (Newcombe 1998, table II, method 10)", (of, to, lower, upper) => {
    const interval = newcombe(counts(of), counts(to));
    expect(printed([interval?.lower ?? null, interval?.upper ?? null], 4)).toEqual([lower, upper]);
  });

  it.each([
    ["0/0", "1/2"],
    ["1/2", "0/0"]
  ])("is not applicable when a group is empty (%s and %s)", (of, to) => {
    expect(newcombe(counts(of), counts(to))).toBeNull();
  });
});
