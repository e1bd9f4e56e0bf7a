import {describe, expect, it} from "vitest";
import {bootstrap} from "../../../src/stats/bootstrap.js";
import {kitagawa} from "../../../src/stats/kitagawa.js";
import {newcombe} from "../../../src/stats/newcombe.js";
import type {Stratum} from "../../../src/stats/types.js";
import {random} from "../../../src/stats/random.js";
import {counts} from "./reading.js";
import {threeStrata} from "./three-strata.js";

const split = (strata: Stratum[]) => {
  const {gap = null, mix = null, within = null} = kitagawa(strata) ?? {};
  return {gap, mix, within};
};

describe("bootstrap(strata, figures, {seed, replicates, level})", () => {
  it("holds the figures, and agrees with Newcombe on the whole gap to half a point", () => {
    const found = bootstrap(threeStrata, split, {seed: 1});
    const expected = newcombe(counts("2660/4000"), counts("736/1200"));
    expect(Math.abs((found.gap?.lower ?? NaN) - (expected?.lower ?? NaN))).toBeLessThan(0.005);
    expect(Math.abs((found.gap?.upper ?? NaN) - (expected?.upper ?? NaN))).toBeLessThan(0.005);
    expect(found.mix?.lower).toBeLessThan(0.030125);
    expect(found.mix?.upper).toBeGreaterThan(0.030125);
  });

  it("repeats itself for one seed and differs for another", () => {
    const options = {seed: 7, replicates: 200};
    expect(bootstrap(threeStrata, split, options)).toEqual(bootstrap(threeStrata, split, options));
    expect(bootstrap(threeStrata, split, options)).not.toEqual(bootstrap(threeStrata, split, {...options, seed: 8}));
  });

  it("keeps the sizes of the groups, and gives every stratum its own people", () => {
    const sizes = bootstrap(
      [
        {label: "a", of: counts("0/10"), to: counts("30/30")},
        {label: "b", of: counts("20/20"), to: counts("0/0")}
      ],
      ([a, b]) => ({
        people: (a?.of.denominator ?? NaN) + (b?.of.denominator ?? NaN),
        eventsInA: a?.of.numerator ?? NaN,
        withoutInB: (b?.of.denominator ?? NaN) - (b?.of.numerator ?? NaN),
        others: a?.to.numerator ?? NaN
      }),
      {replicates: 50}
    );
    expect(sizes).toEqual({
      people: {lower: 30, upper: 30},
      eventsInA: {lower: 0, upper: 0},
      withoutInB: {lower: 0, upper: 0},
      others: {lower: 30, upper: 30}
    });
  });

  it("has no interval for a figure that often cannot be made", () => {
    const found = bootstrap(
      [{label: "a", of: counts("1/3"), to: counts("1/3")}],
      ([a]) => ({ratio: a?.to.numerator ? a.of.numerator / a.to.numerator : null, rate: (a?.of.numerator ?? NaN) / 3}),
      {replicates: 100}
    );
    expect(found.ratio).toBeNull();
    expect(found.rate).toEqual({lower: 0, upper: 2 / 3});
  });

  it("tells a gap within roles from one of mix, in 40 made-up trusts", () => {
    const verdicts = {within: {found: 0, mistaken: 0}, mix: {found: 0, mistaken: 0}};
    for (let seed = 1; seed <= 20; seed++) {
      const within = bootstrap(madeUpTrust(seed, {mix: false, within: true}), split, {replicates: 300});
      const mix = bootstrap(madeUpTrust(seed, {mix: true, within: false}), split, {replicates: 300});
      if ((within.within?.lower ?? NaN) > 0) verdicts.within.found += 1;
      if ((within.mix?.lower ?? NaN) > 0.02) verdicts.within.mistaken += 1;
      if ((mix.mix?.lower ?? NaN) > 0.02) verdicts.mix.found += 1;
      if ((mix.within?.lower ?? NaN) > 0) verdicts.mix.mistaken += 1;
    }
    expect(verdicts.within).toEqual({found: 20, mistaken: 0});
    expect(verdicts.mix.found).toBe(20);
    expect(verdicts.mix.mistaken).toBeLessThanOrEqual(2);
  });
});

/** Three roles with rates 0.8, 0.6 and 0.3: BME staff spread as White or crowded into the last, faring alike or 0.15 worse. */
function madeUpTrust(seed: number, planted: {mix: boolean; within: boolean}): Stratum[] {
  const next = random(seed);
  const draw = (people: number, rate: number) => {
    let numerator = 0;
    for (let person = 0; person < people; person++) if (next() < rate) numerator += 1;
    return {numerator, denominator: people};
  };
  return [0.8, 0.6, 0.3].map((rate, role) => ({
    label: `role ${role}`,
    of: draw([800, 400, 400][role] ?? 0, rate),
    to: draw((planted.mix ? [100, 150, 250] : [250, 125, 125])[role] ?? 0, planted.within ? rate - 0.15 : rate)
  }));
}
