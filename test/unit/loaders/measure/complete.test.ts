import {describe, expect, it} from "vitest";
import {
  completeCells,
  offeredGroups,
  sortCells,
  type Counted,
  type CountedRow
} from "../../../../loaders/measure/complete.js";
import {counts, type SourcedCount} from "../../../../src/registry/counts.js";
import type {Cell} from "../../../../src/registry/cell.js";
import {cellsAt} from "../../../helpers/made-up-cells.js";

const countOf = (measure: string): SourcedCount => counts.find((each) => each.measure === measure)!;
const snapshot = {population: "substantive", period: "2020-03-31"} as const;
const year = {population: "substantive", period: "2019/20"} as const;

/** Rows of one place, one for each group that somebody is in. */
function rowsOf(groups: Readonly<Record<string, number>>, at: Partial<CountedRow> = {}): CountedRow[] {
  const place = {...snapshot, breakdown: "overall", level: "all", breakdown2: "", level2: "", ...at};
  return Object.entries(groups).map(([group, people]) => ({...place, group, people}));
}

const headcount = (rows: CountedRow[], slices = ["overall|"]): Counted => ({
  count: countOf("headcount"),
  slices,
  periods: [{...snapshot, basePeriod: "2020-03-31"}],
  rows
});

const counted = (cells: readonly Cell[], measure: string, level = "all"): Record<string, number | null> =>
  Object.fromEntries(
    cells.filter((cell) => cell.measure === measure && cell.level === level).map(({group, count}) => [group, count])
  );

describe("completeCells(counted, organisation)", () => {
  it("counts 0 of every group that the extract tells apart and nobody is in", () => {
    const cells = completeCells([headcount(rowsOf({all: 9, known: 9, White: 9}))], "made-up");
    expect(counted(cells, "headcount")).toEqual({BME: 0, "Not known": 0, White: 9, all: 9, known: 9});
    expect(cells.every(({status, organisation}) => status === "published" && organisation === "made-up")).toBe(true);
  });

  it("counts nobody of an event at every level that its people stand at, and of a year without one", () => {
    const places = [
      ...rowsOf({all: 9, known: 9, White: 5, BME: 4}),
      ...rowsOf({all: 9, known: 9, White: 5, BME: 4}, {breakdown: "directorate", level: "Estates"})
    ];
    const investigated = {
      count: countOf("investigated"),
      slices: ["overall|", "directorate|"],
      periods: [{...year, basePeriod: "2020-03-31"}],
      rows: []
    };
    const cells = completeCells([headcount(places, ["overall|", "directorate|"]), investigated], "made-up");
    expect(counted(cells, "investigated", "Estates")).toEqual({BME: 0, "Not known": 0, White: 0, all: 0, known: 0});
    expect(counted(cells, "investigated")).toEqual({BME: 0, "Not known": 0, White: 0, all: 0, known: 0});
  });

  it("keeps a level that only the event's extract names, and leaves out a division that it does not supply", () => {
    const people = [
      ...rowsOf({all: 9, known: 9, White: 9}),
      ...rowsOf({all: 9, known: 9, White: 9}, {breakdown: "sex", level: "Female"})
    ];
    const investigated = {
      count: countOf("investigated"),
      slices: ["overall|", "directorate|"],
      periods: [{...year, basePeriod: "2020-03-31"}],
      rows: rowsOf({all: 1, known: 1, White: 1}, {...year, breakdown: "directorate", level: "Closed"})
    };
    const cells = completeCells([headcount(people, ["overall|", "sex|"]), investigated], "made-up");
    expect(counted(cells, "investigated", "Closed")).toEqual({BME: 0, "Not known": 0, White: 1, all: 1, known: 1});
    expect(counted(cells, "investigated", "Female")).toEqual({});
  });

  it("takes the people of the period that the event is a part of, not of another year", () => {
    const base = {
      ...headcount([
        ...rowsOf({all: 5, known: 5, White: 5}, {breakdown: "directorate", level: "Old", period: "2019-03-31"}),
        ...rowsOf({all: 5, known: 5, White: 5}, {breakdown: "directorate", level: "New"})
      ]),
      slices: ["directorate|"]
    };
    const trained = {
      count: countOf("trained"),
      slices: ["directorate|"],
      periods: [{...year, basePeriod: "2020-03-31"}],
      rows: []
    };
    const levels = completeCells([base, trained], "made-up").filter(({measure}) => measure === "trained");
    expect(new Set(levels.map(({level}) => level))).toEqual(new Set(["New"]));
  });

  it("stops at the five groups where two breakdowns cross", () => {
    const groups = {all: 9, known: 9, White: 5, BME: 4, Asian: 4, H: 4};
    const crossed = {breakdown: "directorate", level: "Estates", breakdown2: "category", level2: "Clinical"};
    const cells = completeCells(
      [headcount([...rowsOf(groups), ...rowsOf(groups, crossed)], ["overall|", "directorate|category"])],
      "made-up"
    );
    expect(counted(cells, "headcount")).toMatchObject({H: 4, J: 0});
    expect(counted(cells, "headcount", "Estates")).toMatchObject({Asian: 4, Black: 0});
    expect(counted(cells, "headcount", "Estates")).not.toHaveProperty("H");
  });

  it("is empty of a count whose base was not supplied", () => {
    const alone = {count: countOf("trained"), slices: ["overall|"], periods: [], rows: rowsOf({all: 3})};
    expect(completeCells([alone], "made-up")).toEqual([]);
  });
});

describe("offeredGroups(rows, onlyNamed)", () => {
  const named = (...groups: string[]) => groups.map((group) => ({group}));

  it("offers a level whole as soon as one of its groups is seen, and no finer one", () => {
    expect(offeredGroups(named("White", "BME"), false)).toEqual(["all", "known", "BME", "White", "Not known"]);
    expect(offeredGroups(named("BME", "Black"), false)).toEqual([
      "all",
      "known",
      "BME",
      "White",
      "Asian",
      "Black",
      "Mixed",
      "Other",
      "Not known"
    ]);
  });

  it("splits one group's categories without splitting another's", () => {
    const offered = offeredGroups(named("Black", "N"), false);
    expect(offered).toContain("M");
    expect(offered).not.toContain("H");
  });

  it("offers the people not recorded further only where somebody is and others are recorded further", () => {
    expect(offeredGroups(named("Asian", "BME unspecified"), false)).toContain("BME unspecified");
    expect(offeredGroups(named("BME", "BME unspecified"), false)).not.toContain("BME unspecified");
    expect(offeredGroups(named("Asian"), false)).not.toContain("BME unspecified");
  });

  it("offers only the groups that a survey table names", () => {
    expect(offeredGroups(named("White", "Black", "BME unspecified"), true)).toEqual(["White", "Black"]);
  });

  it("offers nothing of a survey without a table", () => {
    expect(offeredGroups([], true)).toEqual([]);
  });
});

describe("sortCells(cells)", () => {
  it("orders by address, so that the order says nothing of the counts", () => {
    const cells = sortCells([...cellsAt({White: 1, BME: 9}), ...cellsAt({BME: 5}, {period: "2019-03-31"})]);
    expect(cells.map(({period, group}) => [period, group])).toEqual([
      ["2019-03-31", "BME"],
      ["2020-03-31", "BME"],
      ["2020-03-31", "White"]
    ]);
  });
});
