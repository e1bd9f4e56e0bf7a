import {describe, expect, it} from "vitest";
import {figure} from "../../../../src/components/fixtures.js";
import {registerOf} from "../../../../src/subjects/actions/register.js";
import type {Action} from "../../../../src/figures/view.js";
import {Board} from "../../../../src/subjects/actions/board.js";
import {textOf, textsOf} from "../../../helpers/dom.js";
import {madeUpAction} from "../../../helpers/made-up-action.js";
import {madeUpView} from "../deep-dives/made-up.js";

const board = (...actions: Partial<Action>[]): HTMLElement =>
  Board(madeUpView([]), registerOf(actions.map(madeUpAction), "2020-11-15"), [
    figure({population: "candidates", group: "White/BME", unit: "ratio", value: 1.135})
  ]);

describe("Board(view, register, figures)", () => {
  it("has a column for each state that actions are in, overdue first, with how many there are", () => {
    const late = {due: "2020-11-14", rag: "amber"};
    const found = board({id: "A1", rag: "green"}, {id: "A2", ...late}, {id: "A3", rag: "amber"}, {id: "A4", ...late});
    expect(textsOf(found, "h3")).toEqual(["▲ Overdue 2", "◐ On track 1", "✓ Complete 1"]);
    expect(textsOf(found, "section:first-child li p")).toEqual(
      Array(2).fill("due 14 November 2020; Head of People; the plan says “on track”")
    );
  });

  it("says from where, to where and towards what a measure moves, where one is named", () => {
    const measure = {measure: "i2-candidates-white-bme", baseline: "1.97 (2018/19)", target: "1.00"};
    const column = board({id: "A1", ...measure}, {id: "A2"});
    expect(textsOf(column, ".board-measure")).toEqual([
      expect.stringMatching(/1\.97 \(2018\/19\), now 1\.1[34] \(.+\)\. Target 1\.00\. [A-Z]/)
    ]);
  });

  it("leads to each action in full", () => {
    expect(board({id: "A1"}).querySelector("li a")?.getAttribute("href")).toBe("#action-a1");
    expect(textOf(board({id: "A1", action: "Listen"}).querySelector("li a"))).toBe("Listen");
  });
});
