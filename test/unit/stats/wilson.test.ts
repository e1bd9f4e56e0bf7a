import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {wilson} from "../../../src/stats/wilson.js";
import {anyCounts, counts, printed} from "./reading.js";

describe("wilson(counts, {level})", () => {
  it.each([
    ["81/263", 0.95, "0.2553", "0.3662"],
    ["0/20", 0.95, "0.0000", "0.1611"],
    ["20/20", 0.95, "0.8389", "1.0000"],
    ["1221/5203", 0.95, "0.2234", "0.2464"],
    ["5/42", 0.998, "0.0334", "0.3459"]
  ])("of %s at %d is %s to %s (Wilson 1927, Newcombe 1998)", (text, level, lower, upper) => {
    const interval = wilson(counts(text), {level});
    expect(printed([interval?.lower ?? null, interval?.upper ?? null], 4)).toEqual([lower, upper]);
  });

  it("begins at exactly 0 without events and ends at exactly 1 with nothing else", () => {
    for (const level of [0.5, 0.9, 0.95, 0.99, 0.998, 0.999]) {
      expect(wilson(counts("0/7"), {level})?.lower).toBe(0);
      expect(wilson(counts("7/7"), {level})?.upper).toBe(1);
    }
  });

  it("is not applicable when the denominator is 0", () => {
    expect(wilson(counts("0/0"))).toBeNull();
  });

  it("holds the proportion, and mirrors when events and non-events change places", () => {
    fc.assert(
      fc.property(anyCounts, ({numerator, denominator}) => {
        const interval = wilson({numerator, denominator});
        const mirror = wilson({numerator: denominator - numerator, denominator});
        expect(interval?.lower).toBeLessThanOrEqual(numerator / denominator);
        expect(interval?.upper).toBeGreaterThanOrEqual(numerator / denominator);
        expect(interval?.lower).toBeCloseTo(1 - (mirror?.upper ?? NaN), 12);
      })
    );
  });
});
