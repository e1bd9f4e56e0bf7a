import {describe, expect, it} from "vitest";
import {parseNumbers, registerOf} from "../../../../src/subjects/actions/register.js";
import {madeUpAction} from "../../../helpers/made-up-action.js";

const blank = madeUpAction({id: null, indicators: null, action: null, lead: null, rag: null});

describe("registerOf(actions, today)", () => {
  it("orders by due date, undated last, and calls overdue what is due before today and not done", () => {
    const register = registerOf(
      [
        {...blank, id: "A1", due: "2020-12-31", rag: "amber"},
        {...blank, id: "A2", rag: "blue"},
        {...blank, id: "A3", due: "2020-08-31", rag: "green"},
        {...blank, id: "A4", due: "2020-10-31", rag: "red"}
      ],
      "2020-11-15"
    );
    expect(register.map(({id, status, stated}) => [id, status.id, stated.id])).toEqual([
      ["action-a3", "green", "green"],
      ["action-a4", "overdue", "red"],
      ["action-a1", "amber", "amber"],
      ["action-a2", "blue", "blue"]
    ]);
  });

  it("reads the indicators as a list and the high impact action as the number it is in the extract", () => {
    const [only] = registerOf([{...blank, id: "1", indicators: "5, 6, 7, 8", high_impact_action: 2}], "2020-01-01");
    expect([only?.indicators, only?.highImpactActions]).toEqual([[5, 6, 7, 8], [2]]);
  });
});

describe("parseNumbers(text)", () => {
  it.each([
    [null, []],
    ["", []],
    ["1, 2", [1, 2]],
    ["1;9", [1, 9]]
  ])("of %j is %j", (text, expected) => {
    expect(parseNumbers(text)).toEqual(expected);
  });
});
