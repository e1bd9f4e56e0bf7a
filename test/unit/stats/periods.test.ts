import {describe, expect, it} from "vitest";
import {checkApart, daysIn} from "../../../src/stats/periods.js";
import {year} from "./reading.js";

describe("checkApart(periods)", () => {
  it("allows periods that share no day, earliest first", () => {
    expect(() => checkApart([year(2017), year(2018), year(2020)])).not.toThrow();
  });

  it("refuses the two-year windows that share a year", () => {
    const windows = [
      {from: "2016-04-01", to: "2018-03-31"},
      {from: "2017-04-01", to: "2019-03-31"}
    ];
    expect(() => checkApart(windows)).toThrow(
      "2016-04-01 to 2018-03-31 overlaps or follows 2017-04-01 to 2019-03-31. Test a change only between"
    );
  });

  it.each([
    [
      "one shared day",
      [
        {from: "2018-04-01", to: "2019-03-31"},
        {from: "2019-03-31", to: "2020-03-31"}
      ]
    ],
    ["the later first", [year(2019), year(2018)]],
    ["the same period twice", [year(2019), year(2019)]]
  ])("refuses %s", (_, periods) => {
    expect(() => checkApart(periods)).toThrow("overlaps or follows");
  });

  it.each([
    ["a year that is not a date", {from: "2018/19", to: "2019/20"}],
    ["an end before the beginning", {from: "2019-03-31", to: "2018-04-01"}]
  ])("refuses %s", (_, period) => {
    expect(() => checkApart([period])).toThrow("a period runs between two ISO dates");
  });
});

describe("daysIn(period)", () => {
  it("counts both ends", () => {
    expect([year(2018), year(2019), {from: "2020-03-31", to: "2020-03-31"}].map(daysIn)).toEqual([365, 366, 1]);
  });
});
