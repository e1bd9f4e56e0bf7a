import {describe, expect, it} from "vitest";
import {drawBinomial} from "../../../src/stats/binomial-draw.js";
import {clusteredRatio} from "../../../src/stats/clustered-ratio.js";
import {random} from "../../../src/stats/random.js";
import {relativeLikelihood} from "../../../src/stats/relative-likelihood.js";
import {leavesOut} from "../../../src/stats/stratified-score.js";
import {addCounts} from "../../../src/stats/counts.js";
import type {Counts} from "../../../src/stats/types.js";
import {counts} from "./reading.js";

type Campaign = {of: Counts; to: Counts};

/** Campaigns in which everybody has one chance, that of the campaign: easy ones and hard ones, with more BME people in some. */
function fairCampaigns(next: () => number): Campaign[] {
  return Array.from({length: 120}, () => {
    const chance = next() < 0.5 ? 0.05 : 0.5;
    const white = 1 + Math.floor(next() * 12);
    const bme = next() < 0.5 ? 0 : 1 + Math.floor(next() * 12);
    return {
      of: {numerator: drawBinomial(white, chance, next), denominator: white},
      to: {numerator: drawBinomial(bme, chance, next), denominator: bme}
    };
  });
}

const total = (campaigns: Campaign[], side: "of" | "to") => campaigns.map((each) => each[side]).reduce(addCounts);

describe("clusteredRatio(clusters, {level})", () => {
  it("keeps its error at 5 % in fair campaigns, where people one by one would be found to differ far more often", () => {
    const next = random(23);
    let [robust, plain, together] = [0, 0, 0];
    const trials = 400;
    for (let trial = 0; trial < trials; trial++) {
      const campaigns = fairCampaigns(next);
      const found = clusteredRatio(campaigns);
      if ((found.p ?? 1) < 0.05) robust += 1;
      if ((relativeLikelihood(total(campaigns, "of"), total(campaigns, "to")).p ?? 1) < 0.05) plain += 1;
      if (leavesOut(found, 1) === (found.p ?? 1) < 0.05) together += 1;
    }
    expect(plain / trials).toBeGreaterThan(0.1);
    expect(robust / trials).toBeLessThan(0.075);
    expect(together).toBe(trials);
  });

  it("has the plain ratio, and says by how much clusters widen its range", () => {
    const campaigns = fairCampaigns(random(4));
    const found = clusteredRatio(campaigns);
    const plain = relativeLikelihood(total(campaigns, "of"), total(campaigns, "to"));
    expect(found.value).toBeCloseTo(plain.value ?? NaN, 12);
    expect(found.designEffect).toBeGreaterThan(1.2);
    expect(found.clusters).toBe(120);
    expect((found.upper ?? 0) - (found.lower ?? 0)).toBeGreaterThan((plain.upper ?? 0) - (plain.lower ?? 0));
  });

  it.each([
    [9, "1/5", "1/5", "fewer than ten clusters"],
    [12, "0/0", "1/5", "nobody in one of the groups"],
    [12, "0/5", "1/5", "no events in one of the groups"]
  ])("is not applicable with %d clusters of %s and %s", (many, of, to, note) => {
    const clusters = Array.from({length: many}, () => ({of: counts(of), to: counts(to)}));
    expect(clusteredRatio(clusters)).toMatchObject({value: null, p: null, designEffect: null, note});
  });
});
