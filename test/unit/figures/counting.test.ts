import {describe, expect, it} from "vitest";
import {addCells, lessCell} from "../../../src/figures/counting.js";
import {cell} from "../subjects/deep-dives/made-up.js";

const of = (count: number | null) =>
  cell({measure: "headcount", population: "bank", period: "2020-03-31", group: "BME", count});

describe("addCells(cells)", () => {
  it("adds what is shown", () => {
    expect(addCells([of(464), of(1221)])).toMatchObject({count: 1685, status: "published"});
  });

  it("is hidden where a part is hidden, and undefined where one is missing", () => {
    expect(addCells([of(464), of(null)])).toMatchObject({count: null, status: "suppressed"});
    expect(addCells([of(464), undefined])).toBeUndefined();
  });
});

describe("lessCell(whole, part)", () => {
  it("takes the part away", () => {
    expect(lessCell(of(435), of(86))).toMatchObject({count: 349, status: "published"});
  });

  it("is hidden with a hidden part, and not applicable below 0", () => {
    expect(lessCell(of(435), of(null))).toMatchObject({count: null, status: "suppressed"});
    expect(lessCell(of(3), of(4))).toMatchObject({count: null, status: "not-applicable"});
  });
});
