import {describe, expect, it} from "vitest";
import type {Cell} from "../../../src/registry/cell.js";
import {indicator} from "../../../src/registry/index.js";
import {indicatorStatement} from "../../../src/words/indicator-statement.js";
import {lintSentence} from "../../../src/words/lint-sentence.js";
import {statementText} from "../../../src/words/sentence.js";
import {cell, madeUpView, pair} from "../subjects/deep-dives/made-up.js";

const staff = {measure: "headcount", population: "substantive", period: "2020-03-31"} as const;
const senior = {...staff, breakdown: "band group", level: "Clinical Bands 6 to VSM"};
const board = {measure: "board members", population: "board", period: "2020-03-31"} as const;
const members = {...board, breakdown: "board membership", level: "all members"};
const cases = {measure: "investigated", population: "substantive", period: "2019/20"} as const;

const said = (
  cells: readonly Cell[],
  number: number,
  {labels = {}, ...options}: {labels?: Record<string, string>; population?: string; other?: string} = {}
) => {
  const view = madeUpView(cells, {organisation: {labels}});
  return indicatorStatement(view, view.figures(), indicator(number), options);
};
const words = (...asked: Parameters<typeof said>): string | null => {
  const found = said(...asked);
  return found && statementText(found.statement);
};

describe("indicatorStatement(view, figures, indicator, {population, other})", () => {
  it("is null where nothing was supplied", () => {
    expect(said([], 1)).toBeNull();
    expect(said(pair(staff, 200, 800), 2)).toBeNull();
    expect(said(pair(staff, 200, 800), 1, {population: "bank"})).toBeNull();
  });

  it("says the share of the workforce where no group of bands stands out", () => {
    const cells = [...pair(staff, 200, 800), ...pair(senior, 40, 160)];
    expect(words(cells, 1)).toBe("BME people are 20.0% of substantive staff.");
    expect(said(cells, 1)?.judged.breakdown).toBe("overall");
  });

  it("names the grouped bands that are the most people short of their share, and is judged by them", () => {
    const cells = [
      ...pair(staff, 200, 800),
      ...pair(senior, 8, 192),
      ...pair({...senior, level: "Clinical Band 5"}, 15, 185)
    ];
    expect(words(cells, 1)).toBe(
      "BME people are clearly under-represented in Clinical Bands 6 to VSM: 8, where 40 would be in proportion. " +
        "They are 4.0% of staff there, compared with 20.0% of all substantive staff."
    );
    expect(said(cells, 1)?.verdict).toMatchObject({state: "clear-gap", direction: "adverse"});
  });

  it("names the bands where most people are missing, not those of few people with the lowest share", () => {
    const few = {...senior, level: "Non-clinical Bands 8b to VSM"};
    expect(words([...pair(staff, 200, 800), ...pair(senior, 30, 270), ...pair(few, 0, 40)], 1)).toContain(
      "in Clinical Bands 6 to VSM: 30, where 60 would be in proportion."
    );
  });

  it("calls no bands under-represented that are so only when nothing else is looked at", () => {
    const alone = [...pair(staff, 200, 800), ...pair(senior, 12, 88)];
    const others = ["Clinical Band 2", "Clinical Band 5", "Clinical Bands 3 to 4"].flatMap((level) =>
      pair({...senior, level}, 20, 80)
    );
    expect(words(alone, 1)).toContain("clearly under-represented");
    expect(words([...alone, ...others], 1)).toBe("BME people are 20.0% of substantive staff.");
    expect(said([...alone, ...others], 1)?.p).toBeGreaterThan(0.05);
  });

  it("does not call under-represented what may be chance, is larger, or is hidden", () => {
    const overall = "BME people are 20.0% of substantive staff.";
    expect(words([...pair(staff, 200, 800), ...pair(senior, 1, 9)], 1)).toBe(overall);
    expect(words([...pair(staff, 200, 800), ...pair(senior, 90, 110)], 1)).toBe(overall);
    expect(words([...pair(staff, 200, 800), ...pair(senior, null, 192)], 1)).toBe(overall);
  });

  it("says that the share of the workforce is hidden, never that it is 0", () => {
    const found = said(pair(staff, null, 800), 1);
    expect(found && statementText(found.statement)).toBe(
      "The figure for BME staff is hidden to protect people in small groups."
    );
    expect(found?.verdict).toBeNull();
  });

  it("says that there is no share of a workforce of nobody", () => {
    expect(words(pair(staff, 0, 0), 1)).toBe("There is no figure for BME staff: nobody was counted.");
  });

  it("says 0% where there is nobody of the group among those who are counted", () => {
    expect(words(pair(staff, 0, 800), 1)).toBe("BME people are 0.0% of substantive staff.");
  });

  it("sets the board's share against the workforce's of the same group, in the organisation's words", () => {
    const groups = (at: typeof staff | typeof members, [bme, black, white]: readonly [number, number, number]) => [
      ...pair(at, bme, white),
      cell({...at, group: "Black", count: black})
    ];
    const cells = [...groups(staff, [200, 100, 800]), ...groups(members, [2, 0, 10])];
    expect(said(cells, 9)?.statement.rates).toBe(
      "They hold 2 of 12 seats. That is 16.7% of the board, compared with 20.0% of the workforce. In proportion they would hold 2."
    );
    expect(said(cells, 9, {other: "Black", labels: {Black: "Black British"}})?.statement.rates).toBe(
      "They hold 0 of 12 seats. That is 0.0% of the board, compared with 10.0% of the workforce. In proportion they would hold 1."
    );
  });

  it("says a hidden comparison in words, without a rate, a verdict or a change", () => {
    const cells = [...pair(staff, 200, 800), ...pair(cases, null, 8), ...pair({...cases, period: "2017/18"}, 6, 9)];
    const found = said(cells, 3);
    expect(found && statementText(found.statement)).toBe(
      "This comparison is hidden to protect people in small groups."
    );
    expect([found?.verdict, found?.change]).toEqual([null, null]);
  });

  it("says what it was, and that two windows with a year in common are not compared", () => {
    const windows = ["2017/18 to 2018/19", "2018/19 to 2019/20"].flatMap((period, i) => [
      ...pair({...staff, period: `${2019 + i}-03-31`}, 200, 800),
      ...pair({...cases, period}, 12 - i, 24)
    ]);
    expect(said(windows, 3)?.change).toBe(
      "Not compared with 2017/18 to 2018/19: the two periods overlap or were counted differently."
    );
    const years = ["2018/19", "2019/20"].flatMap((period, i) => [
      ...pair({...staff, period: `${2019 + i}-03-31`}, 200, 800),
      ...pair({...cases, period}, 12 - 6 * i, 24)
    ]);
    expect(said(years, 3)?.change).toBe("It was 2.00 in 2018/19.");
  });

  it("keeps the rules of the site's language", () => {
    const cells = [...pair(staff, 200, 800), ...pair(senior, 8, 192), ...pair(members, 1, 11), ...pair(cases, 12, 24)];
    expect([1, 3, 9].flatMap((number) => lintSentence(words(cells, number) ?? ""))).toEqual([]);
  });
});
