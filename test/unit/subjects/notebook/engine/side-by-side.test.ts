import {describe, expect, it} from "vitest";
import {countsIn} from "../../../../../src/subjects/notebook/engine/counts-in.js";
import {sideBySide} from "../../../../../src/subjects/notebook/engine/side-by-side.js";

describe("sideBySide(rows, {by, values})", () => {
  it("sets the groups of each period beside each other, a hidden count as it is", () => {
    const rows = [
      {period: "2019", group: "BME", n: 1, of: 10},
      {period: "2019", group: "White", n: 2, of: 20},
      {period: "2020", group: "BME", n: Number.NaN, of: 30}
    ];
    expect(sideBySide(rows, {by: ["period"], values: ["n", "of"]})).toEqual([
      {period: "2019", n_BME: 1, of_BME: 10, n_White: 2, of_White: 20},
      {period: "2020", n_BME: Number.NaN, of_BME: 30}
    ]);
  });
});

describe("countsIn(row, {numerator, denominator})", () => {
  it("takes the two counts of a row", () => {
    expect(countsIn({numerator: 1, denominator: 4})).toEqual({numerator: 1, denominator: 4});
    expect(countsIn({n: 1, of: 4}, {numerator: "n", denominator: "of"})).toEqual({numerator: 1, denominator: 4});
  });

  it.each([
    [undefined],
    [{numerator: Number.NaN, denominator: 4}],
    [{numerator: 0, denominator: 0}],
    [{numerator: 5, denominator: 4}],
    [{numerator: null, denominator: 4}]
  ])("is null for %j", (row) => {
    expect(countsIn(row)).toBeNull();
  });
});
