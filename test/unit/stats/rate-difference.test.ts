import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {rateDifference} from "../../../src/stats/rate-difference.js";
import {normalQuantile, twoSided} from "../../../src/stats/distributions.js";
import {anyCounts, counts, printed} from "./reading.js";

describe("rateDifference(of, to, {level})", () => {
  it.each([
    ["56/70", "48/80", "0.2000", "0.0528", "0.3382", "0.0083"],
    ["22/62", "439/1780", "0.1082", "-0.0013", "0.2342", "0.0532"],
    ["10/1221", "55/3982", "-0.0056", "-0.0113", "0.0018", "0.1218"],
    ["193/282", "1145/1301", "-0.1957", "-0.2547", "-0.1410", "0.0000"]
  ])("of %s and %s is %s (%s to %s), p %s (Miettinen & Nurminen 1985)", (of, to, ...expected) => {
    const {value, lower, upper, p} = rateDifference(counts(of), counts(to));
    expect(printed([value, lower, upper, p], 4)).toEqual(expected);
  });

  it.each([
    ["10/10", "0/20", 1, "0.7156", "1.0000"],
    ["0/10", "20/20", -1, "-1.0000", "-0.7156"],
    ["0/10", "0/20", 0, "-0.1658", "0.2844"],
    ["10/10", "20/20", 0, "-0.2844", "0.1658"]
  ])("stays within -1 and 1 for %s and %s", (of, to, expected, lower, upper) => {
    const found = rateDifference(counts(of), counts(to));
    expect([found.value, ...printed([found.lower, found.upper], 4)]).toEqual([expected, lower, upper]);
  });

  // Literals from R: limits by bisection on the score with `qnorm`, the constrained rate by bisection on its likelihood.
  it.each([
    ["424195/424195", "673/674", 0.00026195346509049, 0.00835579587481303, 6.8543029781715e-139],
    ["602192/602192", "741348/741349", -5.0302018477494e-6, 7.641349646167e-6, 0.36744343178117],
    ["56/70", "48/80", 0.052829713245845, 0.338172940015868, 0.0082582879293808],
    ["3/1200", "999/100000", -0.0093006073695061, -0.0026453120109622, 0.0091891251761002],
    ["149999/150000", "1/3", 0.20765209114236, 0.93850168471996, 0]
  ])("is exact to 1e-9 at the extremes: %s and %s", (of, to, lower, upper, p) => {
    const found = rateDifference(counts(of), counts(to));
    const off = (value: number | null, expected: number) => Math.abs((value ?? NaN) - expected);
    expect(off(found.lower, lower)).toBeLessThan(1e-9 * Math.abs(lower));
    expect(off(found.upper, upper)).toBeLessThan(1e-9 * Math.abs(upper));
    expect(off(found.p, p)).toBeLessThanOrEqual(1e-9 * p);
  });

  it("has the p of the pooled rate: with N/(N-1), that of R's prop.test(correct = FALSE), 6.849220082713e-139", () => {
    const [n1, n2] = [424195, 674];
    const {p} = rateDifference(counts("424195/424195"), counts("673/674"));
    const without = twoSided(normalQuantile((p ?? NaN) / 2) * Math.sqrt((n1 + n2) / (n1 + n2 - 1)));
    expect(without / 6.849220082713e-139).toBeCloseTo(1, 8);
  });

  it("finds nothing between two groups without events", () => {
    expect(rateDifference(counts("0/10"), counts("0/20")).p).toBe(1);
  });

  it.each([
    ["0/0", "5/10"],
    ["5/10", "0/0"]
  ])("is not applicable when a group is empty (%s and %s)", (of, to) => {
    expect(rateDifference(counts(of), counts(to))).toMatchObject({value: null, note: "nobody in one of the groups"});
  });

  it("changes sign when the groups change places", () => {
    fc.assert(
      fc.property(anyCounts, anyCounts, (of, to) => {
        const there = rateDifference(of, to);
        const back = rateDifference(to, of);
        expect(there.value).toBeCloseTo(-(back.value ?? NaN), 12);
        expect(there.lower).toBeCloseTo(-(back.upper ?? NaN), 6);
        expect(there.upper).toBeCloseTo(-(back.lower ?? NaN), 6);
      })
    );
  });

  it("leaves 0 out of the interval exactly when p is under 0.05", () => {
    fc.assert(
      fc.property(anyCounts, anyCounts, (of, to) => {
        const {lower, upper, p} = rateDifference(of, to);
        fc.pre(Math.abs((p ?? 0) - 0.05) > 1e-6);
        expect((lower ?? NaN) > 0 || (upper ?? NaN) < 0).toBe((p ?? NaN) < 0.05);
      })
    );
  });
});
