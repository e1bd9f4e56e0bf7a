import {describe, expect, it} from "vitest";
import {jackknife} from "../../../src/stats/jackknife.js";
import {kitagawa} from "../../../src/stats/kitagawa.js";
import {counts} from "./reading.js";
import {threeStrata} from "./three-strata.js";

const rates = ([a]: {of: ReturnType<typeof counts>; to: ReturnType<typeof counts>}[]) => ({
  rate: a ? a.of.numerator / a.of.denominator : null,
  ratio: a && a.to.numerator > 0 ? a.of.numerator / a.to.numerator : null
});

describe("jackknife(strata, figures, {level})", () => {
  it("of a proportion is its plain standard error with n - 1: 30/100 is 0.3 plus or minus 1.96 sqrt(0.3 x 0.7 / 99)", () => {
    const {rate} = jackknife([{of: counts("30/100"), to: counts("1/2")}], rates);
    expect(rate?.upper).toBeCloseTo(0.3 + 1.959963985 * Math.sqrt(0.21 / 99), 9);
    expect(rate?.lower).toBeCloseTo(0.3 - 1.959963985 * Math.sqrt(0.21 / 99), 9);
  });

  it("has no interval where a figure cannot be made without one of the people", () => {
    const {ratio} = jackknife([{of: counts("3/10"), to: counts("1/20")}], rates);
    expect(ratio).toBeNull();
    expect(jackknife([{of: counts("0/1"), to: counts("1/2")}], rates).rate).toBeNull();
  });

  it("gives the same interval every time, around the value", () => {
    const mixOf = (strata: typeof threeStrata) => ({mix: kitagawa(strata)?.mix ?? null});
    const first = jackknife(threeStrata, mixOf);
    expect(jackknife(threeStrata, mixOf)).toEqual(first);
    expect(first.mix?.lower).toBeLessThan(0.030125);
    expect(first.mix?.upper).toBeGreaterThan(0.030125);
  });
});
