import {describe, expect, it} from "vitest";
import {actionsPage} from "../../../../src/pages/actions/page.js";
import type {Action} from "../../../../src/lib/view.js";
import "../../../helpers/dom.js";
import {madeUpAction} from "../../../helpers/made-up-action.js";
import {madeUpView} from "../deep-dives/made-up.js";

const page = (...actions: Partial<Action>[]): string =>
  actionsPage(madeUpView([], {actions: actions.map(madeUpAction)}), {today: "2020-11-15"});

describe("actionsPage(view, {today})", () => {
  it("counts one action and several in plain words", () => {
    expect(page({due: "2020-01-31"})).toContain(
      "Test has 1 action in its plan. 0 are complete. On 15 November 2020, 1 is past its date and not complete."
    );
    expect(page({id: "A1", rag: "green"}, {id: "A2"})).toContain(
      "Test has 2 actions in its plan. 1 is complete. On 15 November 2020, 0 are past their date and not complete."
    );
  });

  it("says that no plan was supplied", () => {
    expect(page()).toContain("No actions were supplied.");
  });
});
