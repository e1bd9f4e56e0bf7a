import {beforeAll, describe, expect, it} from "vitest";
import {registerOf} from "../../../../src/subjects/actions/register.js";
import {judgedTogether} from "../../../../src/subjects/overview/judged.js";
import {BoardSummary} from "../../../../src/subjects/report/summary.js";
import type {View} from "../../../../src/figures/view.js";
import {h} from "../../../../src/components/h.js";
import {textsOf} from "../../../helpers/dom.js";
import {exampleView, icbFolder} from "../../../helpers/example-view.js";
import {madeUpAction} from "../../../helpers/made-up-action.js";

const summary = (view: View, today = "2021-01-31"): HTMLElement => {
  const figures = view.figures({breakdowns: ["band group"]});
  const together = judgedTogether(view, figures);
  return h("div", null, ...BoardSummary(view, registerOf(view.actions, today), {figures, together, today}));
};

describe("BoardSummary(view, register, {today})", () => {
  let view: View;
  beforeAll(async () => void (view = await exampleView()));

  it("begins with the picture of all gaps, then says the clearest of those against BME people, clearest first", () => {
    const found = summary(view);
    expect(found.querySelectorAll("#nine-gaps")).toHaveLength(1);
    const findings = textsOf(found, ".summary-findings > li");
    expect(findings).toHaveLength(3);
    for (const each of findings) expect(each).toMatch(/Clear gap, against BME people/);
  });

  it("names three actions, what is late first, with who leads and when each was due", () => {
    const late = textsOf(summary(view), ".summary-actions > li");
    expect(late).toHaveLength(3);
    for (const each of late) expect(each).toMatch(/^▲ Overdue .+\(due \d+ \w+ 20(19|20), .+\)$/);
    const [first] = textsOf(summary(view, "2019-01-01"), ".summary-actions > li");
    expect(first).not.toContain("Overdue");
  });

  it("leaves no gap where something was not supplied", async () => {
    const icb = await exampleView(icbFolder);
    expect(textsOf(summary({...icb, actions: []}), "p")).toContain("No action plan was supplied.");
    expect(
      textsOf(summary({...icb, actions: [madeUpAction({lead: null, due: null})]}), ".summary-actions > li")
    ).toEqual([expect.not.stringMatching(/null|undefined|\(\)/)]);
  });
});
