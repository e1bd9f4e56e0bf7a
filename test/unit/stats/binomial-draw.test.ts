import {describe, expect, it} from "vitest";
import {drawBinomial, drawMultinomial} from "../../../src/stats/binomial-draw.js";
import {binomialPmf} from "../../../src/stats/distributions.js";
import {random} from "../../../src/stats/random.js";

describe("drawBinomial(people, p, next)", () => {
  it.each([
    [5, 0.3],
    [30, 0.2],
    [40, 0.3],
    [100, 0.5],
    [500, 0.9],
    [2000, 0.005],
    [2000, 0.02]
  ])("of %d people at %d has the frequencies of the distribution, by chi-squared", (people, p) => {
    const next = random(5);
    const drawn = new Map<number, number>();
    const draws = 50_000;
    for (let i = 0; i < draws; i++) {
      const events = drawBinomial(people, p, next);
      drawn.set(events, (drawn.get(events) ?? 0) + 1);
    }
    let [statistic, cells] = [0, 0];
    for (let events = 0; events <= people; events++) {
      const expected = draws * binomialPmf(events, people, p);
      if (expected < 5) continue;
      statistic += ((drawn.get(events) ?? 0) - expected) ** 2 / expected;
      cells += 1;
    }
    expect(statistic).toBeLessThan(cells + 4 * Math.sqrt(2 * cells));
  });

  it("has nobody to draw from nobody, and all or none at the ends", () => {
    const next = random(1);
    expect([drawBinomial(0, 0.5, next), drawBinomial(9, 0, next), drawBinomial(9, 1, next)]).toEqual([0, 0, 9]);
  });
});

describe("drawMultinomial(people, shares, next)", () => {
  it("gives away everybody, by the shares", () => {
    const next = random(2);
    const totals = [0, 0, 0, 0];
    for (let i = 0; i < 2000; i++) {
      const drawn = drawMultinomial(50, [0.1, 0.2, 0.3, 0.4], next);
      expect(drawn.reduce((sum, each) => sum + each, 0)).toBe(50);
      drawn.forEach((each, s) => (totals[s] = (totals[s] ?? 0) + each));
    }
    totals.forEach((total, s) => expect(total / 100_000).toBeCloseTo([0.1, 0.2, 0.3, 0.4][s] ?? NaN, 2));
  });
});
