import {describe, expect, it} from "vitest";
import {parseFinancialYear, yearReader} from "../../../../../loaders/check/values/years.js";
import {readingContext} from "../../../../helpers/reading.js";

describe("parseFinancialYear(text)", () => {
  it.each([
    ["2019/20", "2019/20"],
    ["2019-20", "2019/20"],
    ["2019/2020", "2019/20"],
    ["2019 – 2020", "2019/20"],
    ["FY2019/20", "2019/20"],
    ["1999/00", "1999/00"]
  ])("reads %s", (text, year) => {
    expect(parseFinancialYear(text)).toBe(year);
  });

  it.each([["2019"], ["2019/21"], ["2019/2021"], ["19/20"], ["2019/20 Q1"], [""]])("reads no year in %j", (text) => {
    expect(parseFinancialYear(text)).toBeNull();
  });
});

describe("yearReader({column}, today)", () => {
  const {read} = yearReader(readingContext("survey", "year"), new Date("2021-06-01"));

  it.each([["2019"], ["2019.0"]])("reads %s", (text) => {
    expect(read(text).out).toEqual(["2019"]);
  });
  it.each([["2023"], ["1989"], ["19"], ["2019/20"]])("refuses %s", (text) => {
    expect(read(text)).toMatchObject({used: false, problem: {code: "year"}});
  });
});
