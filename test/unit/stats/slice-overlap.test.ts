import {describe, expect, it} from "vitest";
import {sliceOverlap} from "../../../src/stats/slice-overlap.js";
import type {Rows} from "../../../src/stats/slices.js";

const rows: Rows = {
  attributes: [
    {name: "site", levels: ["A", "B"], codes: Uint8Array.of(0, 0, 0, 1)},
    {name: "band", levels: ["1", "2"], codes: Uint8Array.of(0, 1, 1, 1)}
  ],
  group: Uint8Array.of(0, 1, 0, 1),
  numerator: Uint8Array.of(0, 0, 0, 0)
};
const siteA = {attributes: [0], codes: [0]};
const band2 = {attributes: [1], codes: [1]};
const both = {attributes: [0, 1], codes: [0, 1]};
const siteB = {attributes: [0], codes: [1]};

describe("sliceOverlap(rows, slices)", () => {
  it("is people in both over people in either", () => {
    expect(sliceOverlap(rows, [siteA, band2, both, siteB])).toEqual([
      [1, 2 / 4, 2 / 3, 0],
      [2 / 4, 1, 2 / 3, 1 / 3],
      [2 / 3, 2 / 3, 1, 0],
      [0, 1 / 3, 0, 1]
    ]);
  });

  it("weighs rows by their people, and leaves out people of neither group", () => {
    const weighed = {...rows, denominator: Uint8Array.of(10, 1, 1, 1), group: Uint8Array.of(0, 1, 9, 1)};
    expect(sliceOverlap(weighed, [siteA, band2])[0]?.[1]).toBe(1 / 12);
  });
});
