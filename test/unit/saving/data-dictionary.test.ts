import {describe, expect, it} from "vitest";
import {dataDictionary, dataDictionaryMarkdown} from "../../../src/saving/data-dictionary.js";
import {sources} from "../../../src/registry/sources.js";

describe("dataDictionary()", () => {
  it("describes every column of every file of the contract", () => {
    expect(dataDictionary().files.map(({name, columns}) => [name, columns.map((column) => column.name)])).toEqual(
      sources.map(({name, columns}) => [name, columns.map((column) => column.name)])
    );
  });

  it("says what a column takes, what a blank means and how else it is headed", () => {
    const workforce = dataDictionary().files[0];
    expect(workforce?.columns.find(({name}) => name === "employment")).toMatchObject({
      required: false,
      type: "one of a list",
      values: ["substantive", "bank"],
      blank: "substantive",
      aliases: expect.arrayContaining(["Assignment category"]) as unknown
    });
    expect(workforce?.columns.find(({name}) => name === "snapshot")).toMatchObject({
      required: true,
      blank: "not allowed"
    });
  });
});

describe("dataDictionaryMarkdown()", () => {
  const lines = dataDictionaryMarkdown().split("\n");

  it("has a table row for every column and every setting", () => {
    for (const {columns} of sources)
      for (const {name} of columns) expect(lines.some((line) => line.startsWith(`| \`${name}\` |`))).toBe(true);
    expect(lines.some((line) => line.startsWith("| `bandGroups` |"))).toBe(true);
  });

  it("has as many cells in each row of a table as in its head", () => {
    let width = 0;
    for (const line of lines) {
      const cells = line.startsWith("|") ? line.replaceAll("\\|", "").split("|").length : 0;
      if (cells > 0 && width > 0) expect(cells).toBe(width);
      width = cells;
    }
  });
});
