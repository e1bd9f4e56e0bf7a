import {describe, expect, it} from "vitest";
import {surveyRate} from "../../../src/stats/survey-rate.js";
import {wilson} from "../../../src/stats/wilson.js";
import {counts} from "./reading.js";

describe("surveyRate(groups, {asked, level})", () => {
  it("with one weight is Wilson's interval, with a design effect of 1", () => {
    const {value, lower, upper, designEffect} = surveyRate([{weight: 2.5, yes: 81, answers: 263}]);
    expect(value).toBeCloseTo(81 / 263, 12);
    expect([lower, upper]).toEqual([
      expect.closeTo(wilson(counts("81/263"))?.lower ?? NaN, 12),
      expect.closeTo(wilson(counts("81/263"))?.upper ?? NaN, 12)
    ]);
    expect(designEffect).toBeCloseTo(1, 12);
  });

  it("weighs answers, and widens by Kish's design effect: weights 1 and 3 on 100 answers each are worth 160", () => {
    const {value, designEffect} = surveyRate([
      {weight: 1, yes: 20, answers: 100},
      {weight: 3, yes: 40, answers: 100}
    ]);
    expect(value).toBeCloseTo((20 + 120) / 400, 12);
    expect(designEffect).toBeCloseTo(200 / 160, 12);
  });

  it("bounds what those who did not answer could do, which no range holds", () => {
    const {least, most} = surveyRate([{weight: 1, yes: 30, answers: 100}], {asked: 200});
    expect(least).toBeCloseTo(0.15, 12);
    expect(most).toBeCloseTo(0.65, 12);
    expect(surveyRate([{weight: 1, yes: 30, answers: 100}])).toMatchObject({least: null, most: null});
  });

  it("is exactly 0 and 1 at the ends, not applicable without answers, and refuses what cannot be", () => {
    expect(surveyRate([{weight: 1, yes: 0, answers: 20}]).lower).toBe(0);
    expect(surveyRate([{weight: 1, yes: 20, answers: 20}]).upper).toBe(1);
    expect(surveyRate([])).toMatchObject({value: null, designEffect: null, note: "no answers"});
    expect(() => surveyRate([{weight: 1, yes: 3, answers: 2}])).toThrow("3 of 2");
    expect(() => surveyRate([{weight: 1, yes: 1, answers: 2}], {asked: 1})).toThrow("1 asked and 2 answers");
  });
});
