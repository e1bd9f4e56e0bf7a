import {beforeAll, describe, expect, it} from "vitest";
import {measureAction, parseBaseline} from "../../../../src/lib/actions/measure.js";
import type {Figure} from "../../../../src/lib/figure-types.js";
import {findingId} from "../../../../src/lib/finding-id.js";
import type {Action, View} from "../../../../src/lib/view.js";
import {exampleView} from "../../../helpers/example-view.js";

let view: View;
let figures: Figure[];
beforeAll(async () => {
  view = await exampleView();
  figures = view.figures();
});

/** What became of a measure since its baseline; the other columns do not matter. */
const measured = (measure: string, baseline: string, target: string | null = null) =>
  measureAction({...(view.actions[0] as Action), measure, baseline, target}, figures);

describe("measureAction(action, figures)", () => {
  it("moves towards parity where the gap closed by more than chance would make", () => {
    const found = measured("i2-candidates-white-bme", "1.97 (2018/19)", "1.00");
    expect(found?.now?.value).toBeCloseTo(341 / 3005 / (186 / 1861), 10);
    expect([found?.verdict, found?.why, found?.target]).toEqual([
      "moving towards parity",
      "The gap changed by more than chance would make.",
      1
    ]);
  });

  it("has not clearly changed where chance could have made the change", () => {
    const found = measured("i4-substantive-white-bme", "1.09 (2018/19)");
    expect([found?.verdict, found?.why]).toEqual(["no clear change", "A change like this is often chance."]);
  });

  it("tests a finding about a part of the staff on the counts of that part", () => {
    const parts = figures.filter(
      ({indicator, breakdown, breakdown2}) => indicator === 4 && breakdown === "category" && breakdown2 === ""
    );
    const at = (wanted: string): Figure | undefined =>
      parts.find(({group, period, unit}) => group === "White/BME" && unit === "ratio" && period === wanted);
    const [before, now] = [at("2018/19"), at("2019/20")];
    const action = {
      ...(view.actions[0] as Action),
      measure: findingId(now as Figure),
      baseline: `${before?.value?.toFixed(2) ?? ""} (2018/19)`,
      target: null
    };
    const found = measureAction(action, parts);
    expect(found?.now).toEqual(now);
    expect(["moving towards parity", "moving away from parity", "no clear change"]).toContain(found?.verdict);
  });

  it("cannot be tested where the same people are counted twice, or the measure names no finding", () => {
    expect(measured("i1-substantive-bme", "22.6 (2019-03-31)", "30")?.why).toBe(
      "Mostly the same people in both years."
    );
    expect(measured("i2-candidates-nobody", "1.00 (2018/19)")?.verdict).toBe("cannot be tested");
  });
});

describe("parseBaseline(text)", () => {
  it.each([
    ["1.97 (2018/19)", {value: 1.97, period: "2018/19"}],
    ["−15.4 (2018)", {value: -15.4, period: "2018"}],
    ["5.3 (2019-03-31)", {value: 5.3, period: "2019-03-31"}],
    ["2018/19", {value: null, period: "2018/19"}],
    [null, {value: null, period: null}]
  ])("of %j is %j", (text, expected) => {
    expect(parseBaseline(text)).toEqual(expected);
  });
});
