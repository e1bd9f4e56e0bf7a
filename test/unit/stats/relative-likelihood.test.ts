import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {relativeLikelihood} from "../../../src/stats/relative-likelihood.js";
import {anyCounts, anyEvents, counts, printed} from "./reading.js";

describe("relativeLikelihood(of, to, {level, nMinus1})", () => {
  it.each([
    ["36/40", "16/80", "4.500", "2.940", "7.152", "0.0000"],
    ["16/1116", "30/4011", "1.917", "1.057", "3.470", "0.0316"],
    ["22/62", "439/1780", "1.439", "0.995", "1.967", "0.0532"],
    ["34/86", "429/1876", "1.729", "1.291", "2.226", "0.0004"],
    ["102/435", "429/1876", "1.025", "0.846", "1.234", "0.7954"],
    ["3203/3982", "894/1221", "1.099", "1.060", "1.142", "0.0000"],
    ["10/1221", "55/3982", "0.593", "0.307", "1.144", "0.1218"],
    ["341/3005", "186/1861", "1.135", "0.959", "1.345", "0.1399"]
  ])("of %s to %s is %s (%s to %s), p %s (Koopman 1984)", (of, to, ...expected) => {
    const {value, lower, upper, p} = relativeLikelihood(counts(of), counts(to));
    expect([...printed([value, lower, upper], 3), p?.toFixed(4)]).toEqual(expected);
  });

  // Literals from R: bisection on the score with `qnorm`; the second p is that of `prop.test(correct = FALSE)`.
  it.each([
    ["424195/424195", "673/674", 1.0002620225345, 1.0084261896249, 6.849220082713e-139],
    ["602192/602192", "741348/741349", 0.99999496979612, 1.00000764140406, 0.36744325348798],
    ["3/1200", "999/100000", 0.085018842529826, 0.73426902624065, null],
    ["149999/150000", "1/3", 1.2620754086653, 16.2621842244967, null]
  ])("is exact to 1e-9 at the extremes: %s to %s", (of, to, lower, upper, p) => {
    const found = relativeLikelihood(counts(of), counts(to));
    expect((found.lower ?? NaN) / lower - 1).toBeCloseTo(0, 9);
    expect((found.upper ?? NaN) / upper - 1).toBeCloseTo(0, 9);
    if (p !== null) expect((found.p ?? NaN) / p - 1).toBeCloseTo(0, 8);
  });

  it("widens with N/(N-1)", () => {
    const {lower, upper} = relativeLikelihood(counts("36/40"), counts("16/80"), {nMinus1: true});
    expect(printed([lower, upper], 6)).toEqual(["2.934646", "7.166298"]);
  });

  it("divides counts, not rounded rates, so that the ends of the band are exact", () => {
    expect(relativeLikelihood(counts("8/100"), counts("10/100")).value).toBe(0.8);
    expect(relativeLikelihood(counts("341/3005"), counts("186/1861")).value).toBeCloseTo(1.135385, 6);
  });

  it("is 0 with a finite upper end when only the second group has events", () => {
    const {value, lower, upper} = relativeLikelihood(counts("0/99"), counts("5/309"));
    expect([value, lower, upper?.toFixed(3)]).toEqual([0, 0, "2.346"]);
  });

  it("is infinite, and no number, when only the first group has events", () => {
    const {value, lower, upper, note, fisher} = relativeLikelihood(counts("3/99"), counts("0/309"));
    expect([value, lower?.toFixed(3), upper, note]).toEqual([null, "2.451", Infinity, "no events in the second group"]);
    expect(fisher?.toFixed(4)).toBe("0.0070");
  });

  it.each([
    ["neither group has an event", "0/99", "0/309", "no events in either group"],
    ["the first group is empty", "0/0", "5/309", "nobody in one of the groups"],
    ["the second group is empty", "5/99", "0/0", "nobody in one of the groups"]
  ])("is not applicable when %s", (_, of, to, note) => {
    expect(relativeLikelihood(counts(of), counts(to))).toMatchObject({
      value: null,
      lower: null,
      upper: null,
      p: null,
      note
    });
  });

  it("is 1 and sure of nothing when everybody in both groups has the event", () => {
    const {value, p, lower, upper} = relativeLikelihood(counts("5/5"), counts("7/7"));
    expect([value, p]).toEqual([1, 1]);
    expect(printed([lower, upper], 4)).toEqual(["0.5655", "1.5488"]);
  });

  it("gives Fisher's mid-p beside its own p only where an expected count is under 5", () => {
    expect(relativeLikelihood(counts("16/1116"), counts("30/4011")).fisher).toBeNull();
    expect(relativeLikelihood(counts("0/99"), counts("5/309")).fisher?.toFixed(4)).toBe("0.2182");
  });

  it("inverts when the groups change places", () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, (of, to) => {
        const there = relativeLikelihood(of, to);
        const back = relativeLikelihood(to, of);
        for (const [a, b] of [
          [there.value, back.value],
          [there.lower, back.upper],
          [there.upper, back.lower]
        ])
          expect(Math.log(a ?? NaN)).toBeCloseTo(-Math.log(b ?? NaN), 8);
        expect(there.p).toBeCloseTo(back.p ?? NaN, 10);
      })
    );
  });

  it("leaves 1 out of the interval exactly when p is under 0.05", () => {
    fc.assert(
      fc.property(anyCounts, anyCounts, fc.boolean(), (of, to, nMinus1) => {
        fc.pre(of.numerator + to.numerator > 0);
        const {lower, upper, p} = relativeLikelihood(of, to, {nMinus1});
        fc.pre(Math.abs((p ?? 0) - 0.05) > 1e-9);
        expect((lower ?? NaN) > 1 || (upper ?? NaN) < 1).toBe((p ?? NaN) < 0.05);
      })
    );
  });

  it("holds its value, and narrows as the level falls", () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, (of, to) => {
        const wide = relativeLikelihood(of, to, {level: 0.998});
        const {value, lower, upper} = relativeLikelihood(of, to);
        const ends = [wide.lower, lower, value, upper, wide.upper].map((end) => end ?? NaN);
        ends.slice(1).forEach((end, i) => expect(end * (1 + 1e-9)).toBeGreaterThanOrEqual(ends[i] ?? NaN));
      })
    );
  });
});
