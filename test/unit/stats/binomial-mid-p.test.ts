import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {binomialInterval, binomialMidP} from "../../../src/stats/binomial-mid-p.js";
import {anyCounts, counts, printed} from "./reading.js";

describe("binomialMidP(counts, constant)", () => {
  it.each([
    ["7/10", 0.5, "0.2266"],
    ["250/533", 0.5, "0.1532"],
    ["204/412", 0.5, "0.8440"],
    ["1/17", 0.2347, "0.0764"],
    ["0/6", 0.235, "0.2004"],
    ["3/3", 1, "1.0000"],
    ["0/0", 0.5, "1.0000"]
  ])("of %s against %d is %s (Fagerland, Lydersen & Laake 2015)", (text, constant, expected) => {
    expect(printed([binomialMidP(counts(text), constant)], 4)).toEqual([expected]);
  });

  it("refuses a per cent", () => {
    expect(() => binomialMidP(counts("1/17"), 23.5)).toThrow("between 0 and 1, found 23.5");
  });
});

describe("binomialInterval(counts, {level})", () => {
  it.each([
    ["1/17", "0.002942", "0.257531"],
    ["0/6", "0.000000", "0.393038"],
    ["6/6", "0.606962", "1.000000"]
  ])("of %s is %s to %s", (text, lower, upper) => {
    const interval = binomialInterval(counts(text));
    expect(printed([interval?.lower ?? null, interval?.upper ?? null], 6)).toEqual([lower, upper]);
  });

  it("is not applicable when nobody is counted", () => {
    expect(binomialInterval(counts("0/0"))).toBeNull();
  });

  it("holds exactly the constants that the test does not reject", () => {
    fc.assert(
      fc.property(anyCounts, fc.double({min: 0.01, max: 0.99, noNaN: true}), (some, constant) => {
        const interval = binomialInterval(some);
        const p = binomialMidP(some, constant);
        fc.pre(Math.abs(p - 0.05) > 1e-9);
        const inside = (interval?.lower ?? NaN) <= constant && constant <= (interval?.upper ?? NaN);
        expect(inside).toBe(p >= 0.05);
      })
    );
  });
});
