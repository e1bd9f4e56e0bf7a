import {describe, expect, it} from "vitest";
import {figures} from "../../../../src/figures/figures.js";
import {reconcile, type Reconciled} from "../../../../src/subjects/reconciliation/reconcile.js";
import {roundedSides, type FigureLookup} from "../../../../src/subjects/reconciliation/likely-reason.js";
import type {Figure} from "../../../../src/figures/figure-types.js";
import type {PrintedFigure} from "../../../../src/figures/view.js";
import {printedFigure} from "../../../helpers/printed-figure.js";
import {cellsAt} from "../../../helpers/made-up-cells.js";

/** Staff of two directorates at two snapshots, and who of them was trained in the years that end there. */
const staff = (period: string, [white, bme, unknown]: [number, number, number]) =>
  cellsAt({all: white + bme + unknown, known: white + bme, White: white, BME: bme, "Not known": unknown}, {period});
const inDirectorate = (level: string, white: number, bme: number) =>
  cellsAt({known: white + bme, White: white, BME: bme}, {breakdown: "directorate", level});
const trained = (period: string, white: number, bme: number) =>
  cellsAt({all: white + bme, known: white + bme, White: white, BME: bme}, {measure: "trained", period});

const cells = [
  ...staff("2019-03-31", [700, 240, 60]),
  ...staff("2020-03-31", [760, 235, 55]),
  ...inDirectorate("East", 700, 100),
  ...inDirectorate("West", 60, 135),
  ...trained("2018/19", 560, 130),
  ...trained("2019/20", 380, 141)
];
const known = figures(cells, {denominator: "known"});
const all = figures(cells, {denominator: "all"});

/** One printed line, set against the figures. The share of BME staff in March 2020 is 235 of 995, 23.62 %. */
function outcomeOf(printed: Partial<PrintedFigure>): Reconciled {
  const row = printedFigure({value: 23.6, ...printed});
  const [found] = reconcile([row], known, {labels: {Black: "Black British"}, otherDenominator: all});
  if (!found) throw new Error("no row");
  return found;
}

describe("reconcile(printed, …), with other lines of the same table", () => {
  const reasonOf = (rows: readonly Partial<PrintedFigure>[]): (string | null)[] =>
    reconcile(
      rows.map((row) => printedFigure(row)),
      known
    ).map(({reason}) => reason);
  const training = {indicator: 4, period: "2019/20", decimals: 2} as const;

  it("sees that the groups make more than everyone", () => {
    expect(reasonOf([{value: 86.3, group: "White"}, {value: 23.6}])).toEqual([
      "The groups printed of the same people then make 109.9%, more than everyone.",
      null
    ]);
  });

  it("sees that a ratio was made with a percentage that is wrong itself, and of which whole that is", () => {
    // 380 of 760 and 141 of 235 were trained: 50 % and 60 %.
    expect(
      reasonOf([
        {...training, group: "White/BME", unit: "ratio", value: 0.89},
        {...training, group: "BME", value: 56.18}
      ])
    ).toEqual([
      "It was made with 56.18% for BME, which is printed too, where the extracts give 60.00%.",
      "141 is 56.18% of another whole: of 251, where the extracts count 235."
    ]);
    expect(reasonOf([{...training, group: "White/BME", unit: "ratio", value: 0.89}])).toEqual([null]);
  });

  it("sees that the sides of a difference were rounded first", () => {
    const row = {...training, group: "BME minus White", unit: "percentage points"};
    expect(roundedSides(printedFigure(row), {value: 10, decimals: 0}, () => undefined)).toBeNull();
    const rates: Record<string, number> = {BME: 31.6, White: 24.1};
    const find: FigureLookup = (_, change) => ({value: rates[change?.group ?? ""] ?? null}) as Figure;
    expect(roundedSides(printedFigure(row), {value: 8, decimals: 0}, find)).toBe(
      "It is the difference of two rounded percentages, 32 and 24."
    );
    expect(roundedSides(printedFigure(row), {value: 7, decimals: 0}, find)).toBeNull();
  });
});

describe("reconcile(printed, figures, {labels, otherDenominator})", () => {
  it("is equal at the printed precision, whatever that is", () => {
    expect(outcomeOf({})).toMatchObject({
      printed: "23.6",
      computed: "23.6 (235 of 995)",
      outcome: "equal",
      reason: null
    });
    expect(outcomeOf({value: 24, decimals: 0}).outcome).toBe("equal");
    expect(outcomeOf({value: 23.62, decimals: 2, numerator: 235, denominator: 995}).outcome).toBe("equal");
  });

  it("is rounding only where the last digit is one off, and different where the counts are others", () => {
    expect(outcomeOf({value: 23.61, decimals: 2}).outcome).toBe("rounding");
    expect(outcomeOf({value: 23.6, numerator: 236, denominator: 1000}).outcome).toBe("different");
    expect(outcomeOf({value: 19.1}).outcome).toBe("different");
  });

  it("says what the extracts do not hold, and never guesses it", () => {
    expect(outcomeOf({period: "2012-03-31"})).toMatchObject({computed: null, outcome: "not derivable"});
    expect(outcomeOf({value: null, decimals: null})).toMatchObject({
      outcome: "not derivable",
      reason: "No value was printed."
    });
  });

  it.each([
    [
      "its counts, which nearly fit",
      {numerator: 234, denominator: 995},
      /^234 of 995 is 23\.5%, not 23\.6%\. 235 of 995 is 23\.6%, as the extracts give/
    ],
    [
      "its counts, which are swapped",
      {numerator: 760, denominator: 995},
      /760 is everyone else, so the two counts may be swapped/
    ],
    ["whole people", {numerator: 3, denominator: 8, value: 40}, /No whole number of people gives 40\.0% of 8/]
  ])("contradicts itself: %s", (_, printed, reason) => {
    const found = outcomeOf(printed);
    expect(found.outcome).toBe("contradicts itself");
    expect(found.reason).toMatch(reason);
  });

  it.each([
    ["other denominator", {value: 22.4}, /other denominator/],
    ["swapped periods", {value: 25.5}, /that of 2019-03-31: periods may be swapped/],
    ["swapped groups", {value: 76.4}, /that of White: groups may be swapped/],
    ["an unweighted mean", {value: 40.9}, /unweighted mean over each directorate/],
    ["digits swapped", {value: 32.6}, /neighbouring digits/],
    ["a share for a percentage", {value: 0.236, decimals: 3}, /hundred times/],
    [
      "a ratio upside down",
      {indicator: 4, period: "2019/20", group: "White/BME", unit: "ratio", value: 1.2, decimals: 2},
      /upside down/
    ],
    ["no reason that arithmetic finds", {value: 61.3}, null]
  ])("gives the likely reason: %s", (_, printed, reason) => {
    const found = outcomeOf(printed);
    expect(found.outcome).toBe("different");
    if (reason) expect(found.reason).toMatch(reason);
    else expect(found.reason).toBeNull();
  });
});
