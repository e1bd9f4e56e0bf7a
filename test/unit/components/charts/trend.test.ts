import "../../../helpers/dom.js";
import {describe, expect, it} from "vitest";
import {Trend} from "../../../../src/components/charts/trend.js";
import {runs, spread} from "../../../../src/components/charts/trend-layout.js";
import {surveyTrend} from "../../../../src/components/fixtures-charts.js";
import {textOf, textsOf} from "../../../helpers/dom.js";

const words = {title: "A finding", subtitle: "Measure", of: "shares over time"};
const wide = (element: Element): Element => element.querySelectorAll("svg.plot")[1] ?? element;
/** Lines that join points: paths with a stroke of 2.5. */
const lines = (element: Element): number => wide(element).querySelectorAll('g[stroke-width="2.5"] > path').length;
const years = (series: typeof surveyTrend, ...wanted: string[]) =>
  series.map(({label, figures}) => ({label, figures: figures.filter(({period}) => wanted.includes(period))}));

describe("Trend(series, options)", () => {
  it("joins three or more points, and never over a hidden one", () => {
    expect(lines(Trend(surveyTrend, words))).toBe(3);
    expect(lines(Trend(surveyTrend.slice(1, 2), words))).toBe(1);
    expect(lines(Trend(years(surveyTrend, "2018", "2019"), words))).toBe(0);
  });

  it("joins nothing across a break, and says what broke", () => {
    const chart = Trend(surveyTrend, {...words, breaks: [{from: "2018", why: "the question changed."}]});
    expect(lines(chart)).toBe(2);
    expect(textsOf(wide(chart), "text")).toContain("[b] break in series");
    expect(textOf(chart.querySelector(".chart-notes"))).toBe("[b] Break in series at 2018: the question changed.");
    expect(textsOf(chart, "abbr.remark")).toEqual(["[b]", "[b]", "[b]"]);
  });

  it("names each series at its end with its last value", () => {
    const text = textsOf(wide(Trend(surveyTrend, words)), "text");
    expect(text).toEqual(
      expect.arrayContaining(["BME staff", "24.4%", "Black British staff", "27.7%", "White staff", "19.9%"])
    );
  });

  it("keeps the place of a period that has no figure", () => {
    const chart = Trend(years(surveyTrend, "2015", "2019"), {
      ...words,
      periods: ["2015", "2016", "2017", "2018", "2019"]
    });
    expect(textsOf(wide(chart), "text")).toEqual(expect.arrayContaining(["2016", "2017", "2018"]));
  });

  it("shows a hidden figure as a hatched stub with its words", () => {
    const chart = wide(Trend(surveyTrend, words));
    expect(chart.querySelectorAll(".hatch").length).toBe(2);
    expect(textsOf(chart, "text")).toContain("hidden to protect people");
  });

  it("refuses more series than a reader can tell apart", () => {
    expect(() => Trend([...surveyTrend, ...surveyTrend], words)).toThrow("6 series");
  });
});

describe("runs(points, broken)", () => {
  const at = (...orders: number[]) => orders.map((order) => ({order}));

  it.each([
    ["three in a row", at(0, 1, 2), [], [at(0, 1, 2)]],
    ["two", at(0, 1), [], []],
    ["a missing period", at(0, 1, 2, 4, 5), [], [at(0, 1, 2)]],
    ["a break", at(0, 1, 2, 3, 4, 5), [3], [at(0, 1, 2), at(3, 4, 5)]],
    ["a break that leaves two", at(0, 1, 2, 3), [2], []]
  ])("%s", (_name, points, broken, expected) => {
    expect(runs(points, broken)).toEqual(expected);
  });
});

describe("spread(labels, limits)", () => {
  it("leaves labels that do not touch where they are", () => {
    expect(
      spread(
        [
          {y: 50, height: 20},
          {y: 100, height: 20}
        ],
        [0, 200]
      )
    ).toEqual([50, 100]);
  });

  it("moves overlapping labels apart, in the order of their wish, within the limits", () => {
    expect(
      spread(
        [
          {y: 195, height: 20},
          {y: 190, height: 20}
        ],
        [0, 200]
      )
    ).toEqual([190, 170]);
  });
});
