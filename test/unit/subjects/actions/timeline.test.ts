import {describe, expect, it} from "vitest";
import {registerOf} from "../../../../src/subjects/actions/register.js";
import {Timeline} from "../../../../src/subjects/actions/timeline.js";
import type {Action} from "../../../../src/figures/view.js";
import {textOf, textsOf} from "../../../helpers/dom.js";
import {madeUpAction} from "../../../helpers/made-up-action.js";

const timeline = (today: string, ...actions: Partial<Action>[]): HTMLElement =>
  Timeline(registerOf(actions.map(madeUpAction), today), today);
const months = (list: HTMLElement): string[] =>
  [...list.children].map((item) => textOf(item.querySelector("h3, strong")));

describe("Timeline(register, today)", () => {
  const past = {id: "A1", action: "Train panels", due: "2020-08-31", rag: "green"};
  const ahead = {id: "A2", action: "Settle early", due: "2021-03-31"};
  const undated = {id: "A3", action: "Listen"};

  it("draws the line of today between what is past and what is ahead, with undated actions last", () => {
    expect(months(timeline("2020-11-15", undated, ahead, past))).toEqual([
      "August 2020",
      "Today, November 2020",
      "March 2021",
      "No date"
    ]);
  });

  it("draws it before its own month, first where nothing is past, last where everything is", () => {
    expect(months(timeline("2020-08-01", past))).toEqual(["Today, August 2020", "August 2020"]);
    expect(months(timeline("2022-01-01", past, ahead))).toEqual(["August 2020", "March 2021", "Today, January 2022"]);
  });

  it("draws it once before undated actions, and alone where there is no action", () => {
    expect(months(timeline("2022-01-01", past, undated))).toEqual(["August 2020", "Today, January 2022", "No date"]);
    expect(months(timeline("2022-01-01"))).toEqual(["Today, January 2022"]);
  });

  it("keeps actions of one month together, each with its status in words and a link to it", () => {
    const list = timeline("2020-01-01", past, {...past, id: "A4", action: "Listen", due: "2020-08-01", rag: "red"});
    expect(textsOf(list, ".timeline-month > ul > li")).toEqual([
      "Listen ■ Concerns, not on track",
      "Train panels ✓ Complete"
    ]);
    expect([...list.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([
      "#action-a4",
      "#action-a1"
    ]);
  });

  it("crosses the turn of a year", () => {
    const list = timeline("2020-12-31", {due: "2021-01-01"}, {id: "A2", due: "2020-12-01"});
    expect(months(list)).toEqual(["Today, December 2020", "December 2020", "January 2021"]);
  });
});
