import {describe, expect, it} from "vitest";
import {distance} from "../../../src/words/edit-distance.js";

describe("distance(a, b)", () => {
  it.each([
    ["", "", 0],
    ["bank", "bank", 0],
    ["bank", "bnk", 1],
    ["bank", "rank", 1],
    ["kitten", "sitting", 3],
    ["", "staff", 5]
  ])("of %j and %j is %i", (a, b, expected) => {
    expect(distance(a, b)).toBe(expected);
  });
});
