import {describe, expect, it} from "vitest";
import {
  freeName,
  nameProblem,
  newCell,
  readNotebook,
  startNotebook
} from "../../../../../src/subjects/notebook/reckoning/notebook.js";

describe("readNotebook(value)", () => {
  it("reads what a notebook writes", () => {
    const notebook = {
      title: "T",
      cells: [
        {
          ...newCell("ts", []),
          id: 7,
          name: "shaped1",
          text: "1",
          pinned: false,
          hidden: true,
          chart: {type: "bar" as const, x: "a", y: "b", series: null}
        }
      ]
    };
    expect(readNotebook(JSON.parse(JSON.stringify(notebook)))).toEqual(notebook);
  });

  it("puts right what a cell lacks, and names that clash", () => {
    const {cells} = readNotebook({
      cells: [{name: "a"}, {name: "a", chart: {type: "pie"}}, {name: "not a name", kind: "x"}]
    });
    expect(cells.map(({id, mode, name, chart}) => [id, mode, name, chart])).toEqual([
      [1, "sql", "a", "auto"],
      [2, "sql", "rows1", "auto"],
      [3, "sql", "rows2", "auto"]
    ]);
  });

  it.each([[null], [3], [{cells: []}], [{title: "x"}]])("refuses %j in words", (value) => {
    expect(() => readNotebook(value)).toThrow("This is not a notebook: it has no cells.");
  });

  it("refuses more than a notebook can hold", () => {
    expect(() => readNotebook({cells: Array.from({length: 101}, () => ({}))})).toThrow("more than 100 cells");
    expect(() => readNotebook({cells: [{text: "x".repeat(100_001)}]})).toThrow("too long");
  });
});

describe("nameProblem(name, others)", () => {
  const other = {id: 1, name: "other"};

  it("is null for a name that can be used", () => {
    expect(nameProblem("by_band2", [other])).toBeNull();
    expect(nameProblem("", [other])).toBeNull();
  });

  it.each([
    ["2x", "A name is a letter"],
    ["cube", "cube already means something"],
    ["aq", "aq already means something"],
    ["return", "return already means something"],
    ["other", "Another cell is called other"]
  ])("says what is wrong with %j", (name, words) => {
    expect(nameProblem(name, [other])).toContain(words);
  });
});

describe("newCell(kind, others)", () => {
  it("has a name that no other has", () => {
    expect(newCell("sql", [{id: 4, name: "rows1"}])).toMatchObject({id: 5, name: "rows2"});
    expect(newCell("ts", []).name).toBe("");
    expect(freeName("shaped", [])).toBe("shaped1");
    expect(startNotebook("select 1").cells).toMatchObject([
      {mode: "sql", name: "rows1", text: "select 1", chart: "auto"}
    ]);
  });
});
