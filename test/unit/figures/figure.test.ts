import {describe, expect, it} from "vitest";
import type {Cell} from "../../../src/registry/cell.js";
import {
  boardFigure,
  countsOf,
  differenceFigure,
  partFigure,
  rateFigure,
  ratioFigure,
  statusOf,
  type Address,
  type CellPair
} from "../../../src/figures/figure.js";
import {cellsAt} from "../../helpers/made-up-cells.js";

const address: Address = {
  organisation: "made-up",
  indicator: 2,
  population: "candidates",
  period: "2019/20",
  breakdown: "overall",
  level: "all",
  breakdown2: "",
  level2: "",
  group: "White/BME"
};

const cell = (count: number | null, status: Cell["status"] = "published"): Cell => ({
  ...cellsAt({White: 0})[0]!,
  count,
  status
});
const pair = (numerator: number, denominator: number): CellPair => ({
  numerator: cell(numerator),
  denominator: cell(denominator)
});
const hiddenPart: CellPair = {numerator: cell(null, "suppressed"), denominator: cell(200)};
const adverse = {adverse: "above", notKnown: null} as const;

describe("countsOf(pair) and statusOf(pairs)", () => {
  it.each<[string, CellPair, unknown, Cell["status"]]>([
    ["two counts", pair(0, 20), {numerator: 0, denominator: 20}, "published"],
    ["a hidden count", hiddenPart, null, "suppressed"],
    ["nobody to count from", pair(0, 0), null, "not-applicable"],
    ["more than everybody", pair(21, 20), null, "not-applicable"],
    ["a count not supplied", {numerator: undefined, denominator: cell(20)}, null, "not-applicable"],
    [
      "a count that cannot exist",
      {numerator: cell(null, "not-applicable"), denominator: cell(9)},
      null,
      "not-applicable"
    ]
  ])("of %s", (_, counts, expected, status) => {
    expect(countsOf(counts)).toEqual(expected);
    expect(statusOf([counts])).toBe(status);
  });

  it("withholds what one hidden count goes into, even beside one that cannot exist", () => {
    expect(statusOf([pair(1, 10), hiddenPart])).toBe("suppressed");
    expect(statusOf([pair(0, 0), hiddenPart])).toBe("suppressed");
  });
});

describe("rateFigure(address, pair, {notKnown})", () => {
  it("is a percentage with its Wilson interval: 81 of 263", () => {
    const figure = rateFigure({...address, group: "BME"}, pair(81, 263), {notKnown: 7});
    expect(figure.value).toBeCloseTo(30.798, 3);
    expect(figure.lower).toBeCloseTo(25.53, 2);
    expect(figure.upper).toBeCloseTo(36.62, 2);
    expect(figure).toMatchObject({numerator: 81, denominator: 263, unit: "percent", notKnown: 7, p: null});
  });

  it("has a lower bound of exactly 0 where nobody had the event", () => {
    const {value, lower, upper, status} = rateFigure(address, pair(0, 20), {notKnown: null});
    expect([value, lower, status]).toEqual([0, 0, "published"]);
    expect(upper).toBeCloseTo(16.11, 2);
  });

  it("hides the rate of a hidden count, keeps the count that is shown, and says why", () => {
    expect(rateFigure(address, hiddenPart, {notKnown: null})).toMatchObject({
      numerator: null,
      denominator: 200,
      value: null,
      lower: null,
      upper: null,
      status: "suppressed",
      method: "withheld to protect people"
    });
  });

  it("has no rate of nobody, and says which reason it is", () => {
    expect(rateFigure(address, pair(0, 0), {notKnown: null})).toMatchObject({
      value: null,
      status: "not-applicable",
      method: "not applicable: nobody in a denominator"
    });
    expect(rateFigure(address, pair(3, 2), {notKnown: null}).method).toBe(
      "not applicable: more people in a numerator than in its denominator, or a count not supplied"
    );
  });
});

describe("ratioFigure(address, of, to, {adverse, notKnown})", () => {
  it("divides raw counts, not printed percentages: 341 of 3,005 over 186 of 1,861 is 1.135", () => {
    const figure = ratioFigure(address, pair(341, 3005), pair(186, 1861), adverse);
    expect(figure.value).toBeCloseTo(1.1354, 4);
    expect(figure.verdict?.state).toBe("no-clear-gap");
    expect([figure.numerator, figure.denominator]).toEqual([null, null]);
  });

  it("is 0 of nobody against somebody: 0 of 99 and 5 of 309", () => {
    const {value, lower, upper} = ratioFigure(address, pair(0, 99), pair(5, 309), adverse);
    expect([value, lower]).toEqual([0, 0]);
    expect(upper).toBeCloseTo(2.346, 2);
  });

  it("is without end, not a number, of somebody against nobody: 3 of 99 and 0 of 309", () => {
    const {value, lower, upper, status} = ratioFigure(address, pair(3, 99), pair(0, 309), adverse);
    expect([value, upper, status]).toEqual([null, Infinity, "published"]);
    expect(lower).toBeCloseTo(2.451, 2);
  });

  it("is not applicable of nobody against nobody", () => {
    const figure = ratioFigure(address, pair(0, 99), pair(0, 309), adverse);
    expect(figure).toMatchObject({value: null, lower: null, upper: null, status: "not-applicable", verdict: null});
  });

  it("is hidden where either side is", () => {
    for (const sides of [
      [hiddenPart, pair(5, 50)],
      [pair(5, 50), hiddenPart]
    ] as const)
      expect(ratioFigure(address, ...sides, adverse)).toMatchObject({value: null, status: "suppressed", verdict: null});
  });
});

describe("differenceFigure(address, of, to, {adverse, notKnown})", () => {
  it("is in percentage points: 56 of 70 less 48 of 80 is 20.0 (5.28 to 33.82)", () => {
    const figure = differenceFigure(address, pair(56, 70), pair(48, 80), adverse);
    expect(figure.unit).toBe("percentage points");
    expect(figure.value).toBeCloseTo(20, 10);
    expect(figure.lower).toBeCloseTo(5.28, 2);
    expect(figure.upper).toBeCloseTo(33.82, 2);
    expect(figure.verdict).toMatchObject({direction: "adverse"});
  });

  it("is negative where the first group's rate is lower, and then in its favour", () => {
    const figure = differenceFigure(address, pair(48, 80), pair(56, 70), adverse);
    expect(figure.value).toBeCloseTo(-20, 10);
    expect(figure.verdict).toMatchObject({direction: "favourable"});
  });

  it("is 0 points of nobody in either group, without a verdict", () => {
    const figure = differenceFigure(address, pair(0, 70), pair(0, 80), adverse);
    expect([figure.value, figure.verdict]).toEqual([0, null]);
  });
});

describe("partFigure(address, part, whole, {notKnown, adverse})", () => {
  it("is 0, not an error, where the part is the whole or has the whole's share", () => {
    expect(partFigure(address, pair(5, 50), pair(10, 100), {notKnown: null}).value).toBeCloseTo(0, 12);
  });

  it("is published bands 8b to VSM, non-clinical, of March 2020: 14.01 points below (5.27 to 18.92)", () => {
    const {value, lower, upper, verdict} = partFigure(address, pair(7, 74), pair(1221, 5203), {notKnown: null});
    expect(value).toBeCloseTo(-14.01, 2);
    expect(lower).toBeCloseTo(-18.92, 2);
    expect(upper).toBeCloseTo(-5.27, 2);
    expect(verdict).toMatchObject({state: "clear-gap", direction: "adverse"});
  });

  it("is hidden where the part is, and not applicable where nobody is in it", () => {
    expect(partFigure(address, hiddenPart, pair(10, 100), {notKnown: 3})).toMatchObject({
      value: null,
      status: "suppressed",
      notKnown: 3
    });
    expect(partFigure(address, pair(0, 0), pair(10, 100), {notKnown: null}).status).toBe("not-applicable");
  });
});

describe("boardFigure(address, board, workforce, {notKnown})", () => {
  it("is the board's share less the workforce's: 1 of 10 less 1 of 4 is −15 points", () => {
    const figure = boardFigure(address, pair(1, 10), pair(25, 100), {notKnown: null});
    expect(figure.value).toBeCloseTo(-15, 10);
    expect(figure.unit).toBe("percentage points");
    expect(figure.verdict?.state).toBe("possible-gap");
  });

  it("has no verdict against a workforce with nobody of the group", () => {
    expect(boardFigure(address, pair(1, 10), pair(0, 100), {notKnown: null}).verdict).toBeNull();
  });

  it("is not applicable without a board, and hidden with a hidden workforce", () => {
    expect(boardFigure(address, pair(0, 0), pair(25, 100), {notKnown: null}).status).toBe("not-applicable");
    expect(boardFigure(address, pair(1, 10), hiddenPart, {notKnown: null}).status).toBe("suppressed");
  });
});
