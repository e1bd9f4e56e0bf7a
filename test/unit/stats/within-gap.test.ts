import {describe, expect, it} from "vitest";
import {drawBinomial, drawMultinomial} from "../../../src/stats/binomial-draw.js";
import {dasGupta} from "../../../src/stats/das-gupta.js";
import {kitagawa} from "../../../src/stats/kitagawa.js";
import {random} from "../../../src/stats/random.js";
import {withinGap} from "../../../src/stats/within-gap.js";
import {counts} from "./reading.js";
import {threeStrata} from "./three-strata.js";

const cellsOf = (strata: {of: ReturnType<typeof counts>; to: ReturnType<typeof counts>}[]) =>
  strata.map(({of, to}, i) => ({levels: [`${i}`], of, to}));

/** The places of a decomposition by one factor, with their weights. */
function placesOf(strata: {of: ReturnType<typeof counts>; to: ReturnType<typeof counts>}[]) {
  const {weights = []} = dasGupta(cellsOf(strata), {factors: ["a"]}) ?? {};
  return strata.map(({of, to}, i) => ({of, to, weight: weights[i] ?? 0}));
}

describe("withinGap(places, {level})", () => {
  it("has the value of the decomposition: 0.021542", () => {
    const {value, lower, upper} = withinGap(placesOf(threeStrata));
    expect(value).toBeCloseTo(0.021542, 6);
    expect(value).toBeCloseTo(kitagawa(threeStrata)?.within ?? NaN, 12);
    expect(lower).toBeLessThan(0);
    expect(upper).toBeGreaterThan(0.04);
  });

  it("adds nothing for a place of one group only", () => {
    const lone = [...threeStrata, {label: "lone", of: counts("30/40"), to: counts("0/0")}];
    expect(withinGap(placesOf(lone)).value).toBeCloseTo(kitagawa(lone)?.within ?? NaN, 12);
  });

  it("is not applicable where no place has both groups", () => {
    expect(withinGap([{of: counts("1/2"), to: counts("0/0"), weight: 1}])).toMatchObject({value: null, p: null});
  });

  // Eight places that the groups fill differently; the true value is from the rates drawn from.
  const spread = {
    of: [0.3, 0.2, 0.15, 0.12, 0.1, 0.06, 0.05, 0.02],
    to: [0.12, 0.15, 0.2, 0.13, 0.12, 0.1, 0.1, 0.08]
  };
  it.each([
    [100, 900, "common", [0.8, 0.7, 0.75, 0.9, 0.85, 0.6, 0.8, 0.7], 1],
    [100, 900, "common, unequal", [0.8, 0.7, 0.75, 0.9, 0.85, 0.6, 0.8, 0.7], 0.6],
    [100, 900, "rare", [0.02, 0.01, 0.03, 0.02, 0.05, 0.01, 0.02, 0.02], 0.6],
    [900, 100, "middling", [0.3, 0.2, 0.25, 0.4, 0.1, 0.3, 0.2, 0.35], 0.6],
    [60, 400, "one in ten", [0.1, 0.12, 0.08, 0.1, 0.11, 0.09, 0.1, 0.1], 1]
  ])("covers the truth with %d and %d people, %s", (ofPeople, toPeople, _, rates, times) => {
    const next = random(17);
    const ofRates = rates.map((rate, place) => (place % 2 ? rate * times : rate));
    const truth = rates.reduce(
      (sum, rate, s) => sum + (((ofRates[s] ?? 0) - rate) * ((spread.of[s] ?? 0) + (spread.to[s] ?? 0))) / 2,
      0
    );
    const draw = (people: number, shares: number[], rates: number[]) =>
      drawMultinomial(people, shares, next).map((denominator, s) => {
        return {numerator: drawBinomial(denominator, rates[s] ?? 0, next), denominator};
      });
    let covered = 0;
    const trials = 600;
    for (let trial = 0; trial < trials; trial++) {
      const [of, to] = [draw(ofPeople, spread.of, ofRates), draw(toPeople, spread.to, rates)];
      const {lower, upper} = withinGap(placesOf(of.map((each, s) => ({of: each, to: to[s] ?? counts("0/0")}))));
      if ((lower ?? NaN) <= truth && truth <= (upper ?? NaN)) covered += 1;
    }
    expect(covered / trials).toBeGreaterThanOrEqual(0.93);
    expect(covered / trials).toBeLessThanOrEqual(0.985);
  });
});
