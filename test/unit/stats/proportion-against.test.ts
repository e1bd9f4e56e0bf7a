import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {proportionAgainst} from "../../../src/stats/proportion-against.js";
import {anyCounts, counts, printed} from "./reading.js";

describe("proportionAgainst(counts, constant, {level})", () => {
  it("is the proportion minus the constant, with Wilson's interval moved by it", () => {
    const {value, lower, upper} = proportionAgainst(counts("81/263"), 0.25);
    expect(printed([value, lower, upper], 4)).toEqual(["0.0580", "0.0053", "0.1162"]);
  });

  it("leaves 0 out of the interval exactly when p is under 0.05", () => {
    fc.assert(
      fc.property(anyCounts, fc.double({min: 0.01, max: 0.99, noNaN: true}), (some, constant) => {
        const {lower, upper, p} = proportionAgainst(some, constant);
        fc.pre(Math.abs((p ?? 0) - 0.05) > 1e-9);
        expect((lower ?? NaN) > 0 || (upper ?? NaN) < 0).toBe((p ?? NaN) < 0.05);
      })
    );
  });

  it("is not applicable when nobody is counted", () => {
    expect(proportionAgainst(counts("0/0"), 0.25)).toMatchObject({value: null, p: null, note: "nobody is counted"});
  });

  it.each([0, 1, 25])("refuses a constant of %d", (constant) => {
    expect(() => proportionAgainst(counts("1/4"), constant)).toThrow(`strictly between 0 and 1, found ${constant}`);
  });
});
