import {describe, expect, it} from "vitest";
import {afterAdjustment} from "../../../src/figures/after-adjustment.js";
import type {Figure} from "../../../src/figures/figure-types.js";
import {drawBinomial} from "../../../src/stats/binomial-draw.js";
import {random} from "../../../src/stats/random.js";
import {relativeLikelihood} from "../../../src/stats/relative-likelihood.js";
import {verdict} from "../../../src/stats/verdict.js";
import type {Counts} from "../../../src/stats/types.js";

function ratio(of: Counts, to: Counts): Figure {
  const made = relativeLikelihood(of, to);
  return {
    organisation: "a",
    indicator: 4,
    population: "substantive",
    period: "2019/20",
    breakdown: "overall",
    level: "all",
    breakdown2: "",
    level2: "",
    group: "White/BME",
    numerator: null,
    denominator: null,
    value: made.value,
    unit: "ratio",
    lower: made.lower,
    upper: made.upper,
    p: made.p,
    method: made.method,
    verdict: verdict(made, {adverse: "above"}),
    status: "published",
    notKnown: null
  };
}

const clearOf = ({verdict}: Figure): boolean => verdict?.state.startsWith("clear") ?? false;

describe("afterAdjustment(figures)", () => {
  const one = ratio({numerator: 40, denominator: 200}, {numerator: 62, denominator: 500});
  const nothing = ratio({numerator: 40, denominator: 200}, {numerator: 100, denominator: 500});

  it("leaves a lone clear gap, and holds it back among nine that are not", () => {
    expect(clearOf(one)).toBe(true);
    expect(afterAdjustment([one])).toMatchObject({tested: 1, clearAlone: 1, clear: 1});
    const {figures, p, ...counts} = afterAdjustment([one, ...Array.from({length: 9}, () => nothing)]);
    expect(counts).toEqual({tested: 10, clearAlone: 1, clear: 0});
    expect(p[0]).toBeCloseTo(10 * (one.p ?? 0), 12);
    expect(figures[0]?.verdict).toMatchObject({state: "possible-gap", direction: "adverse", symbol: "?"});
    expect(figures[1]).toBe(nothing);
  });

  it("keeps figures that were not tested out of the family", () => {
    const untested: Figure = {...nothing, p: null, verdict: null};
    expect(afterAdjustment([one, untested, untested])).toMatchObject({tested: 1, clear: 1});
  });

  it("calls a gap clear in at most 5 % of pages without any, where one by one it would be several times as many", () => {
    const next = random(61);
    const rates = [0.11, 0.01, 0.8, 0.23, 0.21, 0.88, 0.06];
    const sizes = [
      [3005, 1861],
      [1221, 3982],
      [3982, 1221],
      [435, 1876],
      [435, 1876],
      [282, 1301],
      [435, 1876]
    ] as const;
    let [before, after] = [0, 0];
    for (let page = 0; page < 500; page++) {
      const figures = rates.map((rate, i) => {
        const [n1, n2] = sizes[i] ?? [100, 900];
        const draw = (denominator: number) => ({denominator, numerator: drawBinomial(denominator, rate, next)});
        return ratio(draw(n1), draw(n2));
      });
      if (figures.some(clearOf)) before += 1;
      if (afterAdjustment(figures).figures.some(clearOf)) after += 1;
    }
    expect(before / 500).toBeGreaterThan(0.2);
    expect(after / 500).toBeLessThanOrEqual(0.06);
  });
});
