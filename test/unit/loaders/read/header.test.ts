import {describe, expect, it} from "vitest";
import {columnLetters, findHeader, shownHeader} from "../../../../loaders/read/header.js";
import {source} from "../../../../src/registry/sources.js";

const words = {aliases: {}, own: []};
const rows = (...lines: string[]) => lines.map((line, i) => ({row: i + 1, fields: line.split(",")}));
const columns = (line: string, given: Partial<{aliases: Record<string, string>; own: string[]}> = {}) =>
  findHeader(rows(line), source("workforce"), {...words, ...given})?.columns.map(({column}) => column);

describe("findHeader(rows, file, words)", () => {
  it("ignores case, spaces, underscores, hyphens and a byte order mark", () => {
    expect(columns("\ufeffSNAPSHOT,Pay-Band,staff group,AGE_band")).toEqual([
      "snapshot",
      "pay_band",
      "staff_group",
      "age_band"
    ]);
  });

  it("reads headers as ESR prints them", () => {
    expect(columns("Ethnic Origin,Pay Grade,Assignment Category,Staff Group,Org L4,Gender,Job Role")).toEqual([
      "ethnicity",
      "pay_band",
      "employment",
      "staff_group",
      "directorate",
      "sex",
      null
    ]);
  });

  it("finds the header below a preamble and right of an empty column", () => {
    const header = findHeader(
      rows(
        "Report: Staff in post",
        "",
        "Date,31 March 2020",
        ",Snapshot,Ethnic Origin,Pay Grade,Category",
        ",2020-03-31,A,Band 5,clinical"
      ),
      source("workforce"),
      words
    );
    expect(header?.row).toBe(4);
    expect(header?.columns.map(({index, column}) => [index, column])).toEqual([
      [0, null],
      [1, "snapshot"],
      [2, "ethnicity"],
      [3, "pay_band"],
      [4, "category"]
    ]);
  });

  it("follows organisation.json before the contract, and our own name before its aliases", () => {
    expect(columns("Grade,pay_band", {aliases: {grade: "staff_group"}})).toEqual(["staff_group", "pay_band"]);
    expect(columns("Grade,pay_band,category")).toEqual([null, "pay_band", "category"]);
    expect(columns("Grade,pay_band,category", {aliases: {Grade: "pay_band"}})).toEqual(["pay_band", null, "category"]);
  });

  it("takes columns that the organisation declares", () => {
    expect(columns("snapshot,Home Site", {own: ["home_site"]})).toEqual(["snapshot", "home_site"]);
  });

  it("uses neither of two headers with equal right", () => {
    const header = findHeader(rows("snapshot,Grade,Pay Grade"), source("workforce"), words);
    expect(header?.doubled).toEqual([{column: "pay_band", headers: ["Grade", "Pay Grade"]}]);
    expect(header?.columns.map(({column}) => column)).toEqual(["snapshot", null, null]);
  });

  it("finds none where nothing is recognised", () => {
    expect(findHeader(rows("a,b", "1,2"), source("workforce"), words)).toBeNull();
  });
});

describe("columnLetters(index)", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"]
  ])("calls column %i %s", (index, letters) => {
    expect(columnLetters(index)).toBe(letters);
  });
});

describe("shownHeader(column)", () => {
  it.each([
    ["Job Role", "Job Role"],
    ["", "column C"],
    ["20481234", "column C"],
    ["someone@example.net", "column C"],
    ["x".repeat(61), "column C"]
  ])("shows %j as %s", (header, shown) => {
    expect(shownHeader({header, index: 2})).toBe(shown);
  });
});
