import {describe, expect, it} from "vitest";
import {proportionAgainst} from "../../../src/stats/proportion-against.js";
import {asRatioTo, representationRatio} from "../../../src/stats/representation-ratio.js";
import {counts, printed} from "./reading.js";

describe("asRatioTo(constant, difference)", () => {
  it("puts a difference over the constant, and leaves null what is null", () => {
    expect(asRatioTo(0.25, {value: -0.125, lower: null, upper: 0.25})).toEqual({
      value: 0.5,
      lower: null,
      upper: 2,
      otherSide: null
    });
  });
});

describe("representationRatio(counts, constant, {level})", () => {
  it("is the share over the population's, with the interval over it too", () => {
    const {value, lower, upper} = representationRatio(counts("81/263"), 0.4);
    expect(printed([value, lower, upper], 3)).toEqual(["0.770", "0.638", "0.916"]);
  });

  it("has the p-value of the difference", () => {
    expect(representationRatio(counts("81/263"), 0.4).p).toBe(proportionAgainst(counts("81/263"), 0.4).p);
  });

  it("is 0 when the group is absent, and not applicable when nobody is counted", () => {
    expect(representationRatio(counts("0/20"), 0.25)).toMatchObject({value: 0, lower: 0});
    expect(representationRatio(counts("0/0"), 0.25)).toMatchObject({
      value: null,
      lower: null,
      note: "nobody is counted"
    });
  });
});
