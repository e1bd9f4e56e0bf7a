import {describe, expect, it} from "vitest";
import {figure, rate} from "../../../src/components/fixtures.js";
import {changeBetween} from "../../../src/figures/change.js";
import type {Figure, Unit} from "../../../src/figures/figure-types.js";
import {indicator} from "../../../src/registry/index.js";

type Place = Partial<Pick<Figure, "breakdown" | "level">>;

/** Two rates of a period, each of 1,000 people, and their comparison. */
function compared(
  period: string,
  [bme, white]: readonly [number, number],
  {number = 5, unit = "percentage points" as Unit, ...place}: {number?: number; unit?: Unit} & Place = {}
): Figure[] {
  const at = {indicator: number, period, ...place};
  const one = (group: string, numerator: number): Figure =>
    rate({...at, group, numerator, denominator: 1000, lower: 0, upper: 100});
  const group = unit === "ratio" ? "BME/White" : "BME minus White";
  return [figure({...at, group, unit, value: (bme - white) / 10}), one("BME", bme), one("White", white)];
}

const change = (before: Figure[], now: Figure[], number = 5) =>
  changeBetween([...now, ...before], indicator(number), before[0]!, now[0]!);

describe("changeBetween(figures, indicator, before, now)", () => {
  it("is clear where the ratio changed by more than chance would usually make, and says whether it is closer", () => {
    const narrowed = change(compared("2018", [400, 200]), compared("2019", [220, 200]));
    expect(narrowed).toMatchObject({
      state: "clear",
      words: "Yes: a change like this is hard to put down to chance alone.",
      closer: true
    });
    expect(change(compared("2018", [220, 200]), compared("2019", [400, 200]))).toMatchObject({
      state: "clear",
      closer: false
    });
  });

  it("gives the p-value of the ratio of ratios: z = ln 2 / √(1/40 + 1/20 + 1/20 + 1/20 − 4/1000)", () => {
    // ln(2) / sqrt(0.171) = 1.676, two-sided 0.0937.
    const {p, state} = change(compared("2018", [40, 20]), compared("2019", [20, 20]));
    expect(p).toBeCloseTo(0.0937, 3);
    expect(state).toBe("unclear");
  });

  it("calls no change what is the same, with p 1, and no closer", () => {
    expect(change(compared("2018", [40, 20]), compared("2019", [40, 20]))).toEqual({
      state: "unclear",
      words: "No: a change like this could be chance.",
      p: 1,
      closer: false
    });
  });

  it("is as far from parity at one half as at two", () => {
    expect(change(compared("2018", [400, 200]), compared("2019", [200, 400])).closer).toBe(false);
  });

  it("tests a finding at a level on the counts of that level, not of the whole", () => {
    const place = {breakdown: "pay band", level: "Band 5"};
    const before = [...compared("2018", [300, 300], place), ...compared("2018", [400, 200])];
    const now = [...compared("2019", [300, 300], place), ...compared("2019", [220, 200])];
    expect(change(before, now).p).toBe(1);
  });

  it.each([
    [1, "Not tested: mostly the same people in both years."],
    [9, "Not tested: mostly the same people in both years."]
  ])("does not test staff in post or a board (indicator %d)", (number, words) => {
    const at = (period: string) => compared(period, [400, 200], {number});
    expect(change(at("2019-03-31"), at("2020-03-31"), number)).toMatchObject({state: "untested", words, p: null});
  });

  it("does not test windows that share a year, nor across a break", () => {
    const words = "Not tested: the periods overlap, or were counted differently.";
    const window = (period: string) => compared(period, [40, 20], {number: 3, unit: "ratio"});
    expect(change(window("2017/18 to 2018/19"), window("2018/19 to 2019/20"), 3).words).toBe(words);
    const survey = (period: string) => compared(period, [400, 200], {number: 7});
    expect(change(survey("2020"), survey("2021"), 7).words).toBe(words);
  });

  it("does not test what is hidden, missing, or without events", () => {
    const full = compared("2018", [40, 20]);
    const [difference, bme, white] = compared("2019", [40, 20]) as [Figure, Figure, Figure];
    expect(change(full, [difference, bme]).words).toBe("Not tested: a count is hidden or missing.");
    expect(change(full, [difference, {...bme, numerator: null}, white]).words).toBe(
      "Not tested: a count is hidden or missing."
    );
    expect(change(full, compared("2019", [0, 20])).words).toBe(
      "Not tested: nobody had the event in one of the groups."
    );
  });

  it("says of one group's rate that it is not two groups compared", () => {
    const [, before] = compared("2018", [40, 20]);
    const [, now] = compared("2019", [20, 20]);
    expect(changeBetween([now!, before!], indicator(5), before!, now!).words).toBe(
      "Not tested: this is one group's rate, not two groups compared."
    );
  });
});
