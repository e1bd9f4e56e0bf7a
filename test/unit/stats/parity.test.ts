import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {subtractCounts} from "../../../src/stats/counts.js";
import {parity} from "../../../src/stats/parity.js";
import {anyCounts, counts} from "./reading.js";

describe("parity({of, to}, {level})", () => {
  it("of recruitment 2018/19, level up: 244 BME appointments against 124 made", () => {
    expect(parity({of: counts("124/2525"), to: counts("371/3844")})?.levelUp).toEqual({
      actual: 124,
      target: 244,
      lower: 221,
      upper: 269
    });
  });

  it("of clinical bands 6 to VSM, total fixed: 416 BME staff against 264 in post", () => {
    const band = counts("264/1773");
    const found = parity({of: band, to: subtractCounts(counts("1221/5203"), band)});
    expect(found?.fixedTotal.of).toEqual({actual: 264, target: 416, lower: 396, upper: 437});
  });

  it("of recruitment 2018/19, total fixed: 196 BME and 299 White appointments, ranges rounded outwards", () => {
    expect(parity({of: counts("124/2525"), to: counts("371/3844")})?.fixedTotal).toEqual({
      of: {actual: 124, target: 196, lower: 180, upper: 214},
      to: {actual: 371, target: 299, lower: 274, upper: 326}
    });
  });

  it("gives a single event to one group, not to both", () => {
    const {of, to} = parity({of: counts("1/2"), to: counts("0/2")})?.fixedTotal ?? {};
    expect([of?.target, to?.target]).toEqual([1, 0]);
  });

  it("rounds a range outwards: of 60 people at 20/60, 13.64 to 27.57; of 40, 9.09 to 18.38", () => {
    const at = (people: number) => parity({of: {numerator: 5, denominator: people}, to: counts("20/60")})?.levelUp;
    expect(at(60)).toMatchObject({target: 20, lower: 13, upper: 28});
    expect(at(40)).toMatchObject({target: 13, lower: 9, upper: 19});
  });

  it("is not applicable when a group is empty", () => {
    expect(parity({of: counts("0/0"), to: counts("1/2")})).toBeNull();
    expect(parity({of: counts("1/2"), to: counts("0/0")})).toBeNull();
  });

  it("asks for nobody where there are no events", () => {
    expect(parity({of: counts("0/10"), to: counts("0/20")})?.levelUp).toMatchObject({actual: 0, target: 0, lower: 0});
  });

  it("keeps the fixed total, whole people, within their ranges", () => {
    fc.assert(
      fc.property(anyCounts, anyCounts, (of, to) => {
        const found = parity({of, to});
        const {of: first, to: second} = found?.fixedTotal ?? {};
        expect((first?.target ?? NaN) + (second?.target ?? NaN)).toBe(of.numerator + to.numerator);
        for (const count of [found?.levelUp, first, second]) {
          expect(Number.isInteger(count?.target)).toBe(true);
          expect(count?.lower).toBeLessThanOrEqual(count?.target ?? NaN);
          expect(count?.upper).toBeGreaterThanOrEqual(count?.target ?? NaN);
        }
      })
    );
  });
});
