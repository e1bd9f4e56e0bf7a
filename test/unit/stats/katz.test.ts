import {describe, expect, it} from "vitest";
import {katz} from "../../../src/stats/katz.js";
import {relativeLikelihood} from "../../../src/stats/relative-likelihood.js";
import {counts, printed} from "./reading.js";

describe("katz(of, to, {level})", () => {
  it.each([
    ["16/1116", "30/4011", "1.049", "3.504"],
    ["22/62", "439/1780", "1.019", "2.032"]
  ])("of %s and %s is %s to %s (Katz 1978)", (of, to, lower, upper) => {
    const interval = katz(counts(of), counts(to));
    expect(printed([interval?.lower ?? null, interval?.upper ?? null], 3)).toEqual([lower, upper]);
  });

  it("calls clear what the score interval does not: 22/62 against 439/1780", () => {
    expect(katz(counts("22/62"), counts("439/1780"))?.lower).toBeGreaterThan(1);
    expect(relativeLikelihood(counts("22/62"), counts("439/1780")).lower).toBeLessThan(1);
  });

  it.each([
    ["0/9", "1/9"],
    ["1/9", "0/9"],
    ["0/0", "1/9"]
  ])("does not exist where a group has no event (%s and %s)", (of, to) => {
    expect(katz(counts(of), counts(to))).toBeNull();
  });
});
