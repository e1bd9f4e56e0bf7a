import "../../helpers/dom.js";
import {describe, expect, it} from "vitest";
import {figure} from "../../../src/components/fixtures.js";
import {h} from "../../../src/components/h.js";
import {FigureTable} from "../../../src/components/tables/figure-table.js";
import {FigureSentence} from "../../../src/components/text/figure-sentence.js";
import {offerActions} from "../../../src/writing/offer-actions.js";
import {textsOf} from "../../helpers/dom.js";

const at = {indicator: 2, population: "candidates", group: "White/BME", unit: "ratio"} as const;
const before = figure({...at, period: "2018/19", value: 1.97});
const now = figure({...at, period: "2019/20", value: 1.1357});
const hidden = figure({...at, group: "White/Black", value: null, status: "suppressed"});
const known = [now, before, hidden];

const answer = (id: string, measure?: string): HTMLElement =>
  h("div", {class: "answer"}, FigureSentence("A finding.", {id, measure}));
const startOf = (element: Element | null): (string | null)[] =>
  ["indicator", "measure", "baseline", "target"].map((name) => element?.getAttribute(`data-${name}`) ?? null);

describe("offerActions(nodes, figures)", () => {
  it("offers an answer that is a finding, with its last value as baseline", () => {
    const made = answer("i2-candidates-white-bme");
    offerActions([made], known);
    expect(textsOf(made, "button")).toEqual(["Start an action from this"]);
    expect(startOf(made.querySelector(".finding"))).toEqual(["2", "i2-candidates-white-bme", "1.14 (2019/20)", "1.00"]);
  });

  it("takes as measure the finding that an answer names", () => {
    const made = answer("mix-appointment", "i2-candidates-white-bme");
    offerActions([made], known);
    expect(startOf(made.querySelector(".finding"))[2]).toBe("1.14 (2019/20)");
  });

  it.each(["i2-candidates-white-black", "i2-no-such", undefined])(
    "offers an answer without a figure that has a value, by its address alone: %s",
    (measure) => {
      const made = answer("own-finding", measure);
      offerActions([made], known);
      expect(textsOf(made, "button").length).toBe(1);
      expect(startOf(made.querySelector(".finding"))).toEqual([null, null, null, null]);
    }
  );

  it("leaves alone a finding that has a starter of its own", () => {
    const made = h("div", {class: "summary"}, FigureSentence("A finding.", {id: "i2-candidates-white-bme"}));
    offerActions([made], known);
    expect(made.querySelector("button")).toBeNull();
  });

  it("offers, once, the rows of a table that a build works out again", () => {
    const pooled = figure({...at, period: "2018/19", value: 1.5});
    const table = FigureTable([now, before, pooled, hidden], {caption: "Ratios"});
    offerActions([table], known);
    offerActions([h("section", null, table)], known);
    expect([...table.querySelectorAll("tbody tr")].map((row) => startOf(row)[2])).toEqual([
      "1.14 (2019/20)",
      "1.97 (2018/19)",
      null,
      null
    ]);
    expect([...table.querySelectorAll("[data-start]")].map((each) => each.getAttribute("aria-label"))).toEqual([
      "Start an action from a row of the table Ratios"
    ]);
  });

  it("offers nothing beside a table of which no figure is made again", () => {
    const table = FigureTable([hidden], {caption: "Hidden"});
    offerActions([table], known);
    expect(table.querySelector("[data-start]")).toBeNull();
  });
});
