import {describe, expect, it} from "vitest";
import type {Figure} from "../../../src/figures/figure-types.js";
import {funnelShape} from "../../../src/figures/funnel-shape.js";

const rate = (numerator: number | null, denominator: number | null) =>
  ({numerator, denominator, value: numerator === null || denominator === null ? null : 1}) as Figure;

describe("funnelShape(figures)", () => {
  it("draws the limits around the rate of all that are shown, and places each unit", () => {
    const shape = funnelShape([rate(10, 100), rate(null, null), rate(100, 1000), rate(30, 100)]);
    expect(shape?.overall).toBeCloseTo((140 / 1200) * 100, 10);
    expect(shape?.places).toEqual(["within", null, "within", "high 99.8"]);
    expect(shape?.limits.some(({denominator}) => denominator === 1000)).toBe(true);
  });

  it("is null for fewer than three units that are shown", () => {
    expect(funnelShape([rate(1, 10), rate(2, 10), rate(null, null)])).toBeNull();
  });
});
