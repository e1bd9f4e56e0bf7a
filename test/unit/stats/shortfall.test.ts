import {describe, expect, it} from "vitest";
import {shortfall} from "../../../src/stats/shortfall.js";

describe("shortfall(of, to)", () => {
  it("counts the events that one common rate would have moved", () => {
    // 30 of 150 in all, so 100 people would have had 20: 10 fewer than that.
    const found = shortfall({numerator: 20, denominator: 50}, {numerator: 10, denominator: 100});
    expect(found?.value).toBeCloseTo(10, 10);
    expect(found && found.lower < 10 && found.upper > 10 && found.lower > 0).toBe(true);
  });

  it("is 0 for equal rates, below 0 the other way round, and null where nobody is in a group", () => {
    expect(shortfall({numerator: 5, denominator: 50}, {numerator: 10, denominator: 100})?.value).toBe(0);
    expect(shortfall({numerator: 10, denominator: 100}, {numerator: 20, denominator: 50})?.value).toBeCloseTo(-10, 10);
    expect(shortfall({numerator: 0, denominator: 0}, {numerator: 1, denominator: 2})).toBeNull();
  });
});
