import {describe, expect, it} from "vitest";
import {rate, hidden} from "../../../../src/components/fixtures.js";
import type {PrintedFigure} from "../../../../src/figures/view.js";
import {checkPriorYear} from "../../../../loaders/submission/check-prior-year.js";

const at = {indicator: 1, population: "substantive", period: "2019-03-31", breakdown: "overall", level: "all"};
const bme = rate({...at, group: "BME", numerator: 40, denominator: 100, lower: 30, upper: 50});

const printed = (parts: Partial<PrintedFigure> = {}): PrintedFigure => ({
  organisation: "example",
  source_ref: "Table 1",
  ...at,
  group: "BME",
  numerator: null,
  denominator: null,
  value: 40,
  decimals: 1,
  unit: "percent",
  note: null,
  ...parts
});

const check = (rows: readonly PrintedFigure[], figures = [bme], labels = {}) =>
  checkPriorYear(2019, rows, figures, labels);

describe("checkPriorYear(year, printed, figures, labels)", () => {
  it("passes where everything printed is what the extracts give, of one figure and of several", () => {
    expect(check([printed()])).toEqual({
      year: 2019,
      check: "The prior year equals what was printed",
      outcome: "passed",
      found: "1 printed figure is the same."
    });
    expect(check([printed(), printed()]).found).toBe("2 printed figures are the same.");
  });

  it("fails where a figure has changed since, and says where, what it was and what it is now", () => {
    expect(check([printed({value: 39}), printed()])).toMatchObject({
      outcome: "failed",
      found:
        "1 of 2 printed figures are not the same: Table 1, indicator 1, all, BME: printed 39.0, now 40.0 (40 of 100)."
    });
  });

  it("spells out five and counts the others", () => {
    const {found} = check(Array.from({length: 7}, () => printed({value: 39})));
    expect(found.match(/printed 39\.0/g)?.length).toBe(5);
    expect(found).toMatch(/; and 2 more\.$/);
    expect(found).toMatch(/^7 of 7 printed figures are not the same: /);
  });

  it("asks to look at a figure that contradicts itself, which no extract can meet, after those that changed", () => {
    const against = printed({source_ref: "Table 2", numerator: 40, denominator: 100, value: 52});
    expect(check([against])).toMatchObject({outcome: "look"});
    const {outcome, found} = check([against, printed({value: 39})]);
    expect(outcome).toBe("failed");
    expect(found.indexOf("Table 1")).toBeLessThan(found.indexOf("Table 2"));
  });

  it("takes a figure that was cut off instead of rounded for the same", () => {
    const third = rate({...at, group: "BME", numerator: 2, denominator: 3, lower: 20, upper: 94});
    expect(check([printed({value: 66.6})], [third]).outcome).toBe("passed");
  });

  it.each<[string, Partial<PrintedFigure>]>([
    ["another year", {period: "2020-03-31"}],
    ["bank staff, who are not part of the collection", {population: "bank"}],
    ["a table that the form does not hold", {breakdown: "directorate", level: "Estates"}]
  ])("leaves %s alone", (_, parts) => {
    expect(check([printed({value: 1, ...parts})])).toMatchObject({
      outcome: "not tested",
      found: "No figure of that year is listed in published.csv."
    });
  });

  it("takes a survey for the year that ends in the March after it", () => {
    const survey = {indicator: 5, period: "2018"};
    const figure = rate({...at, ...survey, group: "BME", numerator: 40, denominator: 100, lower: 30, upper: 50});
    expect(check([printed(survey)], [figure]).outcome).toBe("passed");
  });

  it("does not test what the extracts cannot give, nor what is hidden, nor nothing", () => {
    for (const [rows, figures] of [
      [[printed()], []],
      [[printed()], [hidden(bme)]],
      [[], [bme]],
      [[printed({value: null})], [bme]]
    ] as const)
      expect(check(rows, [...figures]).outcome).toBe("not tested");
  });
});
