import {describe, expect, it} from "vitest";
import {unknownShare} from "../../../src/stats/unknown-share.js";
import {printed} from "./reading.js";

describe("unknownShare({group, known, unknown})", () => {
  it("gives both denominators and the most it can be: 1221 BME of 5203 known, 126 unknown", () => {
    const {ofKnown, ofAll, most, unknown, warn} = unknownShare({group: 1221, known: 5203, unknown: 126});
    expect(printed([ofKnown, ofAll, most, unknown], 4)).toEqual(["0.2347", "0.2291", "0.2528", "0.0236"]);
    expect(warn).toBe(false);
  });

  it("warns above 5 % unknown, and not at it", () => {
    expect(unknownShare({group: 1, known: 95, unknown: 5}).warn).toBe(false);
    expect(unknownShare({group: 1, known: 94, unknown: 6}).warn).toBe(true);
  });

  it("has no share of nobody", () => {
    expect(unknownShare({group: 0, known: 0, unknown: 3})).toMatchObject({ofKnown: null, ofAll: 0, most: 1});
    expect(unknownShare({group: 0, known: 0, unknown: 0})).toMatchObject({ofKnown: null, ofAll: null, most: null});
  });

  it("refuses more in the group than are known", () => {
    expect(() => unknownShare({group: 6, known: 5, unknown: 0})).toThrow("found 6/5");
  });
});
