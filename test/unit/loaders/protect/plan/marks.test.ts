import {describe, expect, it} from "vitest";
import type {Cell} from "../../../../../src/registry/cell.js";
import {defaultRules} from "../../../../../src/registry/disclosure.js";
import {markAlreadyPublic} from "../../../../../loaders/protect/plan/already-public.js";
import {openBook, type Book} from "../../../../../loaders/protect/plan/book.js";
import {markEarlierRelease} from "../../../../../loaders/protect/plan/earlier-release.js";
import {addSums} from "../../../../../loaders/protect/plan/add-sums.js";
import {makePlan, shownCells} from "../../../../../loaders/protect/plan/make-plan.js";
import {markPrimary, startsHidden} from "../../../../../loaders/protect/plan/mark-primary.js";
import {readPrinted} from "../../../../../loaders/protect/plan/printed-figure.js";
import {toSystem} from "../../../../../loaders/protect/plan/to-system.js";
import {weightOf} from "../../../../../loaders/protect/plan/weights.js";
import {gatherAddresses} from "../../../../../src/registry/sums/addresses.js";
import {ethnicSums, outcomeSums} from "../../../../../src/registry/sums/fixed-sums.js";
import {defaultBandGroups} from "../../../../../src/registry/organisation.js";
import {cellsAt} from "../../../../helpers/made-up-cells.js";

const bookOf = (...cells: Cell[][]): Book => openBook(cells.flat(), {isShown: () => true});
const addressesIn = (book: Book) => gatherAddresses(book.entries.flatMap(({cell}) => cell ?? []));
const addEthnicSums = (book: Book): unknown => addSums(book, ethnicSums(addressesIn(book)));
const addOutcomeSums = (book: Book) => addSums(book, outcomeSums(addressesIn(book)));
const marked = (book: Book, mark: "primary" | "known" | "withheld"): string[] =>
  book.entries
    .filter((entry) => entry[mark])
    .map(({cell, id}) => (cell ? `${cell.measure} ${cell.group}` : (id.split("~").at(-1) ?? "")));

describe("markPrimary(book, outcomes, rules)", () => {
  it("marks counts of 1 to the threshold, and neither 0 nor more", () => {
    const book = bookOf(cellsAt({A: 0, B: 1, C: 5, H: 6}));
    markPrimary(book, [], defaultRules);
    expect(marked(book, "primary")).toEqual(["headcount B", "headcount C"]);
  });

  it("marks nobody and everybody of a small group, and a few left out of a large one", () => {
    const trained = {measure: "trained", period: "2019/20"} as const;
    const book = bookOf(
      cellsAt({White: 9, BME: 9, Asian: 10, Black: 100}),
      cellsAt({White: 0, BME: 9, Asian: 10, Black: 98}, trained)
    );
    markPrimary(book, addOutcomeSums(book), defaultRules);
    expect(marked(book, "primary")).toEqual(["trained White", "trained BME", "not, of headcount"]);
  });

  it("withholds both survey groups where one has fewer than 11 respondents", () => {
    const at = (measure: Cell["measure"]) => ({measure, period: "2019"});
    const book = bookOf(
      cellsAt({White: 40, BME: 10, Black: 12}, at("survey5 responses")),
      cellsAt({White: 20, BME: 8, Black: 7}, at("survey5 yes"))
    );
    markPrimary(book, [], defaultRules);
    expect(marked(book, "primary")).toEqual(["survey5 responses BME", "survey5 yes BME"]);
    expect(marked(book, "withheld")).toEqual(["survey5 responses White", "survey5 yes White"]);
    expect(book.entries.map(startsHidden)).toEqual([true, true, false, true, true, false]);
  });
});

describe("weightOf(entry)", () => {
  it("is least for a zero, more for groups that rates need, most for the whole organisation", () => {
    const weight = (cells: Cell[]): number => weightOf(bookOf(cells).entries[0] as Parameters<typeof weightOf>[0]);
    const band = {breakdown: "pay band", level: "Clinical Band 5"};
    const order = [
      cellsAt({BME: 0}, band),
      cellsAt({Asian: 20}, band),
      cellsAt({BME: 20}, band),
      cellsAt({BME: 20})
    ].map(weight);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(new Set(order).size).toBe(4);
  });
});

describe("toSystem(book)", () => {
  it("makes the same people one cell, hidden or known together", () => {
    const book = bookOf(cellsAt({Other: 4}), cellsAt({S: 4}), cellsAt({BME: 9, Asian: 5}));
    book.relations.push({cells: [0, 1], coefficients: [-1, 1], lower: 0, upper: 0});
    markPrimary(book, [], defaultRules);
    const {system, cellOf} = toSystem(book);
    expect(cellOf).toEqual([0, 0, 1, 2]);
    expect(system.cells[0]).toMatchObject({value: 4, primary: true, role: "free"});
    expect(system.relations).toEqual([]);
  });

  it("joins sums of the very same parts", () => {
    const book = bookOf(
      cellsAt({known: 9, BME: 4, White: 5}),
      cellsAt({known: 9}, {breakdown: "category", level: "Clinical"})
    );
    addEthnicSums(book);
    book.relations.push({cells: [3, 1, 2], coefficients: [-1, 1, 1], lower: 0, upper: 0});
    expect(toSystem(book).cellOf).toEqual([0, 1, 2, 0]);
  });
});

describe("readPrinted(row, labels)", () => {
  it("reads text as the CSV has it, in the organisation's words", () => {
    const row = {
      indicator: "1",
      population: "substantive",
      period: "2020-03-31",
      breakdown: "ethnicity known",
      level: "all",
      group: "Black British/White",
      numerator: "",
      denominator: "12",
      value: "1.10",
      unit: "ratio"
    };
    expect(readPrinted(row, {Black: "Black British"})).toMatchObject({
      number: 1,
      breakdown: "overall",
      groups: ["Black", "White"],
      numerator: null,
      denominator: 12,
      value: 1.1
    });
    expect(readPrinted(row, {}).rounding).toBeCloseTo(0.005, 6);
  });
});

describe("markAlreadyPublic(book, rows, settings)", () => {
  const settings = {id: "made-up", labels: {}};
  const line = {
    indicator: 1,
    population: "substantive",
    period: "2020-03-31",
    breakdown: "overall",
    level: "all",
    group: "BME",
    unit: "percent"
  };

  it("knows a printed count, its base, and what follows by subtraction", () => {
    const book = bookOf(cellsAt({known: 40, BME: 4, White: 36, "Not known": 2}));
    addEthnicSums(book);
    expect(markAlreadyPublic(book, [{...line, numerator: 4, denominator: 40, value: 10}], settings)).toEqual({
      found: 1,
      notFound: []
    });
    expect(marked(book, "known")).toEqual(["headcount known", "headcount BME", "headcount White"]);
  });

  it("subtracts one population from a printed figure of substantive and bank staff together", () => {
    const bank = {population: "bank"} as const;
    const book = bookOf(cellsAt({known: 40, BME: 4}), cellsAt({known: 20, BME: 12}, bank));
    const both = {...line, population: "all", numerator: 16, denominator: 60, value: 26.7};
    const substantive = {...line, numerator: 4, denominator: 40, value: 10};
    expect(markAlreadyPublic(book, [both, substantive], settings)).toEqual({found: 2, notFound: []});
    expect(
      book.entries.filter(({known}) => known).map(({cell, value}) => [cell?.population, cell?.group, value])
    ).toEqual([
      ["substantive", "known", 40],
      ["substantive", "BME", 4],
      ["bank", "known", 20],
      ["bank", "BME", 12],
      ["all", "known", 60],
      ["all", "BME", 16]
    ]);
    expect(book.entries.filter(({shown}) => shown)).toHaveLength(4);
  });

  it("learns nothing from a misprint, and names its line", () => {
    const book = bookOf(cellsAt({known: 40, BME: 4, White: 36}));
    const wrong = {...line, numerator: 5, denominator: 40, value: 12.5};
    expect(
      markAlreadyPublic(book, [{...line, group: "Chinese", numerator: 1, denominator: 40}, wrong], settings)
    ).toEqual({found: 0, notFound: [2, 3]});
    expect(marked(book, "known")).toEqual([]);
  });

  it("takes a board's printed gap as giving its members away", () => {
    const at = {
      measure: "board members",
      population: "board",
      breakdown: "board membership",
      level: "all members"
    } as const;
    const book = bookOf(cellsAt({known: 5203, BME: 1221}), cellsAt({known: 17, BME: 1}, at));
    const gap = {
      ...line,
      indicator: 9,
      population: "board",
      breakdown: "board membership",
      level: "all members",
      group: "BME minus workforce BME",
      value: -17.6,
      unit: "percentage points"
    };
    expect(markAlreadyPublic(book, [gap], settings).found).toBe(1);
    expect(marked(book, "known")).toEqual(["board members known", "board members BME"]);
  });

  it("keeps a ratio printed without counts as what it says of both", () => {
    const book = bookOf(
      cellsAt({White: 543, BME: 464}),
      cellsAt({White: 11, BME: 24}, {measure: "investigated", period: "2019/20"})
    );
    const ratio = {...line, indicator: 3, period: "2019/20", group: "BME/White", value: "2.55", unit: "ratio"};
    expect(markAlreadyPublic(book, [ratio], settings).found).toBe(1);
    const sums = book.relations.map(({cells, coefficients}) =>
      cells.reduce((sum, cell, k) => sum + (coefficients[k] ?? 0) * (book.entries[cell]?.value ?? 0), 0)
    );
    expect(sums[0]).toBeGreaterThanOrEqual(0);
    expect(sums[1]).toBeLessThanOrEqual(0);
  });

  it("keeps a percentage printed without counts as the numbers it can be", () => {
    const book = bookOf(
      cellsAt({BME: 100}, {measure: "survey5 responses", period: "2019"}),
      cellsAt({BME: 24}, {measure: "survey5 yes", period: "2019"})
    );
    markAlreadyPublic(book, [{...line, indicator: 5, period: "2019", value: "24", unit: "percent"}], settings);
    expect(book.relations[0]?.lower).toBeCloseTo(23.5, 5);
    expect(book.relations[0]?.upper).toBeCloseTo(24.5, 5);
  });
});

describe("markEarlierRelease(book, previous)", () => {
  it("knows what was shown, keeps hidden what was hidden, and hides a shown count that has become small", () => {
    const book = bookOf(cellsAt({A: 30, B: 20, C: 5, H: 12}));
    markPrimary(book, [], defaultRules);
    const [a, b, c] = cellsAt({A: 30, B: 20, C: 6});
    markEarlierRelease(book, [a as Cell, {...(b as Cell), count: null, status: "suppressed"}, c as Cell]);
    expect([marked(book, "known"), marked(book, "withheld"), marked(book, "primary")]).toEqual([
      ["headcount A"],
      ["headcount B"],
      ["headcount C"]
    ]);
  });
});

describe("makePlan(cells, settings)", () => {
  const settings = {denominator: "known", bandGroups: defaultBandGroups, nestings: [], rules: defaultRules} as const;

  it("prints declared tables only, and keeps the years of a window as never printed", () => {
    const at = (period: string) => ({measure: "investigated", period}) as const;
    const cells = [
      ...cellsAt({BME: 10}, at("2018/19 to 2019/20")),
      ...cellsAt({BME: 6}, at("2018/19")),
      ...cellsAt({BME: 4}, at("2019/20")),
      ...cellsAt({BME: 3}, {measure: "offered", population: "candidates", period: "2019/20"})
    ];
    const book = makePlan(cells, settings);
    expect(book.entries.map(({cell, shown}) => [cell?.period, shown])).toEqual([
      ["2018/19 to 2019/20", true],
      ["2018/19", false],
      ["2019/20", false]
    ]);
    expect(shownCells(cells, settings)).toHaveLength(1);
  });

  it("leaves a table out", () => {
    const cells = cellsAt(
      {BME: 10},
      {breakdown: "directorate", level: "East", breakdown2: "category", level2: "Clinical"}
    );
    expect(makePlan(cells, settings).entries).toHaveLength(1);
    expect(makePlan(cells, settings, {leftOut: ["headcount|substantive|directorate|category"]}).entries).toEqual([]);
  });

  it("keeps in the sums, never printed, what an earlier release has shown and this one leaves out", () => {
    const cells = cellsAt(
      {BME: 10, White: 20},
      {breakdown: "directorate", level: "East", breakdown2: "category", level2: "Clinical"}
    );
    const previous = cells.slice(0, 1);
    const book = makePlan(cells, settings, {leftOut: ["headcount|substantive|directorate|category"], previous});
    markEarlierRelease(book, previous);
    expect(book.entries.map(({cell, shown, known}) => [cell?.group, shown, known])).toEqual([["BME", false, true]]);
    const corrected = makePlan(cells, settings, {leftOut: ["headcount|substantive|directorate|category"], previous});
    markEarlierRelease(corrected, [{...(cells[0] as Cell), count: 9}]);
    expect(marked(corrected, "known")).toEqual([]);
  });

  it("prints no unknown ethnicity below the whole where rates are of known ethnicity", () => {
    const cells = cellsAt({all: 30, known: 28, "Not known": 2, BME: 8, White: 20}, {breakdown: "sex", level: "Female"});
    expect(shownCells(cells, {denominator: "known"}).map(({group}) => group)).toEqual(["known", "BME", "White"]);
    expect(shownCells(cells, {denominator: "all"}).map(({group}) => group)).toEqual([
      "all",
      "Not known",
      "BME",
      "White"
    ]);
  });
});
