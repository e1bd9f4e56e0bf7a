import {describe, expect, it} from "vitest";
import {axisValues, resultColumns, valueText} from "../../../../src/components/query/columns.js";
import {chartWords} from "../../../../src/components/query/chart-words.js";
import {fitChart, fits, suggestChart} from "../../../../src/components/query/suggest-chart.js";

const years = [
  {period: "2018/19", group: "BME", n: 1, percent: 10},
  {period: "2018/19", group: "White", n: 2, percent: 20},
  {period: "2019/20", group: "BME", n: 3, percent: 30},
  {period: "2019/20", group: "White", n: 4, percent: Number.NaN}
];

describe("suggestChart(rows)", () => {
  it("draws a line over time, told apart by what makes the rows differ", () => {
    expect(suggestChart(years)).toEqual({type: "line", x: "period", y: "percent", series: "group"});
  });

  it("draws bars over categories, of the number furthest right", () => {
    const rows = [
      {band: "Band 2", n: 5, percent: 50},
      {band: "Band 3", n: 6, percent: 60}
    ];
    expect(suggestChart(rows)).toEqual({type: "bar", x: "band", y: "percent", series: null});
  });

  it("takes an indicator's number for a name, not a measure", () => {
    expect(
      suggestChart([
        {indicator: 1, n: 5},
        {indicator: 2, n: 6}
      ])
    ).toEqual({type: "bar", x: "indicator", y: "n", series: null});
  });

  it("draws dots of two numbers and a histogram of one", () => {
    expect(
      suggestChart([
        {a: 1, b: 2},
        {a: 3, b: 4}
      ])
    ).toEqual({type: "dot", x: "a", y: "b", series: null});
    expect(suggestChart([{a: 1}, {a: 2}])).toEqual({type: "histogram", x: "a", y: null, series: null});
  });

  it.each([[[]], [[{n: 1}]], [[{a: "x"}, {a: "y"}]]])("draws nothing of %j", (rows) => {
    expect(suggestChart(rows)).toBeNull();
  });
});

describe("fits(chart, rows)", () => {
  it("holds while the columns are there", () => {
    const chart = fitChart("bar", years);
    expect(chart && fits(chart, years)).toBe(true);
    expect(chart && fits(chart, [{other: 1}])).toBe(false);
    expect(fits({type: "bar", x: "period", y: "group", series: null}, years)).toBe(false);
  });
});

describe("resultColumns(rows)", () => {
  it("tells numbers, times, categories and empty columns apart", () => {
    const rows = [{n: 1, day: new Date("2020-01-01"), window: "2018/19 to 2019/20", word: "x", none: null, yes: true}];
    expect(resultColumns(rows).map(({name, kind}) => [name, kind])).toEqual([
      ["n", "number"],
      ["day", "time"],
      ["window", "time"],
      ["word", "category"],
      ["none", "empty"],
      ["yes", "category"]
    ]);
  });

  it("puts time in its order", () => {
    const [column] = resultColumns([{p: "2019/20"}, {p: "2017/18"}, {p: "2019/20"}]);
    expect(column && axisValues(column)).toEqual(["2017/18", "2019/20"]);
    expect(valueText(new Date("2020-01-02T03:04:00Z"))).toBe("2020-01-02 03:04");
  });
});

describe("chartWords(rows, chart)", () => {
  it("names the highest value that is shown", () => {
    expect(chartWords(years, {type: "line", x: "period", y: "percent", series: "group"})).toEqual({
      title: "percent over period, by group",
      message: "the highest is 30 at 2019/20, BME"
    });
  });

  it("says where nothing can be shown", () => {
    const rows = [{a: "x", n: Number.NaN}];
    expect(chartWords(rows, {type: "bar", x: "a", y: "n", series: null}).message).toBe("nothing can be shown");
  });
});
