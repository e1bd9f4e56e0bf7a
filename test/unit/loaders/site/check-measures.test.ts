import {describe, expect, it} from "vitest";
import {checkMeasures} from "../../../../loaders/site/check-measures.js";
import type {PayGap} from "../../../../src/registry/pay-gaps.js";
import {figure} from "../../../../src/components/fixtures.js";
import {madeUpAction} from "../../../helpers/made-up-action.js";

const figures = () => [
  figure({indicator: 2, population: "candidates", group: "White/BME"}),
  figure({indicator: 3, population: "substantive", group: "BME/White", value: null, status: "suppressed"})
];
const payGaps: PayGap[] = [
  {
    ...{organisation: "lpt", population: "substantive", period: "2020-03-31", breakdown: "overall", level: "all"},
    ...{measure: "hourly pay", statistic: "median", group: "BME", status: "published"},
    ...{value: 9.8, lower: 4.9, upper: 14.5}
  }
];
const check = (...measures: (string | null)[]) => {
  const actions = measures.map((measure, i) => madeUpAction({id: `A${i + 1}`, measure}));
  return () => checkMeasures([{actions, figures, payGaps}]);
};

describe("checkMeasures(views)", () => {
  it.each([
    "i2-candidates-white-bme",
    " i2-candidates-white-bme ",
    "i3-substantive-bme-white",
    "pay-median-substantive-bme",
    "Fewer complaints",
    "Indicator 2",
    "",
    null
  ])("lets %j stand: a finding, words of one's own, or nothing", (measure) => {
    expect(check(measure)).not.toThrow();
  });

  it("names the action, what it says, what may be meant, and what to do", () => {
    expect(check("i2-candidates-white-bme", "i2-candidates-whitebme")).toThrow(
      "actions.csv: 1 measure names a finding that this site does not have.\n" +
        'A2: "i2-candidates-whitebme" is no finding of this site. The nearest is "i2-candidates-white-bme".\n' +
        "Correct the column measure, or leave it blank. A finding's address ends with its name, after the #."
    );
  });

  it("knows a pay gap by its name, and none that is not there", () => {
    expect(check("pay-mean-substantive-bme")).toThrow(/The nearest is "pay-median-substantive-bme"/);
  });

  it("names every action at once, and guesses nothing far off", () => {
    expect(check("i9-x", "i4-substantive-white-bme-clinical-doctors")).toThrow(
      /^actions\.csv: 2 measures name findings that this site does not have\.\nA1: "i9-x" is no finding of this site\.\nA2: /
    );
  });

  it("holds each organisation's actions to its own figures", () => {
    const actions = [madeUpAction({measure: "i2-candidates-white-bme"})];
    expect(() =>
      checkMeasures([
        {actions: [], figures, payGaps: []},
        {actions, figures: () => [], payGaps: []}
      ])
    ).toThrow(/^actions\.csv: 1 measure/);
  });
});
