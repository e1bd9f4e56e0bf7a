import {describe, expect, it} from "vitest";
import {spc, type SpcSignal} from "../../../src/stats/spc.js";
import {printed, year} from "./reading.js";

const monthly = (values: number[]) =>
  values.map((value, i) => {
    const month = `${2018 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`;
    return {period: {from: `${month}-01`, to: `${month}-28`}, value};
  });

const signalsOf = (values: number[], signal: SpcSignal) => {
  const chart = spc(monthly(values));
  if (chart.refused !== null) throw new Error(chart.refused);
  return chart.points.flatMap(({signals}, i) => (signals.includes(signal) ? [i] : []));
};

const calm = [10, 12, 11, 13, 12, 10, 11, 12, 13, 11, 12, 10, 12];

describe("spc(series)", () => {
  it("sets limits at 2.66 mean moving ranges, and marks what lies outside (Wheeler 1993)", () => {
    const spiked = [...calm.slice(0, 12), 30];
    const chart = spc(monthly(spiked));
    expect(chart.refused === null && printed([chart.mean, chart.lower, chart.upper], 4)).toEqual([
      "12.8462",
      "4.8662",
      "20.8262"
    ]);
    expect(signalsOf(spiked, "outside limits")).toEqual([12]);
  });

  it("is quiet where there is only noise", () => {
    const chart = spc(monthly(calm));
    expect(chart.refused === null && chart.points.flatMap(({signals}) => signals)).toEqual([]);
  });

  it("marks seven on one side, and not six", () => {
    const seven = [12, 11, 12, 11, 12, 11, 12, 9, 8, 9, 8, 9, 8];
    expect(signalsOf(seven, "run on one side")).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it("marks seven in a row that climb, and not six", () => {
    expect(signalsOf([5, 9, 4, 4, 5, 6, 7, 8, 9, 10, 4, 9, 5], "steady climb or fall")).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect(signalsOf([5, 9, 4, 5, 5, 6, 7, 8, 9, 10, 4, 9, 5], "steady climb or fall")).toEqual([]);
  });

  it("marks two of three near one limit, and not one near each", () => {
    const steady = Array.from({length: 16}, (_, i) => (i % 2 === 0 ? 10 : 10.4));
    expect(signalsOf([...steady, 11.3, 10.4, 11.3, 10, 10.4], "two of three near a limit")).toEqual([16, 18]);
    expect(signalsOf([...steady, 11.3, 10.4, 9.3, 10, 10.4], "two of three near a limit")).toEqual([]);
    expect(signalsOf([...steady, 10.8, 10.4, 10.8, 10, 10.4], "two of three near a limit")).toEqual([]);
  });

  it("refuses twelve points", () => {
    expect(spc(monthly(calm.slice(0, 12)))).toEqual({refused: "a control chart needs 13 points, found 12"});
  });

  it("refuses yearly figures, however many", () => {
    const yearly = calm.map((value, i) => ({period: year(2001 + i), value}));
    expect(spc(yearly)).toEqual({refused: "a control chart is not made of yearly figures"});
  });

  it("refuses overlapping periods", () => {
    expect(() => spc([...monthly(calm), ...monthly(calm)])).toThrow("overlaps or follows");
  });
});
