import {describe, expect, it} from "vitest";
import {disparityRatio, disparityRatios} from "../../../src/stats/disparity-ratio.js";
import {printed} from "./reading.js";

const tier = ([bme = NaN, white = NaN]: number[]) => ({bme, white});

describe("disparityRatios({lower, middle, upper}, {level})", () => {
  it.each([
    ["non-clinical 2018", [272, 605], [55, 147], [17, 103], "1.20", "2.27", "2.72"],
    ["non-clinical 2019", [289, 628], [60, 147], [18, 112], "1.13", "2.54", "2.86"],
    ["non-clinical 2020", [275, 597], [61, 151], [23, 109], "1.14", "1.91", "2.18"],
    ["clinical 2018", [428, 1567], [188, 1318], [28, 199], "1.91", "1.01", "1.94"],
    ["clinical 2019", [445, 1553], [215, 1298], [28, 193], "1.73", "1.14", "1.98"],
    ["clinical 2020", [470, 1544], [238, 1298], [26, 211], "1.66", "1.49", "2.47"]
  ])("of %s", (_, lower, middle, upper, ...expected) => {
    const found = disparityRatios({lower: tier(lower), middle: tier(middle), upper: tier(upper)});
    const values = [found.lowerToMiddle.value, found.middleToUpper.value, found.lowerToUpper.value];
    expect(printed(values, 2)).toEqual(expected);
    expect((values[0] ?? NaN) * (values[1] ?? NaN)).toBeCloseTo(values[2] ?? NaN, 12);
  });
});

describe("disparityRatio(lower, upper, {level})", () => {
  it("has an interval from the sum of the four reciprocals", () => {
    const {lower, upper, p} = disparityRatio(tier([275, 597]), tier([23, 109]));
    expect(printed([lower, upper], 4)).toEqual(["1.3618", "3.4994"]);
    expect(p).toBeLessThan(0.05);
  });

  it.each([
    ["a tier has no BME staff", [275, 597], [0, 109], "no BME staff in one of the tiers"],
    ["the lower tier has no BME staff", [0, 597], [23, 109], "no BME staff in one of the tiers"],
    ["a tier has no White staff", [275, 597], [23, 0], "no White staff in one of the tiers"]
  ])("is not applicable when %s", (_, lower, upper, note) => {
    expect(disparityRatio(tier(lower), tier(upper))).toMatchObject({value: null, lower: null, upper: null, note});
  });

  it("refuses what cannot be counts of people", () => {
    expect(() => disparityRatio(tier([2.5, 10]), tier([1, 2]))).toThrow("counts must be whole numbers");
  });
});
