import {describe, expect, it} from "vitest";
import {columnOf, foldHeader, source, sources} from "../../../src/registry/sources.js";

describe("sources", () => {
  it("are the eleven files of the contract, of which the workforce is required", () => {
    expect(sources.map(({name}) => name)).toEqual([
      "workforce",
      "recruitment",
      "disciplinary",
      "training",
      "survey",
      "board",
      "pay",
      "population",
      "benchmarks",
      "published",
      "actions"
    ]);
    expect(sources.filter(({required}) => required).map(({name}) => name)).toEqual(["workforce"]);
  });

  it.each([
    ["workforce", ["snapshot", "ethnicity", "pay_band", "category"]],
    ["recruitment", ["year", "ethnicity", "stage"]],
    ["disciplinary", ["year", "ethnicity"]],
    ["training", ["year", "ethnicity"]],
    ["survey", ["year", "indicator", "ethnicity", "responses"]],
    ["board", ["snapshot", "ethnicity", "voting", "executive"]],
    ["pay", ["snapshot", "ethnicity", "hourly_pay"]],
    ["population", ["area", "year", "ethnicity"]],
    ["benchmarks", ["comparator", "indicator", "period", "group", "value", "unit"]],
    ["actions", ["id", "indicators", "action", "due"]]
  ] as const)("require of %s %j", (name, required) => {
    const columns = source(name).columns.filter((column) => column.required);
    expect(columns.map((column) => column.name)).toEqual(required);
  });

  it("read no header as two columns of a file", () => {
    for (const {name, columns} of sources) {
      const headers = columns
        .flatMap((column) => [column.name, ...column.aliases])
        .map((header) => `${name}: ${foldHeader(header)}`);
      expect(headers).toEqual([...new Set(headers)]);
    }
  });

  it("describe every column in a sentence, with an example", () => {
    for (const {columns} of sources)
      for (const {description, example} of columns) {
        expect(description).toMatch(/^[A-Z].*\.$/);
        expect(example).not.toBe("");
      }
  });

  it.each([
    ["workforce", "Ethnic Origin", "ethnicity"],
    ["workforce", "Pay Grade", "pay_band"],
    ["workforce", "Assignment Category", "employment"],
    ["workforce", "Staff Group", "staff_group"],
    ["workforce", "Org L4", "directorate"]
  ] as const)("of %s read %s as %s", (name, header, column) => {
    const {name: own, aliases = []} = columnOf(source(name), column) ?? {name: ""};
    expect([own, ...aliases].map(foldHeader)).toContain(foldHeader(header));
  });
});
