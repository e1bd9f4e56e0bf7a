import {describe, expect, it} from "vitest";
import {drawBinomial} from "../../../src/stats/binomial-draw.js";
import {funnel, funnelLimits, funnelSpread} from "../../../src/stats/funnel.js";
import {random} from "../../../src/stats/random.js";
import {counts, printed} from "./reading.js";

describe("funnelLimits(people, target, {level})", () => {
  it.each([
    [74, 0.2347, 0.95, "0.1353", "0.3281"],
    [74, 0.2347, 0.998, "0.0865", "0.3895"],
    [500, 0.1, 0.95, "0.0734", "0.1260"],
    [500, 0.1, 0.998, "0.0600", "0.1427"],
    [10, 0.2, 0.998, "0.0000", "0.5975"]
  ])("of %d at %d, level %d, are %s and %s (Spiegelhalter 2005)", (people, target, level, lower, upper) => {
    const limits = funnelLimits(people, target, {level});
    expect(printed([limits.lower, limits.upper], 4)).toEqual([lower, upper]);
  });

  it("allow anything of nobody", () => {
    expect(funnelLimits(0, 0.2)).toEqual({lower: 0, upper: 1});
  });

  it("refuse a per cent", () => {
    expect(() => funnelLimits(10, 20)).toThrow("between 0 and 1, found 20");
  });
});

describe("funnel(units, target)", () => {
  it("places each unit against the rate of all of them", () => {
    const found = funnel(["100/1000", "130/1000", "60/1000", "120/1000", "0/0"].map(counts));
    expect(found?.target).toBeCloseTo(0.1025, 12);
    expect(found?.points.map(({place}) => place)).toEqual(["within", "high 95", "low 99.8", "within", "within"]);
    expect(found?.points.at(-1)?.value).toBeNull();
  });

  it("takes a target", () => {
    const [point] = funnel([counts("7/74")], 0.2347)?.points ?? [];
    expect([point?.place, point?.value?.toFixed(4)]).toEqual(["low 95", "0.0946"]);
  });

  it("is null where nobody is counted at all", () => {
    expect(funnel([])).toBeNull();
  });

  it("puts about 1 in 20 outside the inner limits by chance, and hardly any outside the outer", () => {
    const next = random(5);
    const units = Array.from({length: 2000}, () => {
      let numerator = 0;
      for (let person = 0; person < 200; person++) if (next() < 0.2) numerator += 1;
      return {numerator, denominator: 200};
    });
    const places = funnel(units, 0.2)?.points.map(({place}) => place) ?? [];
    const outside = places.filter((place) => place !== "within").length / 2000;
    expect(outside).toBeGreaterThan(0.03);
    expect(outside).toBeLessThan(0.07);
    expect(places.filter((place) => place.endsWith("99.8")).length / 2000).toBeLessThan(0.005);
  });
});

describe("funnelSpread(units, target)", () => {
  const drawUnits = (next: () => number, spread: number) => {
    const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    return Array.from({length: 20}, (_, i) => {
      const denominator = 300 + 150 * i;
      return {denominator, numerator: drawBinomial(denominator, 0.2 * (1 + spread * normal()), next)};
    });
  };
  const alarms = (spread: number) => {
    const next = random(41);
    let found = 0;
    for (let trial = 0; trial < 100; trial++)
      if (funnel(drawUnits(next, spread))?.points.some(({place}) => place.endsWith("99.8"))) found += 1;
    return found / 100;
  };

  it("lets no more than one chart in ten alarm at 99.8 % for a real spread of 15 %, and few for none", () => {
    expect(alarms(0.15)).toBeLessThanOrEqual(0.1);
    expect(alarms(0)).toBeLessThanOrEqual(0.1);
  });

  it("finds the spread it was drawn from, about: a standard deviation of 3 points", () => {
    const next = random(43);
    const spreads = Array.from({length: 60}, () => funnelSpread(drawUnits(next, 0.15), 0.2) ?? NaN);
    const mean = spreads.reduce((sum, each) => sum + each, 0) / spreads.length;
    expect(Math.sqrt(mean)).toBeGreaterThan(0.02);
    expect(Math.sqrt(mean)).toBeLessThan(0.034);
  });

  it("cannot tell with fewer than ten units, and is 0 where they differ no more than chance", () => {
    const alike = Array.from({length: 12}, () => ({numerator: 20, denominator: 100}));
    expect(funnelSpread(alike.slice(0, 9), 0.2)).toBeNull();
    expect(funnelSpread(alike, 0.2)).toBe(0);
  });

  it("widens exact limits by as much as the standard error, and keeps them where there is no spread", () => {
    const exact = funnelLimits(400, 0.2);
    const wide = funnelLimits(400, 0.2, {spread: 3 * ((0.2 * 0.8) / 400)});
    expect(wide.upper - 0.2).toBeCloseTo(2 * (exact.upper - 0.2), 12);
    expect(funnelLimits(400, 0.2, {spread: 0})).toEqual(exact);
  });
});
