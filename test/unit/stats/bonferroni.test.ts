import {describe, expect, it} from "vitest";
import {bonferroni} from "../../../src/stats/bonferroni.js";
import {partOfWhole} from "../../../src/stats/part-of-whole.js";
import {bands2020, workforce2020} from "./bands-2020.js";

describe("bonferroni(ps, {alpha})", () => {
  it("multiplies by the number tested, up to 1", () => {
    expect(bonferroni([0.01, 0.02, 0.5])).toEqual({
      tested: 3,
      adjusted: [0.03, 0.06, 1],
      discovered: [true, false, false]
    });
  });

  it("keeps 10 of the 29 bands at March 2020", () => {
    const ps = bands2020.map((band) => partOfWhole(band, workforce2020).p ?? NaN);
    expect(bonferroni(ps).discovered.filter(Boolean)).toHaveLength(10);
  });
});
