import {describe, expect, it} from "vitest";
import type {Cell} from "../../../src/registry/cell.js";
import {ChangeDigest} from "../../../src/writing/changes.js";
import {textOf, textsOf} from "../../helpers/dom.js";
import {madeUpView, pair} from "../subjects/deep-dives/made-up.js";

const staff = (period: string, bme: number): Cell[] =>
  pair({measure: "headcount", population: "substantive", period}, bme, 800);
const survey = (number: 5 | 6, period: string, bme: number | null, white: number): Cell[] => [
  ...pair({measure: `survey${number} yes`, population: "substantive", period}, bme, white),
  ...pair({measure: `survey${number} responses`, population: "substantive", period}, 1000, 1000)
];

function digest(...cells: Cell[][]): HTMLElement | null {
  const view = madeUpView(cells.flat(), {organisation: {labels: {BME: "Ethnic minority"}}});
  return ChangeDigest(view, view.figures());
}
const summary = (element: HTMLElement | null): string => textOf(element?.querySelector("p") ?? null);

describe("ChangeDigest(view, figures)", () => {
  it("is null without two periods of anything", () => {
    expect(digest()).toBeNull();
    expect(digest(staff("2020-03-31", 200))).toBeNull();
  });

  it("names what changed by more than chance would usually make", () => {
    const element = digest(survey(5, "2018", 400, 200), survey(5, "2019", 220, 200));
    expect(summary(element)).toBe("The one headline figure changed clearly since the period before: indicator 5.");
    expect(textsOf(element!, "tbody tr").join()).toContain("Ethnic minority minus White");
  });

  it("claims nothing of figures that cannot be tested", () => {
    const element = digest(
      staff("2019-03-31", 100),
      staff("2020-03-31", 200),
      survey(5, "2018", 210, 200),
      survey(5, "2019", 220, 200)
    );
    expect(summary(element)).toBe(
      "The one headline figure that can be tested did not change clearly since the period before. 1 cannot be tested: the table says why."
    );
  });

  it("counts several", () => {
    const still = [survey(6, "2018", 210, 200), survey(6, "2019", 220, 200)];
    expect(summary(digest(survey(5, "2018", 210, 200), survey(5, "2019", 220, 200), ...still))).toBe(
      "None of the 2 headline figures changed clearly since the period before."
    );
    expect(summary(digest(survey(5, "2018", 400, 200), survey(5, "2019", 220, 200), ...still))).toBe(
      "1 of the 2 headline figures changed clearly since the period before: indicator 5."
    );
  });

  it("says so where none can be tested", () => {
    expect(summary(digest(staff("2019-03-31", 100), staff("2020-03-31", 200)))).toBe(
      "No change of a headline figure can be tested: the table says why."
    );
  });

  it("shows a hidden figure as hidden, and does not test it", () => {
    const element = digest(survey(6, "2018", 400, 200), survey(6, "2019", null, 200));
    const row = textsOf(element!, "tbody tr")[0] ?? "";
    expect(row).toContain("[c]");
    expect(row).toContain("Not tested: a count is hidden or missing.");
  });
});
