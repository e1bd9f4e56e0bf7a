import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {fisherMidP} from "../../../src/stats/fisher-mid-p.js";
import {mantelHaenszel} from "../../../src/stats/mantel-haenszel.js";
import {rateDifference} from "../../../src/stats/rate-difference.js";
import {relativeLikelihood} from "../../../src/stats/relative-likelihood.js";
import {leavesOut, stratifiedDifference, stratifiedRatio} from "../../../src/stats/stratified-score.js";
import {anyCounts, anyEvents, counts} from "./reading.js";
import {threeStrata} from "./three-strata.js";

const sparse = [
  {of: counts("1/9"), to: counts("30/400")},
  {of: counts("2/14"), to: counts("11/90")},
  {of: counts("0/5"), to: counts("4/60")}
];
const anyStrata = fc.array(fc.record({of: anyEvents, to: anyEvents}), {minLength: 1, maxLength: 5});

// Literals from R: bisection on the score with `qnorm` and `pnorm`.
describe("stratifiedRatio(strata, {level, skewness})", () => {
  it.each([
    ["three strata", threeStrata, [1.03514449127, 0.990985290883, 1.084216792388, 0.122640954916]],
    [
      "2 of 27",
      [{of: counts("2/27"), to: counts("1219/5176")}],
      [0.314526175068, 0.057247118539, 0.938561347677, 0.034696569686]
    ],
    ["sparse strata", sparse, [1.106246519577, 0.286805602834, 2.959731915455, 0.809089935686]]
  ])("of %s", (_, strata, expected) => {
    const {value, lower, upper, p} = stratifiedRatio(strata);
    [value, lower, upper, p].forEach((found, i) => expect((found ?? NaN) / (expected[i] ?? NaN)).toBeCloseTo(1, 9));
  });

  it("without skewness, tests as R's mantelhaen.test(correct = FALSE): p 0.122407729869 and 0.861598854338", () => {
    expect(stratifiedRatio(threeStrata, {skewness: false}).p).toBeCloseTo(0.122407729869, 11);
    expect(stratifiedRatio(sparse, {skewness: false}).p).toBeCloseTo(0.861598854338, 11);
  });

  it("in one stratum without skewness is Koopman's with N/(N-1)", () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, (of, to) => {
        const one = stratifiedRatio([{of, to}], {skewness: false});
        const plain = relativeLikelihood(of, to, {nMinus1: true});
        expect((one.lower ?? NaN) / (plain.lower ?? NaN)).toBeCloseTo(1, 8);
        expect((one.upper ?? NaN) / (plain.upper ?? NaN)).toBeCloseTo(1, 8);
      }),
      {numRuns: 50}
    );
  });

  it("never has an interval and a p that disagree, and holds its value", () => {
    fc.assert(
      fc.property(anyStrata, (strata) => {
        const found = stratifiedRatio(strata);
        fc.pre(Math.abs((found.p ?? 0) - 0.05) > 1e-6);
        expect((found.p ?? 1) < 0.05).toBe(leavesOut(found, 1));
        expect(found.lower).toBeLessThanOrEqual((found.value ?? NaN) * (1 + 1e-9));
        expect(found.upper).toBeGreaterThanOrEqual((found.value ?? NaN) * (1 - 1e-9));
      })
    );
  });

  it("turns over when the groups change places", () => {
    fc.assert(
      fc.property(anyStrata, (strata) => {
        const there = stratifiedRatio(strata);
        const back = stratifiedRatio(strata.map(({of, to}) => ({of: to, to: of})));
        expect((there.value ?? NaN) * (back.value ?? NaN)).toBeCloseTo(1, 9);
        expect((there.lower ?? NaN) * (back.upper ?? NaN)).toBeCloseTo(1, 6);
        expect(there.p).toBeCloseTo(back.p ?? NaN, 9);
      }),
      {numRuns: 50}
    );
  });

  it("finds no gap in 1 of 10 against 0 of 40, as the exact test does: p 0.105 and 0.10", () => {
    const pair = {of: counts("1/10"), to: counts("0/40")};
    expect(stratifiedRatio([pair])).toMatchObject({value: null, upper: Infinity});
    expect(stratifiedRatio([pair]).p?.toFixed(3)).toBe("0.105");
    expect(fisherMidP(pair.of, pair.to).midP.toFixed(2)).toBe("0.10");
    expect(stratifiedRatio([{of: counts("0/9"), to: counts("5/9")}])).toMatchObject({value: 0, lower: 0});
  });

  it("is not applicable without an event", () => {
    expect(stratifiedRatio([])).toMatchObject({value: null, p: null, note: "no stratum has both groups and an event"});
    expect(stratifiedRatio([{of: counts("0/3"), to: counts("0/4")}])).toMatchObject({value: null, p: null});
  });

  it("is what mantelHaenszel reports, interval, test and ratio from one statistic", () => {
    const {adjusted} = mantelHaenszel(threeStrata);
    const {value, lower, upper, p} = stratifiedRatio(threeStrata);
    expect(adjusted).toMatchObject({value, lower, upper, p});
  });
});

describe("stratifiedDifference(strata, {level, skewness, spread})", () => {
  it("in one stratum without skewness is Miettinen and Nurminen's", () => {
    fc.assert(
      fc.property(anyCounts, anyCounts, (of, to) => {
        fc.pre(of.numerator + to.numerator > 0 && of.numerator + to.numerator < of.denominator + to.denominator);
        const one = stratifiedDifference([{of, to}], {skewness: false});
        const plain = rateDifference(of, to);
        expect(one.lower).toBeCloseTo(plain.lower ?? NaN, 9);
        expect(one.upper).toBeCloseTo(plain.upper ?? NaN, 9);
        expect(one.p).toBeCloseTo(plain.p ?? NaN, 9);
      }),
      {numRuns: 50}
    );
  });

  it("never has an interval and a p that disagree", () => {
    fc.assert(
      fc.property(anyStrata, (strata) => {
        const found = stratifiedDifference(strata);
        fc.pre(Math.abs((found.p ?? 0) - 0.05) > 1e-6);
        expect((found.p ?? 1) < 0.05).toBe(leavesOut(found, 0));
      })
    );
  });

  it("weighs strata as it is told, and widens with a spread of the weights", () => {
    const [first, second] = threeStrata;
    const only = stratifiedDifference([
      {of: first!.of, to: first!.to, weight: 1},
      {of: second!.of, to: second!.to, weight: 0}
    ]);
    expect(only.value).toBeCloseTo(1800 / 2000 - 352 / 400, 12);
    const plain = stratifiedDifference(threeStrata);
    const wider = stratifiedDifference(threeStrata, {spread: 1e-4});
    expect(wider.lower).toBeLessThan(plain.lower ?? NaN);
    expect(wider.upper).toBeGreaterThan(plain.upper ?? NaN);
  });

  it("is not applicable where no stratum has both groups", () => {
    expect(stratifiedDifference([{of: counts("1/2"), to: counts("0/0")}])).toMatchObject({value: null, p: null});
  });
});
