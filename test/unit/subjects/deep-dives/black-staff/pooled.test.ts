import {describe, expect, it} from "vitest";
import {figures} from "../../../../../src/figures/figures.js";
import {pooledComparison, ratioGroup} from "../../../../../src/subjects/deep-dives/black-staff/pooled.js";
import {indicator} from "../../../../../src/registry/index.js";
import type {Cell} from "../../../../../src/registry/cell.js";
import {cell} from "../made-up.js";

/** Answers to indicator 5 in one survey year; null hides the group's yes. */
function survey(
  period: string,
  [blackYes, black]: [number | null, number],
  [whiteYes, white]: [number, number]
): Cell[] {
  const at = {population: "substantive", period} as const;
  return [
    cell({...at, measure: "survey5 yes", group: "Black", count: blackYes}),
    cell({...at, measure: "survey5 responses", group: "Black", count: black}),
    cell({...at, measure: "survey5 yes", group: "White", count: whiteYes}),
    cell({...at, measure: "survey5 responses", group: "White", count: white})
  ];
}

const printed = [
  ...survey("2017", [22, 62], [439, 1780]),
  ...survey("2018", [27, 81], [460, 1991]),
  ...survey("2019", [34, 86], [429, 1876])
];
const pool = (cells: readonly Cell[]) =>
  pooledComparison(figures(cells, {denominator: "known"}), indicator(5), {population: "substantive", group: "Black"});

describe("pooledComparison(figures, indicator, {population, group})", () => {
  it("compares each period within itself and puts them together", () => {
    const found = pool(printed);
    // (22x1780/1842 + 27x1991/2072 + 34x1876/1962) / (439x62/1842 + 460x81/2072 + 429x86/1962)
    // = (21.259 + 25.944 + 32.510) / (14.776 + 17.983 + 18.804) = 79.713 / 51.563 = 1.546.
    expect(found?.figure.value).toBeCloseTo(1.546, 3);
    expect(found?.figure.period).toBe("2017 to 2019");
    expect(found?.people).toBe(229);
    expect(found?.each.map(({period}) => period)).toEqual(["2017", "2018", "2019"]);
    expect(found?.figure.verdict).toMatchObject({state: "clear-gap", direction: "adverse"});
  });

  it("leaves a period with a hidden count out", () => {
    const found = pool([...printed.slice(4), ...survey("2017", [null, 62], [439, 1780])]);
    expect(found?.each.map(({period}) => period)).toEqual(["2018", "2019"]);
    expect(found?.people).toBe(167);
  });

  it("is null with one period only", () => {
    expect(pool(printed.slice(8))).toBeNull();
  });
});

describe("ratioGroup(indicator, group)", () => {
  it("follows the indicator's own direction", () => {
    expect([2, 3, 4, 5].map((number) => ratioGroup(indicator(number), "Black"))).toEqual([
      "White/Black",
      "Black/White",
      "White/Black",
      "Black/White"
    ]);
  });
});
