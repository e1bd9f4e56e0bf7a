import {describe, expect, it} from "vitest";
import {figure, hidden, rate} from "../../../../src/components/fixtures.js";
import {registerOf} from "../../../../src/subjects/actions/register.js";
import type {Figure} from "../../../../src/figures/figure-types.js";
import type {Action} from "../../../../src/figures/view.js";
import {ActionCard, StatusBadge} from "../../../../src/subjects/actions/card.js";
import {actionStatus} from "../../../../src/registry/action-status.js";
import {textOf} from "../../../helpers/dom.js";
import {madeUpAction} from "../../../helpers/made-up-action.js";
import {madeUpView} from "../deep-dives/made-up.js";

const view = madeUpView([], {organisation: {labels: {BME: "Ethnic minority"}}});

const card = (action: Partial<Action>, figures: readonly Figure[] = []): HTMLElement =>
  ActionCard(view, registerOf([madeUpAction(action)], "2020-11-15")[0]!, figures);

/** The facts of a card by their term. */
const facts = (element: HTMLElement): Record<string, string> =>
  Object.fromEntries(
    [...element.querySelectorAll("dl > div")].map((each) => [
      textOf(each.querySelector("dt")),
      textOf(each.querySelector("dd"))
    ])
  );

const measure = {measure: "i2-candidates-white-bme", baseline: "1.97 (2018/19)", target: "1.00"};
const ratio = figure({population: "candidates", group: "White/BME", unit: "ratio", value: 1.135});

describe("ActionCard(view, registered, figures)", () => {
  it("names only the facts that are given", () => {
    const element = card({});
    expect(facts(element)).toEqual({Lead: "Head of People", Indicators: "3. Disciplinary process"});
    expect(element.querySelectorAll("details").length).toBe(0);
    expect(element.querySelector(".action-measure")).toBeNull();
  });

  it("gives the date in words, several indicators and the high impact action by name", () => {
    expect(facts(card({due: "2021-03-31", indicators: "1, 9", high_impact_action: 2}))).toMatchObject({
      Due: "31 March 2021",
      Indicators: "1. Pay bands, 9. Board",
      "High impact action": "2. Fair and inclusive recruitment and talent management"
    });
  });

  it("says in words that it is overdue, only where it is not done", () => {
    const stands = (action: Partial<Action>): string => textOf(card(action).querySelector(".status"));
    expect(stands({due: "2020-11-14"})).toBe("▲ Overdue");
    expect(stands({due: "2020-11-15"})).not.toContain("Overdue");
    expect(stands({due: "2020-11-14", rag: "green"})).toBe("✓ Complete");
  });

  it("never calls an overdue action on track: what its plan says is said as the plan's word", () => {
    const late = card({due: "2020-11-14", rag: "amber"});
    expect(textOf(late.querySelector(".status"))).toBe("▲ Overdue");
    expect(facts(late)).toMatchObject({"The plan says": "On track"});
    expect(facts(card({due: "2020-11-15", rag: "amber"}))).not.toHaveProperty("The plan says");
  });

  it("sets baseline, now and target beside each other in the organisation's words", () => {
    expect(facts(card(measure, [ratio]))).toMatchObject({
      Measure: "White/Ethnic minority",
      Baseline: "1.97 (2018/19)",
      Now: "1.14 (2019/20)",
      Target: "1.00"
    });
  });

  it("says a difference in percentage points, and which level it is of", () => {
    const points = figure({
      indicator: 5,
      period: "2019",
      breakdown: "directorate",
      level: "Estates",
      group: "BME minus White",
      unit: "percentage points",
      value: -1
    });
    const asked = {measure: "i5-substantive-estates-bme-minus-white", baseline: "+2.5 (2018)"};
    expect(facts(card(asked, [points]))).toMatchObject({
      Measure: "Ethnic minority minus White, Estates",
      Baseline: "+2.5 percentage points (2018)",
      Now: "−1.0 percentage point (2019)",
      Target: "not stated"
    });
  });

  it("shows a hidden figure as hidden, and does not judge it", () => {
    const element = card(measure, [hidden(ratio)]);
    expect(facts(element).Now).toBe("[c] (2019/20)");
    expect(textOf(element.querySelector(".action-verdict"))).toBe(
      "Cannot be tested. The figure is hidden or not available."
    );
  });

  it("keeps the plan's numbers as they are where its measure is no finding", () => {
    const found = facts(card({measure: "Indicator 1", baseline: "23.5", target: "30"}));
    expect(found).toMatchObject({Baseline: "23.5", Target: "30"});
    expect(found).not.toHaveProperty("Now");
  });

  it("leads its verdict by a capital, and gives no more certainty than there is", () => {
    const years = ["2018/19", "2019/20"].flatMap((period, i) => [
      figure({...ratio, period, value: 2 - i}),
      ...(["White", "BME"] as const).map((group) =>
        rate({population: "candidates", period, group, numerator: 9 + i, denominator: 99, lower: 0, upper: 99})
      )
    ]);
    expect(textOf(card(measure, years).querySelector(".action-verdict"))).toBe(
      "No clear change. A change like this could be chance."
    );
  });
});

describe("StatusBadge(status)", () => {
  it("says the state in words, its symbol left out of speech", () => {
    const badge = StatusBadge(actionStatus("RED"));
    expect(textOf(badge)).toBe("■ Concerns, not on track");
    expect(textOf(badge.querySelector("[aria-hidden=true]"))).toBe("■");
  });
});
