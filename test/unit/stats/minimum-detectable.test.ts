import {describe, expect, it} from "vitest";
import {minimumDetectable} from "../../../src/stats/minimum-detectable.js";
import {random} from "../../../src/stats/random.js";
import {relativeLikelihood} from "../../../src/stats/relative-likelihood.js";

describe("minimumDetectable({n1, n2, p2, power, alpha})", () => {
  it.each([
    [86, 1876, 0.229, "36.5", "13.6", "1.6"],
    [435, 1876, 0.229, "29.4", "6.5", "1.3"],
    [1221, 3982, 0.01, "2.1", "1.1", "2.1"]
  ])("of %d against %d at %d is %s %% (+%s points, ratio %s)", (n1, n2, p2, rate, points, ratio) => {
    const {above} = minimumDetectable({n1, n2, p2});
    expect((100 * (above?.rate ?? NaN)).toFixed(1)).toBe(rate);
    expect((100 * (above?.difference ?? NaN)).toFixed(1)).toBe(points);
    expect(above?.ratio?.toFixed(1)).toBe(ratio);
  });

  it("says how far below could be seen too", () => {
    const {below} = minimumDetectable({n1: 86, n2: 1876, p2: 0.229});
    expect(below?.rate.toFixed(4)).toBe("0.1094");
    expect(below?.difference.toFixed(4)).toBe("-0.1196");
  });

  it("is mirrored when events and non-events change places", () => {
    const {above} = minimumDetectable({n1: 86, n2: 1876, p2: 0.229});
    const {below} = minimumDetectable({n1: 86, n2: 1876, p2: 0.771});
    expect(below?.rate).toBeCloseTo(1 - (above?.rate ?? NaN), 10);
  });

  it("is null where even nobody or everybody would not show, or a group is empty", () => {
    expect(minimumDetectable({n1: 2, n2: 1000, p2: 0.1}).below).toBeNull();
    expect(minimumDetectable({n1: 2, n2: 2, p2: 0.5})).toEqual({above: null, below: null});
    expect(minimumDetectable({n1: 0, n2: 1000, p2: 0.1})).toEqual({above: null, below: null});
  });

  it("is null above everybody and below nobody: nothing lies there", () => {
    expect(minimumDetectable({n1: 100, n2: 100, p2: 1})).toMatchObject({
      above: null,
      below: {ratio: expect.any(Number)}
    });
    expect(minimumDetectable({n1: 100, n2: 100, p2: 0})).toMatchObject({above: {ratio: null}, below: null});
  });

  it("has no ratio to a rate of 0", () => {
    expect(minimumDetectable({n1: 100, n2: 100, p2: 0}).above).toMatchObject({ratio: null});
  });

  it("refuses a per cent", () => {
    expect(() => minimumDetectable({n1: 86, n2: 1876, p2: 22.9})).toThrow("between 0 and 1, found 22.9");
  });

  it("is seen in about 80 % of draws by the test it is for", () => {
    const next = random(11);
    const draw = (n: number, p: number) => {
      let numerator = 0;
      for (let person = 0; person < n; person++) if (next() < p) numerator += 1;
      return {numerator, denominator: n};
    };
    const rate = minimumDetectable({n1: 86, n2: 400, p2: 0.229}).above?.rate ?? NaN;
    let seen = 0;
    for (let trial = 0; trial < 1000; trial++)
      if ((relativeLikelihood(draw(86, rate), draw(400, 0.229)).p ?? 1) < 0.05) seen += 1;
    expect(Math.abs(seen / 1000 - 0.8)).toBeLessThan(0.04);
  });
});
