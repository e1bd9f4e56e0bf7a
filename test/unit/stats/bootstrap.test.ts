import {describe, expect, it} from "vitest";
import {bootstrap} from "../../../src/stats/bootstrap.js";
import {kitagawa} from "../../../src/stats/kitagawa.js";
import {newcombe} from "../../../src/stats/newcombe.js";
import type {Stratum} from "../../../src/stats/types.js";
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
    expect(found.rate).toEqual({lower: 0, upper: 1});
  });

  it("takes no longer for more people: 1,000 draws of 1.5 million in under 0.2 s", () => {
    const million = (counts: {numerator: number; denominator: number}) => ({
      numerator: counts.numerator * 300,
      denominator: counts.denominator * 300
    });
    const many = threeStrata.map(({label, of, to}) => ({label, of: million(of), to: million(to)}));
    expect(many.reduce((sum, {of, to}) => sum + of.denominator + to.denominator, 0)).toBeGreaterThan(1_500_000);
    bootstrap(threeStrata, split, {replicates: 200});
    const start = performance.now();
    bootstrap(many, split);
    const taken = performance.now() - start;
    const before = performance.now();
    bootstrap(threeStrata, split);
    const few = performance.now() - before;
    // Against the clock of this machine: no more than the same strata with 300 times fewer people, give or take.
    expect(taken).toBeLessThan(Math.max(200, 4 * few));
  });
});
