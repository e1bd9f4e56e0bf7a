import {describe, expect, it} from "vitest";
import {steadyChange} from "../../../../../src/subjects/deep-dives/black-staff/steady-change.js";
import {figure} from "../../../../../src/components/fixtures.js";
import {indicator} from "../../../../../src/registry/index.js";

const rate = (period: string, numerator: number, denominator = 100) =>
  figure({indicator: 5, period, numerator, denominator, value: (100 * numerator) / denominator});

describe("steadyChange(rates, indicator)", () => {
  it("names a steady rise that chance would not make", () => {
    const found = steadyChange([rate("2017", 10), rate("2018", 30), rate("2019", 50)], indicator(5));
    expect(found).toMatchObject({clear: true, span: "2017 to 2019", sentence: "about +20.0 percentage points a year."});
    expect(found?.words).toBe("a steady rise from 2017 to 2019, hard to put down to chance alone.");
  });

  it("does not claim one that chance often makes", () => {
    // 22 of 62, 27 of 81, 34 of 86, as printed.
    expect(steadyChange([rate("2017", 22, 62), rate("2018", 27, 81), rate("2019", 34, 86)], indicator(5))?.clear).toBe(
      false
    );
  });

  it("is null with two periods, with unequal steps, and where a hidden year leaves two", () => {
    expect(steadyChange([rate("2017", 10), rate("2018", 30)], indicator(5))).toBeNull();
    expect(steadyChange([rate("2015", 10), rate("2018", 30), rate("2019", 50)], indicator(5))).toBeNull();
    const hidden = figure({indicator: 5, period: "2017", status: "suppressed"});
    expect(steadyChange([hidden, rate("2018", 30), rate("2019", 50)], indicator(5))).toBeNull();
  });

  it("does not cross a break of the series, and never tests staff in post", () => {
    const crossing = [rate("2019", 70), rate("2020", 68), rate("2021", 45)];
    expect(steadyChange(crossing, indicator(7))).toBeNull();
    expect(steadyChange([rate("2017", 10), rate("2018", 30), rate("2019", 50)], indicator(1))).toBeNull();
  });
});
