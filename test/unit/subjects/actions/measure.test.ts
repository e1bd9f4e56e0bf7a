import {describe, expect, it} from "vitest";
import {figure, hidden, rate} from "../../../../src/components/fixtures.js";
import {measureAction, measuredFinding, parseBaseline} from "../../../../src/subjects/actions/measure.js";
import type {Figure} from "../../../../src/figures/figure-types.js";
import type {Action} from "../../../../src/figures/view.js";
import {madeUpAction} from "../../../helpers/made-up-action.js";

/** A year of appointments, each group 1,000 shortlisted: both rates and White over BME. */
function year(period: string, white: number, bme: number, at: Partial<Figure> = {}): Figure[] {
  const own = {indicator: 2, population: "candidates", period, ...at};
  const counts = {denominator: 1000, lower: 0, upper: 100};
  return [
    figure({...own, group: "White/BME", unit: "ratio", value: white / bme}),
    rate({...own, group: "White", numerator: white, ...counts}),
    rate({...own, group: "BME", numerator: bme, ...counts})
  ];
}

/** A survey year: both rates and their difference in points. */
const survey = (period: string, bme: number, white: number): Figure[] =>
  year(period, white, bme, {indicator: 5, population: "substantive"}).map((each) =>
    each.unit === "ratio"
      ? {...each, group: "BME minus White", unit: "percentage points", value: (bme - white) / 10}
      : each
  );

const measured = (action: Partial<Action>, figures: readonly Figure[]) =>
  measureAction(madeUpAction({measure: "i2-candidates-white-bme", ...action}), figures);

/** The median pay gap of a year, with its range. */
const payGap = (period: string, value: number | null, range: [number, number] | null): Figure =>
  figure({
    ...{indicator: 0, population: "substantive", period, group: "BME", unit: "percent", method: "median"},
    ...{
      value,
      lower: range?.[0] ?? null,
      upper: range?.[1] ?? null,
      status: value === null ? "suppressed" : "published"
    }
  });

describe("an action measured by the pay gap", () => {
  const action = {measure: "pay-median-substantive-bme", baseline: "12.0 (2019-03-31)", target: "0"};
  const of = (...figures: Figure[]) => measured(action, figures);

  it.each([
    ["moving towards parity", payGap("2020-03-31", 4, [2, 6])],
    ["moving away from parity", payGap("2020-03-31", -30, [-33, -27])],
    ["no clear change", payGap("2020-03-31", 9, [6, 12])],
    ["cannot be tested", payGap("2020-03-31", 4, null)],
    ["cannot be tested", payGap("2020-03-31", null, null)]
  ] as const)("is %s", (verdict, now) => {
    expect(of(payGap("2019-03-31", 12, [9, 15]), now)).toMatchObject({verdict, baseline: {value: 12}, target: 0});
  });

  it("needs the baseline's year, and a later one", () => {
    expect(of(payGap("2020-03-31", 4, [2, 6]))?.why).toBe("This site has no figure for the period of the baseline.");
    expect(of(payGap("2019-03-31", 4, [2, 6]))?.why).toMatch(/no figure of a later period/);
  });
});

describe("measuredFinding(action)", () => {
  it.each([
    [{measure: " i2-a ", evidence: "page#i3-b"}, "i2-a"],
    [{measure: null, evidence: "indicators/x#i3-b"}, "i3-b"],
    [{measure: "  ", evidence: "indicators/x#i3-b"}, "i3-b"],
    [{measure: null, evidence: "indicators/x"}, null],
    [{measure: null, evidence: null}, null]
  ])("of %j is %j", (action, finding) => {
    expect(measuredFinding(action)).toBe(finding);
  });
});

describe("parseBaseline(text)", () => {
  it.each([
    ["1.97 (2018/19)", 1.97, "2018/19"],
    ["1.97", 1.97, null],
    ["2018/19", null, "2018/19"],
    ["1.92 (2017/18 to 2018/19)", 1.92, "2017/18 to 2018/19"],
    ["5.3 (2019-03-31)", 5.3, "2019-03-31"],
    ["−14.0 (2020-03-31)", -14, "2020-03-31"],
    ["-14.0", -14, null],
    ["22.9% (2019)", 22.9, "2019"],
    ["+16.7 (survey 2019)", 16.7, "2019"],
    ["2019", null, "2019"],
    ["0", 0, null],
    ["", null, null],
    ["none yet", null, null],
    [null, null, null]
  ])("of %j is %j in %j", (text, value, period) => {
    expect(parseBaseline(text)).toEqual({value, period});
  });
});

describe("measureAction(action, figures)", () => {
  const narrowed = [...year("2018/19", 200, 100), ...year("2019/20", 130, 125)];

  it("is null of an action that names no measure", () => {
    expect(measureAction(madeUpAction(), narrowed)).toBeNull();
  });

  it("moves towards parity where the ratio came nearer by more than chance would usually make", () => {
    expect(measured({baseline: "2.00 (2018/19)", target: "1.00"}, narrowed)).toMatchObject({
      now: {period: "2019/20", value: 1.04},
      baseline: {value: 2, period: "2018/19"},
      target: 1,
      verdict: "moving towards parity",
      why: "A change like this is hard to put down to chance alone."
    });
  });

  it("moves away from parity where it went further, on either side", () => {
    const widened = [...year("2018/19", 130, 125), ...year("2019/20", 200, 100)];
    const beyond = [...year("2018/19", 130, 125), ...year("2019/20", 100, 200)];
    for (const figures of [widened, beyond])
      expect(measured({baseline: "2018/19"}, figures)?.verdict).toBe("moving away from parity");
  });

  it("does not take a change that is often chance for one, however welcome", () => {
    const few = [...year("2018/19", 12, 6), ...year("2019/20", 10, 9)];
    expect(measured({baseline: "2.00 (2018/19)"}, few)).toMatchObject({
      verdict: "no clear change",
      why: "A change like this could be chance."
    });
  });

  it("counts reaching parity as moving towards it, though the target was short of it", () => {
    const reached = [...year("2018/19", 240, 180), ...year("2019/20", 200, 200)];
    expect(measured({baseline: "1.33 (2018/19)", target: "1.25"}, reached)?.verdict).toBe("moving towards parity");
  });

  it("judges by the figure of the baseline's period, whatever number the action states", () => {
    expect(measured({baseline: "1.00 (2018/19)"}, narrowed)).toMatchObject({
      baseline: {value: 1, period: "2018/19"},
      verdict: "moving towards parity"
    });
  });

  it("fills in the number of a baseline that names its period alone", () => {
    expect(measured({baseline: "2018/19"}, narrowed)?.baseline).toEqual({value: 2, period: "2018/19"});
  });

  it("tests a level's finding on the level's own counts", () => {
    const at = {breakdown: "staff group", level: "Nursing"};
    const figures = [...narrowed, ...year("2018/19", 20, 10, at), ...year("2019/20", 21, 10, at)];
    expect(measured({measure: "i2-candidates-nursing-white-bme", baseline: "2018/19"}, figures)).toMatchObject({
      now: {level: "Nursing"},
      verdict: "no clear change"
    });
  });

  it("does not say that a survey's gap closed where the points fell and the ratio grew, or the other way", () => {
    const measure = "i5-substantive-bme-minus-white";
    const grown = [...survey("2018", 300, 200), ...survey("2019", 120, 40)];
    expect(measured({measure, baseline: "+10.0 (2018)"}, grown)).toMatchObject({
      verdict: "no clear change",
      why: "The gap in percentage points is smaller, but the ratio of the two rates is further from parity."
    });
    const shrunk = [...survey("2018", 120, 40), ...survey("2019", 300, 200)];
    expect(measured({measure, baseline: "+8.0 (2018)"}, shrunk)?.why).toBe(
      "The gap in percentage points is no smaller, but the ratio of the two rates is nearer to parity."
    );
  });

  it.each<[string, Partial<Action>, readonly Figure[], string]>([
    ["an unknown measure", {measure: "Indicator 2"}, narrowed, "The measure names no finding of this site."],
    [
      "a hidden figure",
      {baseline: "2018/19"},
      [
        ...year("2018/19", 200, 100),
        hidden({indicator: 2, population: "candidates", group: "White/BME", unit: "ratio"})
      ],
      "The figure is hidden or not available."
    ],
    [
      "a ratio without end",
      {baseline: "2018/19"},
      [
        ...year("2018/19", 200, 100),
        figure({indicator: 2, population: "candidates", group: "White/BME", unit: "ratio", lower: 2, upper: Infinity})
      ],
      "There is no ratio now: nobody in the second group had the event."
    ],
    ["no baseline", {}, narrowed, "The action states no baseline."],
    ["a baseline without a period", {baseline: "1.97"}, narrowed, "The action states no period of its baseline."],
    [
      "a baseline of a year that is not here",
      {baseline: "1.97 (2015/16)"},
      narrowed,
      "This site has no figure for the period of the baseline."
    ],
    [
      "a baseline of the latest year",
      {baseline: "1.04 (2019/20)"},
      narrowed,
      "There is no figure of a later period than the baseline's."
    ],
    [
      "a hidden figure of the baseline",
      {baseline: "2.00 (2018/19)"},
      [...year("2018/19", 200, 100).map((each) => hidden(each)), ...year("2019/20", 130, 125)],
      "A count is hidden or missing."
    ],
    [
      "a share without a target",
      {measure: "i2-candidates-bme", baseline: "10.0 (2018/19)"},
      narrowed,
      "A share has no parity of its own, and the action states no target."
    ],
    [
      "one group's rate",
      {measure: "i2-candidates-bme", baseline: "10.0 (2018/19)", target: "13.0"},
      narrowed,
      "This is one group's rate, not two groups compared."
    ]
  ])("cannot test %s", (_, action, figures, why) => {
    expect(measured(action, figures)).toMatchObject({verdict: "cannot be tested", why});
  });

  it("takes the window that ends last for now, not the year it ends with", () => {
    const figures = [...year("2018/19", 200, 100), ...year("2017/18 to 2018/19", 150, 100)];
    expect(measured({}, figures)?.now?.period).toBe("2017/18 to 2018/19");
  });
});
