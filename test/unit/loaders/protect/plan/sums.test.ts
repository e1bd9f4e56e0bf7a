import {describe, expect, it} from "vitest";
import type {Cell} from "../../../../../src/registry/cell.js";
import {inNone, type Level, type Nesting} from "../../../../../src/registry/nesting.js";
import {gatherAddresses} from "../../../../../src/registry/sums/addresses.js";
import {boardSums, ethnicSums, outcomeSums, windowSums} from "../../../../../src/registry/sums/fixed-sums.js";
import {nestedSums} from "../../../../../src/registry/sums/nested-sums.js";
import type {Addresses, Sum} from "../../../../../src/registry/sums/sum.js";
import {addSums} from "../../../../../loaders/protect/plan/add-sums.js";
import {openBook, placeAt, type Book} from "../../../../../loaders/protect/plan/book.js";
import {cellsAt} from "../../../../helpers/made-up-cells.js";

const bookOf = (...cells: Cell[][]): Book => openBook(cells.flat(), {isShown: () => true});

const add = (book: Book, declare: (addresses: Addresses) => Sum[]) =>
  addSums(book, declare(gatherAddresses(book.entries.flatMap(({cell}) => cell ?? []))));

/** An entry in short: what is not usual of its address, its group, its value. */
function short(book: Book, position: number): string {
  const {cell, id, value} = book.entries[position] ?? {cell: null, id: "", value: NaN};
  if (!cell) return `${id.includes("~") ? (id.split("~").at(-1) ?? "") : (id.split("|").at(-1) ?? "")} ${value}`;
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

describe("addSums(book, sums)", () => {
  it("makes people in no part an entry of their own", () => {
    const book = bookOf(cellsAt({known: 10, White: 6}));
    add(book, ethnicSums);
    expect(sums(book)).toEqual(["known 10 = White 6 + not recorded further 4"]);
    expect(book.entries[2]).toMatchObject({shown: false, cell: null, value: 4});
  });

  it("throws where the parts are more than the whole, except in surveys, which are supplied ready cut", () => {
    expect(() => add(bookOf(cellsAt({known: 5, White: 6})), ethnicSums)).toThrow("count more people than the whole");
    const survey = bookOf(cellsAt({known: 5, White: 6}, {measure: "survey5 responses"}));
    add(survey, ethnicSums);
    expect(survey.relations).toEqual([]);
  });
});

describe("ethnicSums(addresses)", () => {
  it("adds groups up to the next printed one, with those not recorded further", () => {
    const book = bookOf(
      cellsAt({all: 30, known: 27, "Not known": 3, White: 20, BME: 7, Asian: 4, Black: 2, Mixed: 1, Other: 0})
    );
    add(book, ethnicSums);
    expect(sums(book)).toEqual([
      "all 30 = known 27 + Not known 3",
      "known 27 = BME 7 + White 20",
      "BME 7 = Asian 4 + Black 2 + Mixed 1 + Other 0"
    ]);
  });

  it("passes over a group that is not printed", () => {
    const book = bookOf(cellsAt({all: 30, White: 20, BME: 7, "Not known": 3}));
    add(book, ethnicSums);
    expect(sums(book)).toEqual(["all 30 = BME 7 + White 20 + Not known 3"]);
  });

  it("counts BME respondents who are no Black respondents as a rest", () => {
    const book = bookOf(cellsAt({BME: 435, Black: 86}, {measure: "survey5 responses", period: "2019"}));
    add(book, ethnicSums);
    expect(sums(book)).toEqual([
      "survey5 responses 2019 BME 435 = survey5 responses 2019 Black 86 + not recorded further 349"
    ]);
  });
});

describe("nestedSums(addresses, nestings)", () => {
  const at = (breakdown: string, level: string, breakdown2 = "", level2 = "") => ({
    breakdown,
    level,
    breakdown2,
    level2
  });
  const nesting = (around: readonly Level[], inside: readonly Level[], equal: boolean): Nesting => ({
    measures: ["headcount"],
    population: "substantive",
    period: "2020-03-31",
    around,
    inside,
    equal
  });
  const addNested = (book: Book, ...nestings: Nesting[]): unknown => add(book, (found) => nestedSums(found, nestings));

  it("adds levels up to the level that they are all of", () => {
    const book = bookOf(
      cellsAt({BME: 5}, at("category", "Medical")),
      cellsAt({BME: 2}, at("staff group", "Medical and Dental")),
      cellsAt({BME: 3}, at("staff group", "Trainees"))
    );
    const groups = [at("staff group", "Medical and Dental"), at("staff group", "Trainees")];
    addNested(book, nesting([at("category", "Medical")], groups, true));
    expect(sums(book)).toEqual(["Medical BME 5 = Medical and Dental BME 2 + Trainees BME 3"]);
  });

  it("makes people of a level who are in none of those within it an entry, even where they are nobody", () => {
    const book = bookOf(
      cellsAt({BME: 5, White: 9}, at("site", "North")),
      cellsAt({BME: 2, White: 9}, at("directorate", "Wards"))
    );
    addNested(book, nesting([at("site", "North")], [at("directorate", "Wards")], false));
    expect(sums(book)).toEqual([
      "North BME 5 = Wards BME 2 + not at directorate Wards 3",
      "North White 9 = Wards White 9 + not at directorate Wards 0"
    ]);
    expect(book.entries.filter(({cell}) => !cell).map(({people}) => people)).toEqual([true, true]);
  });

  it("bounds a level by several that hold it all, without a group that anybody would look for", () => {
    const book = bookOf(
      cellsAt({BME: 5}, at("site", "North")),
      cellsAt({BME: 6}, at("site", "South")),
      cellsAt({BME: 9}, at("directorate", "Wards"))
    );
    addNested(book, nesting([at("site", "North"), at("site", "South")], [at("directorate", "Wards")], false));
    expect(book.relations[0]).toMatchObject({cells: [0, 2, 3, 1], coefficients: [-1, 1, 1, -1]});
    expect(book.entries[3]).toMatchObject({value: 2, people: false});
  });

  it("counts people at no listed level from the sum that says how many they are", () => {
    const none = {...at("band group", inNone), unlisted: true} as const;
    const book = bookOf(
      cellsAt({BME: 9}),
      cellsAt({BME: 5}, at("band group", "Clinical Band 2")),
      cellsAt({BME: 4}, at("category", "Medical"))
    );
    addNested(
      book,
      nesting([at("category", "Medical")], [none], true),
      nesting([at("overall", "all")], [at("band group", "Clinical Band 2"), none], true)
    );
    expect(sums(book)).toEqual(["Medical BME 4 = BME 4", "BME 9 = Clinical Band 2 BME 5 + BME 4"]);
    expect(book.entries.at(-1)).toMatchObject({shown: false, people: true, value: 4});
  });

  it("takes a level that no table counts for the rest", () => {
    const book = bookOf(cellsAt({BME: 9}), cellsAt({BME: 5}, at("sex", "Female")));
    addNested(book, nesting([at("overall", "all")], [at("sex", "Female"), at("sex", "Male")], true));
    expect(sums(book)).toEqual(["BME 9 = Female BME 5 + not at sex Female 4"]);
  });
});

describe("outcomeSums(addresses)", () => {
  it("makes those without the outcome an entry, and pairs each outcome with its group", () => {
    const book = bookOf(cellsAt({BME: 40}), cellsAt({BME: 38}, {measure: "trained", period: "2019/20"}));
    expect(add(book, outcomeSums)).toEqual([{part: 1, whole: 0}]);
    expect(sums(book)).toEqual(["BME 40 = trained 2019/20 BME 38 + not, of headcount 2"]);
  });

  it("has no such entry for investigations of large groups, nor where more have the outcome than are in post", () => {
    const large = bookOf(cellsAt({BME: 50}), cellsAt({BME: 3}, {measure: "investigated", period: "2019/20"}));
    expect([add(large, outcomeSums).length, large.relations.length]).toEqual([1, 0]);
    const left = bookOf(cellsAt({BME: 4}), cellsAt({BME: 5}, {measure: "trained", period: "2019/20"}));
    expect([add(left, outcomeSums).length, left.relations.length]).toEqual([1, 0]);
  });

  it("follows recruitment from one stage to the next and to the shortlisted", () => {
    const stages = ["shortlisted", "interviewed", "appointed"] as const;
    const at = {population: "candidates", period: "2019/20"} as const;
    const book = bookOf(...stages.map((measure, k) => cellsAt({BME: 30 - 9 * k}, {...at, measure})));
    add(book, outcomeSums);
    expect(sums(book)).toEqual([
      "shortlisted 2019/20 BME 30 = interviewed 2019/20 BME 21 + not, of shortlisted 9",
      "interviewed 2019/20 BME 21 = appointed 2019/20 BME 12 + not, of interviewed 9",
      "shortlisted 2019/20 BME 30 = appointed 2019/20 BME 12 + not, of shortlisted 18"
    ]);
  });
});

describe("windowSums(addresses)", () => {
  const at = (period: string) => ({measure: "investigated", period}) as const;

  it("adds years up to their window", () => {
    const book = bookOf(
      cellsAt({BME: 10}, at("2018/19 to 2019/20")),
      cellsAt({BME: 6}, at("2018/19")),
      cellsAt({BME: 4}, at("2019/20"))
    );
    add(book, windowSums);
    expect(sums(book)).toEqual([
      "investigated 2018/19 to 2019/20 BME 10 = investigated 2018/19 BME 6 + investigated 2019/20 BME 4"
    ]);
  });

  it("takes a year without counts as the rest, even if it is nobody", () => {
    const book = bookOf(cellsAt({BME: 4}, at("2018/19 to 2019/20")), cellsAt({BME: 4}, at("2019/20")));
    add(book, windowSums);
    expect(sums(book)[0]).toContain("+ other years 0");
  });
});

describe("boardSums(addresses)", () => {
  it("makes voting and executive members parts of the board, executives parts of the workforce", () => {
    const at = (level: string) =>
      ({measure: "board members", population: "board", breakdown: "board membership", level}) as const;
    const book = bookOf(
      cellsAt({White: 12}, at("all members")),
      cellsAt({White: 9}, at("voting members")),
      cellsAt({White: 5}, at("executive members")),
      cellsAt({White: 400})
    );
    add(book, boardSums);
    expect(sums(book).map((text) => text.split(" = ")[1])).toEqual([
      "board members voting members White 9 + others on the board 3",
      "board members executive members White 5 + others on the board 7",
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
