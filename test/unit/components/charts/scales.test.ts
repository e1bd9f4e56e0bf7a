import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {linearScale, ratioScale} from "../../../../src/components/charts/scales.js";
import {chartLabel} from "../../../../src/components/charts/draw.js";
import {textWidth, wrapText} from "../../../../src/components/charts/text-width.js";

describe("linearScale(values, unit)", () => {
  it.each([
    [[11.3, 15.5], "percent", [0, 5, 10, 15, 20], "5%"],
    [[97], "percent", [0, 20, 40, 60, 80, 100], "20%"],
    [[0.8, 1.4], "percent", [0, 0.5, 1, 1.5], "0.5%"],
    [[], "percent", [0, 2, 4, 6, 8, 10], "2%"],
    [[-14, 13], "percentage points", [-20, -10, 0, 10, 20], "−10"]
  ] as const)("%j in %s", (values, unit, ticks, second) => {
    const scale = linearScale(values, unit);
    expect(scale.ticks).toEqual(ticks);
    expect(scale.format(scale.ticks[1] ?? 0)).toBe(second);
  });

  it("holds 0 and every value", () => {
    fc.assert(
      fc.property(fc.array(fc.double({min: -90, max: 90, noNaN: true}), {minLength: 1}), (values) => {
        const [from, to] = linearScale(values, "percentage points").domain;
        expect(from).toBeLessThanOrEqual(Math.min(0, ...values) + 1e-6);
        expect(to).toBeGreaterThanOrEqual(Math.max(0, ...values) - 1e-6);
      })
    );
  });
});

describe("ratioScale(values)", () => {
  it("spans parity at least by half and double, and ends at a tenth and at twenty", () => {
    expect(ratioScale([1.1]).ticks).toEqual([0.5, 1, 2]);
    expect(ratioScale([0.001, 500, 0]).domain).toEqual([0.1, 20]);
  });
});

describe("chartLabel(type, of, message)", () => {
  it("says type, what and where", () => {
    expect(chartLabel("Dot plot", "shares by group", "White was higher.")).toBe(
      "Dot plot of shares by group, where White was higher"
    );
  });

  it("is cut at a word, at 250 characters", () => {
    const label = chartLabel("Dot plot", "shares", "word ".repeat(80));
    expect(label.length).toBeLessThanOrEqual(250);
    expect(label.endsWith("word…")).toBe(true);
  });
});

describe("wrapText(text, width)", () => {
  it("breaks at spaces and keeps a long word whole", () => {
    expect(wrapText("Any other Black background", 110)).toEqual(["Any other Black", "background"]);
    expect(wrapText("Otorhinolaryngology", 20)).toEqual(["Otorhinolaryngology"]);
  });

  it("makes no line wider than asked, save a single word", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[A-Za-z]{1,12}$/), {minLength: 1}),
        fc.integer({min: 40, max: 300}),
        (words, width) => {
          for (const line of wrapText(words.join(" "), width))
            expect(!line.includes(" ") || textWidth(line) <= width).toBe(true);
        }
      )
    );
  });
});
