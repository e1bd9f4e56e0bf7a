import {describe, expect, it} from "vitest";
import {fileKind, tableName} from "../../../../../src/subjects/notebook/reckoning/file-table.js";
import {comparedColumn, knownValues, tablesRead} from "../../../../../src/subjects/notebook/reckoning/values.js";

describe("comparedColumn(before)", () => {
  it.each([
    ["where measure = 'sho", {column: "measure", typed: "sho"}],
    [`where "group" in ('BME', 'Wh`, {column: "group", typed: "Wh"}],
    ["where c.Period like '20", {column: "period", typed: "20"}],
    ["where population not in ('", {column: "population", typed: ""}]
  ])("reads %j", (before, found) => {
    expect(comparedColumn(before)).toEqual(found);
  });

  it.each(["select 'abc", "where measure = 'x' and ", "where measure ="])("is null for %j", (before) => {
    expect(comparedColumn(before)).toBeNull();
  });
});

describe("knownValues(organisations)", () => {
  const values = knownValues([
    {
      id: "org",
      name: "An organisation",
      breakdowns: [{id: "pay band", label: "Pay band", order: ["Band 2", "Band 3"]}]
    }
  ]);

  it("holds the names of the registry, with what they are for", () => {
    expect(values.measure).toContainEqual({value: "appointed", note: "Indicator 2"});
    expect(values.group).toContainEqual({value: "N", note: "African"});
    expect(values.breakdown).toContainEqual({value: "pay band", note: "Pay band"});
    expect(values.level?.map(({value}) => value)).toEqual(["all", "Band 2", "Band 3"]);
    expect(values.organisation).toEqual([{value: "org", note: "An organisation"}]);
  });
});

describe("tablesRead(text)", () => {
  it("finds what stands after from and join", () => {
    expect(tablesRead(`select 1 from cube as c left JOIN "Measures" on true`)).toEqual(["cube", "measures"]);
  });
});

describe("tableName(file, taken)", () => {
  it.each([
    ["Pay gap 2020.csv", [], "pay_gap_2020"],
    ["2020.parquet", [], "file_2020"],
    ["select.csv", [], "file_select"],
    ["é!.csv", [], "e"],
    ["---.csv", [], "file"],
    ["cube.csv", ["cube", "cube_2"], "cube_3"]
  ])("calls %s, beside %j, %s", (file, taken, name) => {
    expect(tableName(file, taken)).toBe(name);
  });
});

describe("fileKind(file)", () => {
  it.each([
    ["a.CSV", "csv"],
    ["a.tsv", "csv"],
    ["a.parquet", "parquet"],
    ["a.xlsx", null]
  ])("takes %s for %s", (file, kind) => {
    expect(fileKind(file)).toBe(kind);
  });
});
