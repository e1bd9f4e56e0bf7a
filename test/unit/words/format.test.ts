import {describe, expect, it} from "vitest";
import {
  capitalise,
  formatCount,
  formatCounts,
  formatGroup,
  formatNumber,
  formatPercent,
  formatPeriod,
  formatPoints,
  formatRange,
  formatRatio,
  formatValue,
  isInfinite,
  missingCode
} from "../../../src/words/format.js";
import {slug} from "../../../src/figures/slug.js";
import {figure, hidden, nobody} from "../../../src/components/fixtures.js";

const infinite = figure({unit: "ratio", lower: 2.451, upper: Infinity});

describe("formatPercent(value)", () => {
  it.each([
    [23.467, "23.5%"],
    [100, "100.0%"],
    [0, "0.0%"],
    [0.04, "[low]"],
    [23.45, "23.5%"],
    [(100 * 469) / 2000, "23.5%"],
    [10.05, "10.1%"]
  ])("%d is %s", (value, words) => {
    expect(formatPercent(value)).toBe(words);
  });

  it("reproduces the printed percentages from their counts", () => {
    const printed: [number, number, string][] = [
      [1221, 5203, "23.5%"],
      [86, 260, "33.1%"],
      [5, 42, "11.9%"],
      [341, 3005, "11.3%"],
      [186, 1861, "10.0%"],
      [16, 1116, "1.4%"]
    ];
    expect(printed.map(([n, d]) => formatPercent((100 * n) / d))).toEqual(printed.map(([, , words]) => words));
  });
});

describe("formatRatio(value)", () => {
  it("divides raw counts: 341/3005 over 186/1861 is 1.14, not 1.13", () => {
    expect(formatRatio(341 / 3005 / (186 / 1861))).toBe("1.14");
  });

  it.each([
    [1.005, "1.01"],
    [0.59, "0.59"],
    [1, "1.00"]
  ])("%d is %s", (value, words) => {
    expect(formatRatio(value)).toBe(words);
  });
});

describe("formatPoints(value, {words})", () => {
  it.each([
    [13.29, "+13.3"],
    [-14.01, "−14.0"],
    [0, "0.0"],
    [-0.04, "0.0"],
    [0.04, "0.0"]
  ])("%d is %s", (value, words) => {
    expect(formatPoints(value)).toBe(words);
  });

  it("says point for one and points for all others", () => {
    expect([1, -1, 1.1, 0].map((value) => formatPoints(value, {words: true}))).toEqual([
      "+1.0 percentage point",
      "−1.0 percentage point",
      "+1.1 percentage points",
      "0.0 percentage points"
    ]);
  });
});

describe("formatNumber(value, unit)", () => {
  it("follows the unit", () => {
    expect([formatNumber(12, "percent"), formatNumber(1.2, "ratio"), formatNumber(1.2, "percentage points")]).toEqual([
      "12.0%",
      "1.20",
      "+1.2"
    ]);
  });
});

describe("formatCount(count)", () => {
  it("separates thousands", () => {
    expect(formatCount(1234567)).toBe("1,234,567");
  });
});

describe("formatValue(figure)", () => {
  it("says [c] for hidden, [z] for impossible and [x] for missing", () => {
    expect([hidden({}), nobody({}), figure({})].map(formatValue)).toEqual(["[c]", "[z]", "[x]"]);
    expect([hidden({}), nobody({}), figure({}), figure({value: 0})].map(missingCode)).toEqual(["c", "z", "x", null]);
  });

  it("words an infinite ratio", () => {
    expect(isInfinite(infinite)).toBe(true);
    expect(formatValue(infinite)).toBe("none to compare with");
    expect(formatRange(infinite)).toBe("2.45 or more");
  });
});

describe("formatRange(figure)", () => {
  it("gives both ends in the figure's unit", () => {
    expect(formatRange(figure({unit: "ratio", value: 1.14, lower: 0.96, upper: 1.35}))).toBe("0.96 to 1.35");
    expect(formatRange(figure({value: 0.4, lower: 0.01, upper: 3.2}))).toBe("0.0% to 3.2%");
    expect(formatRange(figure({unit: "percentage points", lower: -18.92, upper: 5.27}))).toBe("−18.9 to +5.3");
  });

  it("never prints as no difference an end that is on one side of it", () => {
    expect(formatRange(figure({unit: "ratio", value: 1.1, lower: 1.0004, upper: 1.2}))).toBe("1.0004 to 1.20");
    expect(formatRange(figure({unit: "ratio", value: 0.9, lower: 0.81, upper: 0.997}))).toBe("0.81 to 0.997");
    expect(formatRange(figure({unit: "ratio", value: 1, lower: 1, upper: 1}))).toBe("1.00 to 1.00");
    expect(formatRange(figure({unit: "percentage points", value: 3, lower: 0.04, upper: 6}))).toBe("+0.04 to +6.0");
    expect(formatRange(figure({unit: "percentage points", value: -3, lower: -6, upper: -0.004}))).toBe(
      "−6.0 to −0.004"
    );
    expect(formatRange(figure({value: 3, lower: 0, upper: 6}))).toBe("0.0% to 6.0%");
  });

  it("is empty without an interval and for a hidden figure", () => {
    expect([formatRange(figure({value: 1})), formatRange({...hidden({}), lower: 1, upper: 2})]).toEqual(["", ""]);
  });
});

describe("formatCounts(figure)", () => {
  it("gives the counts, never those of a hidden figure", () => {
    expect(formatCounts(figure({numerator: 341, denominator: 3005}))).toBe("341 of 3,005");
    expect(formatCounts({...hidden({}), numerator: 3, denominator: 4})).toBe("[c]");
    expect(formatCounts(nobody({}))).toBe("[z]");
    expect(formatCounts(figure({}))).toBe("");
  });
});

describe("formatPeriod(period)", () => {
  it.each([
    ["2020-03-31", "March 2020"],
    ["2019/20", "2019/20"],
    ["2018/19 to 2019/20", "2018/19 to 2019/20"],
    ["2019", "2019"]
  ])("%s is %s", (period, words) => {
    expect(formatPeriod(period)).toBe(words);
  });
});

describe("formatGroup(id, labels)", () => {
  it.each([
    ["White", "White"],
    ["N", "African"],
    ["White/BME", "White compared with BME"],
    ["BME minus White", "BME compared with White"],
    ["BME minus workforce BME", "BME compared with the workforce"],
    ["nowhere", "nowhere"]
  ])("%s is %s", (id, words) => {
    expect(formatGroup(id)).toBe(words);
  });

  it("takes the organisation's words", () => {
    expect(formatGroup("White/Black", {Black: "Black British"})).toBe("White compared with Black British");
  });
});

describe("slug(text)", () => {
  it("is lower case and joined by hyphens", () => {
    expect(slug(" Clinical Bands 6 to VSM: Été? ")).toBe("clinical-bands-6-to-vsm-e-te");
  });
});

describe("capitalise(text)", () => {
  it("raises the first letter and nothing else", () => {
    expect([capitalise("share of BME staff"), capitalise("")]).toEqual(["Share of BME staff", ""]);
  });
});
