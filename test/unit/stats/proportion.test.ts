import {describe, expect, it} from "vitest";
import {proportion} from "../../../src/stats/proportion.js";
import {counts, printed} from "./reading.js";

describe("proportion(counts, {level})", () => {
  it("is the proportion with its Wilson interval and no p-value", () => {
    const {value, lower, upper, p, note} = proportion(counts("81/263"));
    expect(printed([value, lower, upper], 4)).toEqual(["0.3080", "0.2553", "0.3662"]);
    expect([p, note]).toEqual([null, null]);
  });

  it("is not applicable, and no number, when nobody is counted", () => {
    expect(proportion(counts("0/0"))).toEqual({
      value: null,
      lower: null,
      upper: null,
      p: null,
      fisher: null,
      otherSide: null,
      method: "Wilson score interval",
      note: "nobody is counted"
    });
  });
});
