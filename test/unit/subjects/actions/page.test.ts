import {describe, expect, it} from "vitest";
import {actionsPage} from "../../../../src/subjects/actions/page.js";
import type {Action} from "../../../../src/figures/view.js";
import "../../../helpers/dom.js";
import {madeUpAction} from "../../../helpers/made-up-action.js";
import {madeUpView} from "../deep-dives/made-up.js";

const page = (...actions: Partial<Action>[]): string =>
  actionsPage(madeUpView([], {actions: actions.map(madeUpAction)}), {today: "2020-11-15"});

describe("actionsPage(view, {today})", () => {
  it("counts one action and several in plain words", () => {
    expect(page({due: "2020-01-31"})).toContain(
      "The plan has 1 action. None is complete. On 15 November 2020, 1 was past the due date and not complete."
    );
    expect(page({id: "A1", rag: "green"}, {id: "A2"})).toContain(
      "The plan has 2 actions. 1 is complete. On 15 November 2020, none was past the due date and not complete."
    );
  });

  it("says that no plan was supplied", () => {
    expect(page()).toContain("No actions were supplied.");
  });
});
