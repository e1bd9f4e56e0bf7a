import "../../../helpers/dom.js";
import {parseHTML} from "linkedom";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {DataTable} from "../../../../src/components/tables/data-table.js";
import {compareCells, enhanceTables} from "../../../../src/components/tables/sortable.js";
import {textOf, textsOf} from "../../../helpers/dom.js";

const rows = [
  {name: "Band 10", share: 5},
  {name: "Band 2", share: 40},
  {name: "Band 1", share: "[c]"},
  {name: "Band 3", share: 12}
];
const make = (): HTMLElement =>
  DataTable(
    rows,
    [
      {heading: "Band", value: ({name}) => name},
      {heading: "Share", numeric: true, value: ({share}) => share}
    ],
    {caption: "T"}
  );

describe("sortable(table)", () => {
  beforeEach(() => void vi.stubGlobal("window", parseHTML("<html></html>").window));
  afterEach(() => void vi.unstubAllGlobals());

  it("sorts up, then down, keeps hidden last, and states the order", () => {
    const table = make();
    const [band, share] = table.querySelectorAll<HTMLButtonElement>("button.sort");
    share?.click();
    expect(textsOf(table, "tbody th")).toEqual(["Band 10", "Band 3", "Band 2", "Band 1"]);
    expect([...table.querySelectorAll("thead th")].map((th) => th.getAttribute("aria-sort"))).toEqual([
      null,
      "ascending"
    ]);
    share?.click();
    expect(textsOf(table, "tbody th")).toEqual(["Band 2", "Band 3", "Band 10", "Band 1"]);
    expect(textOf(share ?? null)).toBe("Share ▼");
    band?.click();
    expect(textsOf(table, "tbody th")).toEqual(["Band 1", "Band 2", "Band 3", "Band 10"]);
    expect([...table.querySelectorAll("thead th")].map((th) => th.getAttribute("aria-sort"))).toEqual([
      "ascending",
      null
    ]);
  });

  it("gives a table of a built page its buttons, once", () => {
    // As where pages are made: without a window, whatever else of the same process has one.
    vi.stubGlobal("window", undefined);
    const built = make();
    expect(built.querySelectorAll("button.sort").length).toBe(0);
    vi.stubGlobal("window", parseHTML("<html></html>").window);
    enhanceTables(built);
    enhanceTables(built);
    expect(textsOf(built, "thead button.sort")).toEqual(["Band", "Share"]);
  });
});

describe("compareCells(a, b, order)", () => {
  it.each([
    ["2", "10", "ascending", -1],
    ["2", "10", "descending", 1],
    ["[c]", "1", "ascending", 1],
    ["[c]", "1", "descending", 1],
    ["", "1", "ascending", 1],
    ["Asian", "Black", "ascending", -1],
    ["Band 2", "Band 10", "ascending", -1],
    ["−1", "", "ascending", -1]
  ] as const)("%s and %s, %s", (a, b, order, sign) => {
    expect(Math.sign(compareCells(a, b, order))).toBe(sign);
  });
});
