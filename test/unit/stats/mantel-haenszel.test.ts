import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {mantelHaenszel} from "../../../src/stats/mantel-haenszel.js";
import {relativeLikelihood} from "../../../src/stats/relative-likelihood.js";
import {anyEvents, counts, printed} from "./reading.js";
import {threeStrata} from "./three-strata.js";

describe("mantelHaenszel(strata, {level})", () => {
  // The range from R: bisection on the stratified, skewness-corrected score with `qnorm`.
  it("adjusts 1.0842 to 1.0351 (0.9910, 1.0842)", () => {
    const {crude, adjusted} = mantelHaenszel(threeStrata);
    expect(printed([crude.value, adjusted.value, adjusted.lower, adjusted.upper], 4)).toEqual([
      "1.0842",
      "1.0351",
      "0.9910",
      "1.0842"
    ]);
  });

  it("tests without continuity correction: CMH 2.3862, p 0.1224", () => {
    const {adjusted, cmh} = mantelHaenszel(threeStrata);
    expect(printed([cmh?.statistic ?? null, cmh?.p ?? null, adjusted.p], 4)).toEqual(["2.3862", "0.1224", "0.1226"]);
  });

  it("asks whether the strata share one ratio", () => {
    expect(mantelHaenszel(threeStrata).homogeneity).toMatchObject({df: 2});
    expect(mantelHaenszel(threeStrata.slice(0, 1)).homogeneity).toBeNull();
  });

  it("lists the strata that say nothing, and still counts them in the crude ratio", () => {
    const silent = [
      {label: "only White", of: counts("7/9"), to: counts("0/0")},
      {label: "only BME", of: counts("0/0"), to: counts("2/9")},
      {label: "no events", of: counts("0/40"), to: counts("0/50")}
    ];
    const {crude, adjusted, dropped} = mantelHaenszel([...threeStrata, ...silent]);
    expect(dropped).toEqual(["only White", "only BME", "no events"]);
    expect(adjusted).toEqual(mantelHaenszel(threeStrata).adjusted);
    expect(crude).toEqual(relativeLikelihood(counts("2667/4049"), counts("738/1259")));
  });

  it("keeps a stratum where everybody has the event: its ratio is 1", () => {
    const {adjusted, dropped} = mantelHaenszel([
      ...threeStrata,
      {label: "all", of: counts("90/90"), to: counts("9/9")}
    ]);
    expect(dropped).toEqual([]);
    expect(adjusted.value).toBeLessThan(mantelHaenszel(threeStrata).adjusted.value ?? NaN);
  });

  it("says when adjustment turns the sign (Simpson's paradox)", () => {
    const {crude, adjusted, reversed} = mantelHaenszel([
      {label: "small stones", of: counts("81/87"), to: counts("234/270")},
      {label: "large stones", of: counts("192/263"), to: counts("55/80")}
    ]);
    expect(printed([crude.value, adjusted.value, adjusted.lower, adjusted.upper], 4)).toEqual([
      "0.9446",
      "1.0690",
      "0.9825",
      "1.1622"
    ]);
    expect(reversed).toBe(true);
    expect(mantelHaenszel(threeStrata).reversed).toBe(false);
  });

  it.each([
    ["events are in one group only", [{label: "a", of: counts("3/9"), to: counts("0/9")}], "events in one group only"],
    [
      "every stratum drops out",
      [{label: "a", of: counts("3/9"), to: counts("0/0")}],
      "no stratum has both groups and an event"
    ],
    ["there are no strata", [], "no stratum has both groups and an event"]
  ])("is not applicable when %s", (_, strata, note) => {
    expect(mantelHaenszel(strata).adjusted).toMatchObject({value: null, lower: null, upper: null, note});
  });

  it("is the plain ratio in one stratum, and inverts when the groups change places", () => {
    fc.assert(
      fc.property(anyEvents, anyEvents, (of, to) => {
        const there = mantelHaenszel([{label: "a", of, to}]).adjusted;
        const back = mantelHaenszel([{label: "a", of: to, to: of}]).adjusted;
        expect(there.value).toBeCloseTo(relativeLikelihood(of, to).value ?? NaN, 9);
        expect((there.lower ?? NaN) * (back.upper ?? NaN)).toBeCloseTo(1, 9);
      })
    );
  });
});
