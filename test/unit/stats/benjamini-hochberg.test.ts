import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {benjaminiHochberg} from "../../../src/stats/benjamini-hochberg.js";
import {partOfWhole} from "../../../src/stats/part-of-whole.js";
import {bands2020, workforce2020} from "./bands-2020.js";
import {printed} from "./reading.js";

/** The worked example of the paper, section 4.1. */
const paper = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1
];

describe("benjaminiHochberg(ps, {q})", () => {
  it("makes four discoveries of fifteen tests in the worked example (Benjamini & Hochberg 1995)", () => {
    const {tested, discovered, adjusted} = benjaminiHochberg(paper);
    expect(tested).toBe(15);
    expect(discovered.map((found, test) => (found ? test : -1)).filter((test) => test >= 0)).toEqual([0, 1, 2, 3]);
    expect(printed(adjusted.slice(0, 7), 6)).toEqual([
      "0.001500",
      "0.003000",
      "0.009500",
      "0.035625",
      "0.060300",
      "0.063857",
      "0.063857"
    ]);
  });

  it("keeps 11 of the 11 bands below 0.05, of 29, at March 2020", () => {
    const ps = bands2020.map((band) => partOfWhole(band, workforce2020).p ?? NaN);
    expect(ps.filter((p) => p < 0.05)).toHaveLength(11);
    expect(benjaminiHochberg(ps).discovered.filter(Boolean)).toHaveLength(11);
  });

  it("answers in the order asked, and nothing for nothing", () => {
    expect(benjaminiHochberg([0.9, 0.001, 0.5]).discovered).toEqual([false, true, false]);
    expect(benjaminiHochberg([])).toEqual({tested: 0, adjusted: [], discovered: []});
  });

  it("never adjusts below the p given, nor out of order, and discovers more as q rises", () => {
    const ps = fc.array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: 1, maxLength: 60});
    fc.assert(
      fc.property(ps, (tests) => {
        const {adjusted, discovered} = benjaminiHochberg(tests);
        tests.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p);
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          tests.forEach((other, j) => {
            if (p <= other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? NaN);
          });
        });
        const more = benjaminiHochberg(tests, {q: 0.1}).discovered;
        discovered.forEach((found, i) => {
          if (found) expect(more[i]).toBe(true);
        });
      })
    );
  });
});
