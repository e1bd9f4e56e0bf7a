import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {kitagawa} from "../../../src/stats/kitagawa.js";
import {anyCounts, counts} from "./reading.js";
import {threeStrata} from "./three-strata.js";

describe("kitagawa(strata)", () => {
  it("splits 0.051667 into mix 0.030125 and within 0.021542; BME at the White mix 0.644 (Kitagawa 1955)", () => {
    const found = kitagawa(threeStrata);
    expect(found?.gap).toBeCloseTo(0.051667, 6);
    expect(found?.mix).toBeCloseTo(0.030125, 12);
    expect(found?.within).toBeCloseTo(0.021542, 6);
    expect(found?.toAtOfMix).toBeCloseTo(0.644, 12);
  });

  it("says what each stratum adds", () => {
    const parts = kitagawa(threeStrata)?.strata.map(({label, mix, within}) => [
      label,
      mix.toFixed(5),
      within.toFixed(5)
    ]);
    expect(parts).toEqual([
      ["a", "0.14833", "0.00833"],
      ["b", "-0.13271", "0.00771"],
      ["c", "0.01450", "0.00550"]
    ]);
  });

  it("finds no mix where both are spread alike, and nothing within where rates are alike", () => {
    const alike = kitagawa([
      {label: "a", of: counts("10/100"), to: counts("2/10")},
      {label: "b", of: counts("30/100"), to: counts("4/10")}
    ]);
    expect(alike?.mix).toBe(0);
    const sameRates = kitagawa([
      {label: "a", of: counts("10/100"), to: counts("5/50")},
      {label: "b", of: counts("30/100"), to: counts("3/10")}
    ]);
    expect(sameRates?.within).toBe(0);
  });

  it("counts a stratum with one group only as mix, and says so", () => {
    const found = kitagawa([...threeStrata, {label: "d", of: counts("50/100"), to: counts("0/0")}]);
    expect(found?.oneSided).toEqual(["d"]);
    expect(found?.toAtOfMix).toBeNull();
    expect(found?.strata.at(-1)).toMatchObject({ofRate: 0.5, toRate: null, within: 0});
  });

  it("does so whichever group is absent, and takes no notice of a stratum without either", () => {
    const absent = kitagawa([...threeStrata, {label: "d", of: counts("0/0"), to: counts("50/100")}]);
    expect(absent?.strata.at(-1)).toMatchObject({ofRate: null, toRate: 0.5, within: 0});
    expect(absent?.toAtOfMix).toBeCloseTo(0.644, 12);
    const empty = kitagawa([...threeStrata, {label: "e", of: counts("0/0"), to: counts("0/0")}]);
    expect(empty?.toAtOfMix).toBeCloseTo(0.644, 12);
    expect(empty?.oneSided).toEqual([]);
  });

  it("has no say where nobody is in a group", () => {
    expect(kitagawa([{label: "a", of: counts("1/2"), to: counts("0/0")}])).toBeNull();
    expect(kitagawa([])).toBeNull();
  });

  it("always has mix + within = gap, to 1e-12", () => {
    const stratum = fc.record({label: fc.string(), of: anyCounts, to: fc.oneof(anyCounts, fc.constant(counts("0/0")))});
    fc.assert(
      fc.property(fc.array(stratum, {minLength: 1, maxLength: 12}), (strata) => {
        fc.pre(strata.some(({to}) => to.denominator > 0));
        const {gap, mix, within} = kitagawa(strata) ?? {gap: NaN, mix: NaN, within: NaN};
        expect(Math.abs(mix + within - gap)).toBeLessThan(1e-12);
      })
    );
  });
});
