import {describe, expect, it} from "vitest";
import {dateReader, parseDate, snapshotReader} from "../../../../../loaders/check/values/dates.js";
import {readingContext} from "../../../../helpers/reading.js";

describe("parseDate(text)", () => {
  it.each([
    ["2020-03-31", "2020-03-31"],
    ["2020-03-31T00:00:00", "2020-03-31"],
    ["2020-03-31 00:00:00.000", "2020-03-31"],
    ["31/03/2020", "2020-03-31"],
    ["31.3.2020", "2020-03-31"],
    ["31-MAR-2020", "2020-03-31"],
    ["31 March 2020", "2020-03-31"],
    ["31st March, 2020", "2020-03-31"],
    ["1 Sept 2020", "2020-09-01"],
    ["29/02/2020", "2020-02-29"],
    ["4712-12-31", "4712-12-31"]
  ])("reads %s", (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  it.each([
    ["03/31/2020"],
    ["2019-02-29"],
    ["31/04/2020"],
    ["31 Marvellous 2020"],
    ["43921"],
    ["March 2020"],
    ["31/03/20"],
    [""]
  ])("reads no date in %j", (text) => {
    expect(parseDate(text)).toBeNull();
  });
});

describe("snapshotReader({column}, today)", () => {
  const {read} = snapshotReader(readingContext("workforce", "snapshot"), new Date("2021-06-01"));

  it("reads a day that has been", () => {
    expect(read("31/03/2020").out).toEqual(["2020-03-31"]);
  });
  it.each([["2021-06-02"], ["1999-12-31"], ["4712-12-31"], ["next year"]])("refuses %s", (text) => {
    expect(read(text)).toMatchObject({used: false, problem: {code: "date"}});
  });
  it("refuses a blank", () => {
    expect(read(null)).toMatchObject({used: false, problem: {code: "blank"}});
  });
});

describe("dateReader({column})", () => {
  const {read} = dateReader(readingContext("actions", "due"));

  it("reads a day to come", () => {
    expect(read("31 October 2030").out).toEqual(["2030-10-31"]);
  });
  it.each([["4712-12-31"], ["31/12/4712"], ["1900-01-01"], [null]])("takes %j for an open end", (text) => {
    expect(read(text)).toEqual({out: [null], problem: null, used: true});
  });
  it("refuses what is no date", () => {
    expect(read("ongoing")).toMatchObject({used: false, problem: {code: "date"}});
  });
});
