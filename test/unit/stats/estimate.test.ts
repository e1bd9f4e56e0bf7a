import {describe, expect, it} from "vitest";
import {estimate, notApplicable} from "../../../src/stats/estimate.js";

describe("notApplicable(method, note)", () => {
  it("holds no number at all", () => {
    const {method, note, ...numbers} = notApplicable("Wilson", "nobody is counted");
    expect([method, note]).toEqual(["Wilson", "nobody is counted"]);
    expect(numbers).toEqual({value: null, lower: null, upper: null, p: null, fisher: null, otherSide: null});
  });
});

describe("estimate(parts)", () => {
  it("leaves null what is not given", () => {
    expect(estimate({value: 0.5, lower: 0.4, upper: 0.6, method: "Wilson"})).toEqual({
      value: 0.5,
      lower: 0.4,
      upper: 0.6,
      p: null,
      fisher: null,
      otherSide: null,
      method: "Wilson",
      note: null
    });
  });
});
