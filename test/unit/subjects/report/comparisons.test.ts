import {beforeAll, describe, expect, it} from "vitest";
import type {Figure} from "../../../../src/figures/figure-types.js";
import type {View} from "../../../../src/figures/view.js";
import {ownFigure} from "../../../../src/subjects/indicator/benchmarks.js";
import {benchmarksNear} from "../../../../src/subjects/report/comparisons.js";
import {whatIsLacking} from "../../../../src/subjects/report/introduction.js";
import {threePeriods} from "../../../../src/subjects/report/three-periods.js";
import {indicator} from "../../../../src/registry/index.js";
import {exampleView} from "../../../helpers/example-view.js";

let view: View;
let figures: Figure[];
beforeAll(async () => {
  view = await exampleView();
  figures = view.figures({breakdowns: ["pay band"]});
});

describe("ownFigure(row, figures)", () => {
  it("is of the comparator's own indicator, among figures of all", () => {
    const own = benchmarksNear(view, figures, indicator(4)).map((row) => ownFigure(row, figures));
    expect(own.map((figure) => [figure?.indicator, figure?.period])).toEqual([
      [4, "2017/18"],
      [4, "2018/19"]
    ]);
  });
});

describe("benchmarksNear(view, figures, indicator)", () => {
  it("has the years of the report, and where none of them, the nearest", () => {
    const years = (number: number): string[] =>
      benchmarksNear(view, figures, indicator(number)).map(({period}) => String(period));
    expect([years(5), years(9), years(6)]).toEqual([["2018", "2019", "2020"], ["2021"], []]);
  });
});

describe("threePeriods(figures)", () => {
  it("keeps the last three of each indicator and population", () => {
    const [one] = figures;
    const at = (period: string): Figure => ({...(one as Figure), period});
    const made = ["2016/17", "2017/18", "2018/19", "2019/20"].map(at);
    expect(threePeriods(made).map(({period}) => period)).toEqual(["2017/18", "2018/19", "2019/20"]);
  });
});

describe("whatIsLacking(view, figures)", () => {
  it("is nothing for the example, and says each thing that another did not supply", () => {
    expect(whatIsLacking(view, figures)).toEqual([]);
    const {organisation} = view;
    const poor = {
      ...view,
      actions: [],
      organisation: {
        ...organisation,
        supplied: organisation.supplied.filter((name) => name !== "board"),
        commentary: {}
      }
    };
    expect(
      whatIsLacking(
        poor,
        figures.filter(({population}) => population !== "bank")
      )
    ).toEqual([
      "Figures of indicator 9.",
      "Bank staff.",
      "Commentary in the organisation’s own words.",
      "An action plan."
    ]);
  });
});
