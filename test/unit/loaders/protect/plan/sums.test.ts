import {describe, expect, it} from "vitest";
import type {Cell} from "../../../../../src/registry/cell.js";
import {defaultBandGroups} from "../../../../../src/registry/organisation.js";
import {addBandSums, disjointLevels} from "../../../../../loaders/protect/plan/band-sums.js";
import {addBoardSums} from "../../../../../loaders/protect/plan/board-sums.js";
import {addSum, openBook, placeAt, type Book} from "../../../../../loaders/protect/plan/book.js";
import {addEthnicSums} from "../../../../../loaders/protect/plan/ethnic-sums.js";
import {addLevelSums} from "../../../../../loaders/protect/plan/level-sums.js";
import {addOutcomeSums} from "../../../../../loaders/protect/plan/outcome-sums.js";
import {addWindowSums} from "../../../../../loaders/protect/plan/window-sums.js";
import {cellsAt} from "../../../../helpers/made-up-cells.js";

const bookOf = (...cells: Cell[][]): Book => openBook(cells.flat(), {isShown: () => true});

/** An entry in short: what is not usual of its address, its group, its value. */
function short(book: Book, position: number): string {
  const {cell, id, value} = book.entries[position] ?? {cell: null, id: "", value: NaN};
  if (!cell) return `${id.split("~").at(-1) ?? ""} ${value}`;
  const usual = new Set(["headcount", "2020-03-31", "all", ""]);
  const words = [cell.measure, cell.period, cell.level, cell.level2].filter((word) => !usual.has(word));
  return [...words, cell.group, value].join(" ");
}

const sums = (book: Book): string[] =>
  book.relations.map(
    ({cells: [whole = -1, ...parts]}) => `${short(book, whole)} = ${parts.map((part) => short(book, part)).join(" + ")}`
  );

describe("openBook(cells)", () => {
  it("keeps a cell that cannot exist out of the sums", () => {
    const [cell] = cellsAt({White: 1});
    const book = bookOf([{...(cell as Cell), count: null, status: "not-applicable"}]);
    expect([book.entries, book.absent.length]).toEqual([[], 1]);
  });
});

describe("addSum(book, whole, parts, rest)", () => {
  it("makes people in no part an entry of their own", () => {
    const book = bookOf(cellsAt({known: 10, White: 6}));
    addSum(book, 0, [1], "others");
    expect(sums(book)).toEqual(["known 10 = White 6 + others 4"]);
    expect(book.entries[2]).toMatchObject({shown: false, cell: null, value: 4});
  });

  it("throws where the parts are more than the whole, except in surveys, which are supplied ready cut", () => {
    expect(() => addSum(bookOf(cellsAt({known: 5, White: 6})), 0, [1], "others")).toThrow(
      "count more people than the whole"
    );
    const survey = bookOf(cellsAt({known: 5, White: 6}, {measure: "survey5 responses"}));
    addSum(survey, 0, [1], "others");
    expect(survey.relations).toEqual([]);
  });
});

describe("addEthnicSums(book)", () => {
  it("adds groups up to the next printed one, with those not recorded further", () => {
    const book = bookOf(
      cellsAt({all: 30, known: 27, "Not known": 3, White: 20, BME: 7, Asian: 4, Black: 2, Mixed: 1, Other: 0})
    );
    addEthnicSums(book);
    expect(sums(book)).toEqual([
      "all 30 = known 27 + Not known 3",
      "known 27 = BME 7 + White 20",
      "BME 7 = Asian 4 + Black 2 + Mixed 1 + Other 0"
    ]);
  });

  it("passes over a group that is not printed", () => {
    const book = bookOf(cellsAt({all: 30, White: 20, BME: 7, "Not known": 3}));
    addEthnicSums(book);
    expect(sums(book)).toEqual(["all 30 = BME 7 + White 20 + Not known 3"]);
  });

  it("counts BME respondents who are no Black respondents as a rest", () => {
    const book = bookOf(cellsAt({BME: 435, Black: 86}, {measure: "survey5 responses", period: "2019"}));
    addEthnicSums(book);
    expect(sums(book)).toEqual([
      "survey5 responses 2019 BME 435 = survey5 responses 2019 Black 86 + not recorded further 349"
    ]);
  });
});

describe("addLevelSums(book, settings)", () => {
  it("adds levels up to the whole, and crossed levels up to both margins", () => {
    const by = (breakdown: string, level: string) => ({breakdown, level});
    const book = bookOf(
      cellsAt({White: 9}),
      cellsAt({White: 4}, by("directorate", "East")),
      cellsAt({White: 5}, by("directorate", "West")),
      cellsAt({White: 9}, by("category", "Clinical")),
      cellsAt({White: 4}, {...by("directorate", "East"), breakdown2: "category", level2: "Clinical"}),
      cellsAt({White: 5}, {...by("directorate", "West"), breakdown2: "category", level2: "Clinical"})
    );
    addLevelSums(book, {bandGroups: []});
    expect(sums(book)).toEqual([
      "White 9 = East White 4 + West White 5",
      "White 9 = Clinical White 9",
      "East White 4 = East Clinical White 4",
      "Clinical White 9 = East Clinical White 4 + West Clinical White 5",
      "West White 5 = West Clinical White 5"
    ]);
  });

  it("does not add up levels that overlap", () => {
    const book = bookOf(cellsAt({BME: 4}, {breakdown: "band group", level: "Clinical Band 2"}), cellsAt({BME: 9}));
    addLevelSums(book, {bandGroups: defaultBandGroups});
    expect(book.relations).toEqual([]);
  });
});

describe("addBandSums(book, settings)", () => {
  it("adds pay bands up to every level made of them", () => {
    const book = bookOf(
      cellsAt({BME: 5}, {breakdown: "band group", level: "Clinical Bands 3 to 4"}),
      cellsAt({BME: 5}, {breakdown: "category", level: "Clinical"}),
      cellsAt({BME: 2}, {breakdown: "pay band", level: "Clinical Band 3"}),
      cellsAt({BME: 3}, {breakdown: "pay band", level: "Clinical Band 4"})
    );
    addBandSums(book, {bandGroups: defaultBandGroups});
    expect(sums(book)).toEqual([
      "Clinical Bands 3 to 4 BME 5 = Clinical Band 3 BME 2 + Clinical Band 4 BME 3",
      "Clinical BME 5 = Clinical Band 3 BME 2 + Clinical Band 4 BME 3"
    ]);
  });

  it("uses band groups for a group that pay bands are not printed for", () => {
    const book = bookOf(
      cellsAt({Asian: 9}, {breakdown: "category", level: "Non-clinical"}),
      cellsAt({Asian: 6}, {breakdown: "band group", level: "Non-clinical Bands 2 to 8a"}),
      cellsAt({Asian: 1}, {breakdown: "band group", level: "Non-clinical Bands 8b to VSM"})
    );
    addBandSums(book, {bandGroups: defaultBandGroups});
    expect(sums(book)).toEqual([
      "Non-clinical Asian 9 = Non-clinical Bands 2 to 8a Asian 6 + Non-clinical Bands 8b to VSM Asian 1 + in no band group 2"
    ]);
  });
});

describe("disjointLevels(levels, bandGroups)", () => {
  it("keeps the first of band groups that share a band", () => {
    const groups = [
      {name: "Lower", category: "clinical", bands: ["Band 2", "Band 3"]},
      {name: "Overlap", category: "clinical", bands: ["Band 3", "Band 4"]},
      {name: "Upper", category: "clinical", bands: ["Band 5"]}
    ] as const;
    expect(disjointLevels(["Upper", "Overlap", "Lower"], groups)).toEqual(["Lower", "Upper"]);
  });
});

describe("addOutcomeSums(book)", () => {
  it("makes those without the outcome an entry, and pairs each outcome with its group", () => {
    const book = bookOf(cellsAt({BME: 40}), cellsAt({BME: 38}, {measure: "trained", period: "2019/20"}));
    expect(addOutcomeSums(book)).toEqual([{part: 1, whole: 0}]);
    expect(sums(book)).toEqual(["BME 40 = trained 2019/20 BME 38 + not, of headcount 2"]);
  });

  it("has no such entry for investigations of large groups, nor where more have the outcome than are in post", () => {
    const large = bookOf(cellsAt({BME: 50}), cellsAt({BME: 3}, {measure: "investigated", period: "2019/20"}));
    expect([addOutcomeSums(large).length, large.relations.length]).toEqual([1, 0]);
    const left = bookOf(cellsAt({BME: 4}), cellsAt({BME: 5}, {measure: "trained", period: "2019/20"}));
    expect([addOutcomeSums(left).length, left.relations.length]).toEqual([1, 0]);
  });

  it("follows recruitment from one stage to the next and to the shortlisted", () => {
    const stages = ["shortlisted", "interviewed", "appointed"] as const;
    const at = {population: "candidates", period: "2019/20"} as const;
    const book = bookOf(...stages.map((measure, k) => cellsAt({BME: 30 - 9 * k}, {...at, measure})));
    addOutcomeSums(book);
    expect(sums(book)).toEqual([
      "shortlisted 2019/20 BME 30 = interviewed 2019/20 BME 21 + not, of shortlisted 9",
      "interviewed 2019/20 BME 21 = appointed 2019/20 BME 12 + not, of interviewed 9",
      "shortlisted 2019/20 BME 30 = appointed 2019/20 BME 12 + not, of shortlisted 18"
    ]);
  });
});

describe("addWindowSums(book)", () => {
  const at = (period: string) => ({measure: "investigated", period}) as const;

  it("adds years up to their window", () => {
    const book = bookOf(
      cellsAt({BME: 10}, at("2018/19 to 2019/20")),
      cellsAt({BME: 6}, at("2018/19")),
      cellsAt({BME: 4}, at("2019/20"))
    );
    addWindowSums(book);
    expect(sums(book)).toEqual([
      "investigated 2018/19 to 2019/20 BME 10 = investigated 2018/19 BME 6 + investigated 2019/20 BME 4"
    ]);
  });

  it("takes a year without counts as the rest, even if it is nobody", () => {
    const book = bookOf(cellsAt({BME: 4}, at("2018/19 to 2019/20")), cellsAt({BME: 4}, at("2019/20")));
    addWindowSums(book);
    expect(sums(book)[0]).toContain("+ other years 0");
  });
});

describe("addBoardSums(book)", () => {
  it("makes voting and executive members parts of the board, executives parts of the workforce", () => {
    const at = (level: string) =>
      ({measure: "board members", population: "board", breakdown: "board membership", level}) as const;
    const book = bookOf(
      cellsAt({White: 12}, at("all members")),
      cellsAt({White: 9}, at("voting members")),
      cellsAt({White: 5}, at("executive members")),
      cellsAt({White: 400})
    );
    addBoardSums(book);
    expect(sums(book).map((text) => text.split(" = ")[1])).toEqual([
      "board members voting members White 9 + not voting members 3",
      "board members executive members White 5 + not executive members 7",
      "board members executive members White 5 + not on the board 395"
    ]);
  });
});

describe("placeAt(book, address)", () => {
  it("finds the groups counted at a place, and nothing elsewhere", () => {
    const book = bookOf(cellsAt({White: 1, BME: 2}));
    const [cell] = cellsAt({White: 0});
    expect([...(placeAt(book, cell as Cell)?.groups ?? [])]).toEqual([
      ["White", 0],
      ["BME", 1]
    ]);
    expect(placeAt(book, {...(cell as Cell), level: "elsewhere"})).toBeUndefined();
  });
});
