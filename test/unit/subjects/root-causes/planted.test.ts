import {describe, expect, it} from "vitest";
import {crossingOf} from "../../../../src/studies/reckoning/crossing.js";
import {seniority, gapMeasure} from "../../../../src/studies/reckoning/gap-measures.js";
import {studyGap, type GapStudy} from "../../../../src/studies/reckoning/gap-study.js";
import {mixFinding, type MixFinding} from "../../../../src/studies/reckoning/mix-finding.js";
import {random} from "../../../../src/stats/random.js";
import {trainingCube, type PlaceCounts, type Rate} from "./training-cube.js";

const training = gapMeasure("training") ?? seniority;
const staffGroups = ["Nursing", "Support", "Office"] as const;

/** How many of each group work where, and how likely each is to be trained there. */
type Trust = {
  staff: Record<"White" | "BME", readonly [number, number, number]>;
  rates: Record<"White" | "BME", readonly [number, number, number]>;
};

/** The two groups work in the same places; BME staff are trained less often in each of them. */
const withinRole: Trust = {
  staff: {White: [1200, 800, 1000], BME: [480, 320, 400]},
  rates: {White: [0.9, 0.75, 0.5], BME: [0.8, 0.65, 0.4]}
};

/** In each place both are trained alike; BME staff work less often where training is common. */
const pureMix: Trust = {
  staff: {White: [1600, 700, 700], BME: [250, 350, 600]},
  rates: {White: [0.9, 0.75, 0.5], BME: [0.9, 0.75, 0.5]}
};

/** The two groups work in the same places and are trained alike. */
const noGap: Trust = {staff: withinRole.staff, rates: {White: withinRole.rates.White, BME: withinRole.rates.White}};

/** One year of a made-up trust, from its probabilities. */
function studyOfYear({staff, rates}: Trust, seed: number): GapStudy {
  const next = random(seed);
  const trained = (people: number, rate: number): Rate => {
    let events = 0;
    for (let person = 0; person < people; person++) if (next() < rate) events += 1;
    return [events, people];
  };
  const places = staffGroups.map((level, i): PlaceCounts => ({
    level,
    White: trained(staff.White[i] ?? 0, rates.White[i] ?? 0),
    BME: trained(staff.BME[i] ?? 0, rates.BME[i] ?? 0)
  }));
  const crossing = crossingOf(trainingCube({"staff group": places}), training, {
    period: "2019/20",
    factors: ["staff group"]
  });
  const study = crossing && studyGap(crossing);
  if (!study) throw new Error("The made-up trust could not be taken apart.");
  return study;
}

const years = 40;

function findingsOf(trust: Trust): Map<MixFinding, number> {
  const found = new Map<MixFinding, number>();
  for (let seed = 1; seed <= years; seed++) {
    const finding = mixFinding(studyOfYear(trust, seed));
    found.set(finding, (found.get(finding) ?? 0) + 1);
  }
  return found;
}

describe("a planted gap within roles, and a gap of mix alone", () => {
  it("lays a gap planted within roles to what happens within them", () => {
    const found = findingsOf(withinRole);
    expect(found.get("within") ?? 0).toBeGreaterThanOrEqual(0.9 * years);
    expect(found.get("mix") ?? 0).toBe(0);
  });

  it("lays a gap of mix alone to the mix", () => {
    const found = findingsOf(pureMix);
    expect(found.get("mix") ?? 0).toBeGreaterThanOrEqual(0.85 * years);
    expect(found.get("within") ?? 0).toBe(0);
  });

  it("finds nothing to take apart where there is no gap, but for chance", () => {
    expect(findingsOf(noGap).get("no-gap") ?? 0).toBeGreaterThanOrEqual(0.85 * years);
  });

  it("tells the two apart by the adjusted ratio too, though they look alike as counted", () => {
    const [within, mix] = [studyOfYear(withinRole, 7), studyOfYear(pureMix, 7)];
    expect(within.verdicts.crude?.direction).toBe("adverse");
    expect(mix.verdicts.crude?.direction).toBe("adverse");
    expect(within.ratios.cmh?.p).toBeLessThan(0.001);
    expect(mix.ratios.cmh?.p).toBeGreaterThan(0.05);
    expect(mix.verdicts.adjusted?.state).toBe("similar");
  });

  it("adds mix and within up to the gap, to the twelfth decimal", () => {
    for (const trust of [withinRole, pureMix]) {
      const {mix, within, gap} = studyOfYear(trust, 3);
      expect(mix.value + within.value).toBeCloseTo(gap.value ?? NaN, 12);
    }
  });
});
