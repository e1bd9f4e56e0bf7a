import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {addCounts} from "../../../src/stats/counts.js";
import {partOfWhole} from "../../../src/stats/part-of-whole.js";
import {bands2020, workforce2020} from "./bands-2020.js";
import {anyCounts, counts, printed} from "./reading.js";

describe("partOfWhole(part, whole, {level})", () => {
  it.each([
    ["clinical band 2", "193/525", "13.29", "9.52", "17.22"],
    ["non-clinical 8b to VSM", "7/74", "-14.01", "-18.92", "-5.27"]
  ])("of %s, %s of 1221/5203, is %s points (%s, %s)", (_, part, ...expected) => {
    const {value, lower, upper} = partOfWhole(counts(part), workforce2020);
    const points = [value, lower, upper].map((proportion) => 100 * (proportion ?? NaN));
    expect(printed(points, 2)).toEqual(expected);
  });

  it("tests the part against the rest", () => {
    const {p, fisher} = partOfWhole(counts("7/74"), workforce2020);
    expect(printed([p, fisher], 4)).toEqual(["0.0042", null]);
  });

  it("tests and measures with one statistic: 2 of 27 has an interval without 0 and p under 0.05, mid-p beside", () => {
    const {lower, upper, p, fisher} = partOfWhole(counts("2/27"), workforce2020);
    expect([(lower ?? NaN) < 0, (upper ?? NaN) < 0]).toEqual([true, true]);
    expect(p).toBeLessThan(0.05);
    expect(fisher?.toFixed(3)).toBe("0.053");
  });

  it("never has an interval and a p that disagree", () => {
    fc.assert(
      fc.property(anyCounts, anyCounts, (part, rest) => {
        const {lower, upper, p} = partOfWhole(part, addCounts(part, rest));
        fc.pre(Math.abs((p ?? 0) - 0.05) > 1e-6);
        expect((p ?? 1) < 0.05).toBe((lower ?? NaN) > 0 || (upper ?? NaN) < 0);
      })
    );
  });

  it("agrees with its own p on all 29 bands of March 2020", () => {
    const clear = bands2020.map((band) => {
      const {lower, upper, p} = partOfWhole(band, workforce2020);
      return [(lower ?? NaN) > 0 || (upper ?? NaN) < 0, (p ?? NaN) < 0.05];
    });
    expect(clear.filter(([interval]) => interval)).toHaveLength(11);
    for (const [interval, p] of clear) expect(interval).toBe(p);
  });

  it.each([
    ["nobody is in the part", "0/0", "5/10", "nobody in this part"],
    ["the part is the whole", "5/10", "5/10", "this part is the whole"]
  ])("is not applicable when %s", (_, part, whole, note) => {
    expect(partOfWhole(counts(part), counts(whole))).toMatchObject({
      value: null,
      lower: null,
      upper: null,
      p: null,
      note
    });
  });

  it("refuses a part that is not in the whole", () => {
    expect(() => partOfWhole(counts("6/7"), counts("5/10"))).toThrow("6/7 is not part of 5/10");
  });

  it("lies within its interval, and parts that make up the whole balance out", () => {
    fc.assert(
      fc.property(anyCounts, anyCounts, (part, rest) => {
        const whole = addCounts(part, rest);
        const first = partOfWhole(part, whole);
        const second = partOfWhole(rest, whole);
        expect(first.value).toBeGreaterThanOrEqual((first.lower ?? NaN) - 1e-12);
        expect(first.value).toBeLessThanOrEqual((first.upper ?? NaN) + 1e-12);
        const balance = part.denominator * (first.value ?? NaN) + rest.denominator * (second.value ?? NaN);
        expect(balance).toBeCloseTo(0, 9);
      })
    );
  });
});
