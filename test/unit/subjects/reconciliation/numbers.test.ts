import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {isTransposed, roundsNear, roundsTo} from "../../../../src/subjects/reconciliation/numbers.js";

describe("roundsTo(computed, printed) and roundsNear(computed, printed)", () => {
  it("take half either way, and know nothing of digits that were not printed", () => {
    expect(roundsTo(23.65, {value: 23.6, decimals: 1})).toBe(true);
    expect(roundsTo(23.65, {value: 23.7, decimals: 1})).toBe(true);
    expect(roundsTo(23.66, {value: 23.6, decimals: 1})).toBe(false);
    expect(roundsNear(23.66, {value: 23.6, decimals: 1})).toBe(true);
    expect(roundsNear(23.71, {value: 23.6, decimals: 1})).toBe(false);
  });

  it("hold for every number rounded as it is printed", () => {
    const number = fc.double({min: -500, max: 500, noNaN: true});
    const holds = fc.property(number, fc.integer({min: 0, max: 4}), (computed, decimals) => {
      const value = Number(computed.toFixed(decimals));
      return roundsTo(computed, {value, decimals}) && roundsNear(computed, {value, decimals});
    });
    expect(fc.check(holds).counterexample).toBeNull();
  });
});

describe("isTransposed(computed, printed)", () => {
  it("finds two neighbours swapped, across the decimal point too, and nothing else", () => {
    expect(isTransposed(23.5, {value: 32.5, decimals: 1})).toBe(true);
    expect(isTransposed(23.5, {value: 25.3, decimals: 1})).toBe(true);
    expect(isTransposed(23.5, {value: 53.2, decimals: 1})).toBe(false);
    expect(isTransposed(23.5, {value: 23.5, decimals: 1})).toBe(false);
    expect(isTransposed(3.5, {value: 35.3, decimals: 1})).toBe(false);
  });
});
