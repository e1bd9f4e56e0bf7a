import {describe, expect, it} from "vitest";
import {pathToParity} from "../../../../../src/subjects/deep-dives/career-ladder/path-to-parity.js";

// Printed for March 2018 and 2020: clinical 8a to VSM is 16+10+1+1 of 147+60+14+6, then 16+8+1+1+0 of 157+60+14+5+1.
const clinical = [
  {year: 2018, level: {numerator: 28, denominator: 227}, whole: {numerator: 1116, denominator: 5127}},
  {year: 2020, level: {numerator: 26, denominator: 237}, whole: {numerator: 1221, denominator: 5203}}
];

describe("pathToParity(series, {goalYear})", () => {
  it("starts where the level was and ends at the share of the whole, frozen or moving", () => {
    const path = pathToParity(clinical);
    expect(path?.startYear).toBe(2018);
    expect(path?.goalYear).toBe(2028);
    expect(path?.frozenGoal).toBeCloseTo(0.21767, 5);
    expect(path?.movingGoal).toBeCloseTo(0.23467, 5);
    expect(path?.years.length).toBe(11);
    expect(path?.years[0]).toMatchObject({year: 2018, frozen: {people: 28}, moving: {people: 28}});
    // 0.21767 x 237 = 51.6 and 0.23467 x 237 = 55.6.
    expect(path?.years.at(-1)).toMatchObject({year: 2028, frozen: {people: 52}, moving: {people: 56}, actual: null});
  });

  it("gives each year its part of the way", () => {
    // 28/227 = 0.12335; + (0.21767 - 0.12335) x 2/10 = 0.14221; x 237 = 33.7.
    const year = pathToParity(clinical)?.years.find((each) => each.year === 2020);
    expect(year?.frozen.share).toBeCloseTo(0.14221, 5);
    expect(year?.frozen.people).toBe(34);
    expect(year?.actual).toEqual({numerator: 26, denominator: 237});
  });

  it("gives ten years where the national year is past", () => {
    const later = [{year: 2030, level: {numerator: 1, denominator: 10}, whole: {numerator: 30, denominator: 100}}];
    expect(pathToParity(later)?.goalYear).toBe(2040);
  });

  it("is null without anybody at the level", () => {
    expect(pathToParity([])).toBeNull();
    expect(
      pathToParity([{year: 2020, level: {numerator: 0, denominator: 0}, whole: {numerator: 3, denominator: 10}}])
    ).toBeNull();
  });
});
