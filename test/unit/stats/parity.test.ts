import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {subtractCounts} from "../../../src/stats/counts.js";
import {parity} from "../../../src/stats/parity.js";
import {rateDifference} from "../../../src/stats/rate-difference.js";
import {anyCounts, counts} from "./reading.js";

// Ranges from R: the Miettinen-Nurminen limits by own root finding, times the people.
describe("parity({of, to}, {level})", () => {
  it("of recruitment 2018/19, level up: 244 BME appointments against 124 made", () => {
    expect(parity({of: counts("124/2525"), to: counts("371/3844")})?.levelUp).toEqual({
      actual: 124,
      target: 244,
      change: 120,
      range: {lower: 88, upper: 151}
    });
  });

  it("of recruitment 2019/20: 25 fewer than at the White rate, 8 more to 58 fewer, by Miettinen and Nurminen", () => {
    expect(parity({of: counts("186/1861"), to: counts("341/3005")})?.levelUp).toEqual({
      actual: 186,
      target: 211,
      change: 25,
      range: {lower: -8, upper: 58}
    });
  });

  it("of clinical bands 6 to VSM, total fixed: 416 BME staff against 264 in post, without a range: all were counted", () => {
    const band = counts("264/1773");
    const found = parity({of: band, to: subtractCounts(counts("1221/5203"), band)}, {sampled: false});
    expect(found?.fixedTotal.of).toEqual({actual: 264, target: 416, change: 152, range: null});
    expect(found?.levelUp.range).toBeNull();
  });

  it("of recruitment 2018/19, total fixed: 196 BME and 299 White appointments, one range seen from either side", () => {
    expect(parity({of: counts("124/2525"), to: counts("371/3844")})?.fixedTotal).toEqual({
      of: {actual: 124, target: 196, change: 72, range: {lower: 53, upper: 91}},
      to: {actual: 371, target: 299, change: -72, range: {lower: -91, upper: -53}}
    });
  });

  it("gives a single event to one group, not to both", () => {
    const {of, to} = parity({of: counts("1/2"), to: counts("0/2")})?.fixedTotal ?? {};
    expect([of?.target, to?.target]).toEqual([1, 0]);
  });

  it("is not applicable when a group is empty", () => {
    expect(parity({of: counts("0/0"), to: counts("1/2")})).toBeNull();
    expect(parity({of: counts("1/2"), to: counts("0/0")})).toBeNull();
  });

  it("asks for nobody where there are no events", () => {
    expect(parity({of: counts("0/10"), to: counts("0/20")})?.levelUp).toMatchObject({actual: 0, target: 0, change: 0});
  });

  it("keeps the fixed total, whole people, and a range around the change", () => {
    fc.assert(
      fc.property(anyCounts, anyCounts, (of, to) => {
        const found = parity({of, to});
        const {of: first, to: second} = found?.fixedTotal ?? {};
        expect((first?.target ?? NaN) + (second?.target ?? NaN)).toBe(of.numerator + to.numerator);
        for (const count of [found?.levelUp, first, second]) {
          expect(Number.isInteger(count?.target)).toBe(true);
          expect(count?.change).toBe((count?.target ?? NaN) - (count?.actual ?? NaN));
          expect(count?.range?.lower).toBeLessThanOrEqual(count?.change ?? NaN);
          expect(count?.range?.upper).toBeGreaterThanOrEqual(count?.change ?? NaN);
        }
      })
    );
  });

  it("holds no change whenever the difference of the rates is not clear", () => {
    fc.assert(
      fc.property(anyCounts, anyCounts, (of, to) => {
        const {lower, upper} = rateDifference(of, to);
        fc.pre((lower ?? 0) < 0 && (upper ?? 0) > 0);
        const range = parity({of, to})?.levelUp.range;
        expect(range?.lower).toBeLessThanOrEqual(0);
        expect(range?.upper).toBeGreaterThanOrEqual(0);
      })
    );
  });
});
