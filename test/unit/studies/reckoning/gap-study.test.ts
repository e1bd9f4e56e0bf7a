import {describe, expect, it} from "vitest";
import {lintSentence} from "../../../../src/words/lint-sentence.js";
import {adjustedStatement} from "../../../../src/studies/reckoning/adjusted-statement.js";
import {crossingOf} from "../../../../src/studies/reckoning/crossing.js";
import {gapMeasure, seniority} from "../../../../src/studies/reckoning/gap-measures.js";
import {coversAll, studyGap, type GapStudy} from "../../../../src/studies/reckoning/gap-study.js";
import {mixFinding} from "../../../../src/studies/reckoning/mix-finding.js";
import {mixStatement} from "../../../../src/studies/reckoning/mix-statement.js";
import {placeParts} from "../../../../src/studies/reckoning/strata-parts.js";
import {strataRows} from "../../../../src/studies/reckoning/strata-rows.js";
import {organisation, trainingCube, type PlaceCounts} from "../../subjects/root-causes/training-cube.js";

const training = gapMeasure("training") ?? seniority;
const naming = {label: (group: string) => group, organisation};

function study(
  places: readonly PlaceCounts[],
  {
    factors = ["staff group"],
    overall,
    ranges = true
  }: {factors?: string[]; overall?: Omit<PlaceCounts, "level">; ranges?: boolean} = {}
): GapStudy | null {
  const source = trainingCube({[factors.join(" × ")]: places}, overall && {overall});
  const crossing = crossingOf(source, training, {period: "2019/20", factors});
  return crossing && studyGap(crossing, {ranges});
}

/** The three strata of the published vector. */
const vector: PlaceCounts[] = [
  {level: "A", White: [1800, 2000], BME: [352, 400]},
  {level: "B", White: [500, 800], BME: [300, 500]},
  {level: "C", White: [360, 1200], BME: [84, 300]}
];

/** BME staff do better in both places, and worse over both, since most work where training is rare. */
const simpson: PlaceCounts[] = [
  {level: "Nursing", White: [800, 1000], BME: [90, 100]},
  {level: "Office", White: [20, 100], BME: [300, 1000]}
];

const hidden: PlaceCounts[] = [...vector, {level: "D", White: [null, 40], BME: [3, 10]}];

describe("studyGap(crossing, {ranges})", () => {
  it("gives the published decomposition and adjusted ratio of three strata", () => {
    const found = study(vector);
    expect(found?.gap.value).toBeCloseTo(0.051667, 6);
    expect(found?.mix.value).toBeCloseTo(0.030125, 6);
    expect(found?.within.value).toBeCloseTo(0.021542, 6);
    expect(found?.ratios.crude.value).toBeCloseTo(1.0842, 4);
    expect(found?.ratios.adjusted.value).toBeCloseTo(1.0351, 4);
    expect(found?.ratios.cmh?.p).toBeCloseTo(0.1224, 4);
  });

  it("gives the same ranges every time, around the values", () => {
    const [first, second] = [study(vector), study(vector)];
    expect(first?.mix.interval).toEqual(second?.mix.interval);
    expect(first?.mix.interval?.lower).toBeLessThan(first?.mix.value ?? NaN);
    expect(first?.mix.interval?.upper).toBeGreaterThan(first?.mix.value ?? NaN);
  });

  it("leaves out and lists a place with a hidden count, and says how many people are left", () => {
    const found = study(hidden, {overall: {White: [2700, 4040], BME: [739, 1210]}});
    expect(found?.crossing.hidden).toEqual(["D"]);
    expect(found?.crossing.cells).toHaveLength(3);
    expect(found?.coverage?.of).toBeCloseTo(4000 / 4040, 12);
    expect(found && coversAll(found)).toBe(false);
    expect(found?.mix.value).toBeCloseTo(0.030125, 6);
  });

  it("cannot say how many people are left where the total is hidden", () => {
    const found = study(hidden, {overall: {White: [null, 4040], BME: [739, 1210]}});
    expect(found?.coverage).toBeNull();
    expect(found?.headline).toBeNull();
    expect(found && mixStatement(found, naming).limits.join(" ")).toContain("cannot be said");
  });

  it("leaves out and lists a place with more events than people", () => {
    const found = study([...vector, {level: "D", White: [12, 10], BME: [1, 5]}]);
    expect(found?.crossing.uncounted).toEqual(["D"]);
  });

  it("is null with fewer than two places, and where places share people", () => {
    expect(study(vector.slice(0, 1))).toBeNull();
    expect(study(vector, {overall: {White: [1800, 2000], BME: [352, 400]}})).toBeNull();
  });

  it("shares the mix out between two factors, and adds up", () => {
    const crossed: PlaceCounts[] = [
      {level: "Nursing × North", White: [90, 100], BME: [40, 50]},
      {level: "Nursing × South", White: [70, 100], BME: [60, 100]},
      {level: "Office × North", White: [50, 100], BME: [20, 60]},
      {level: "Office × South", White: [30, 50], BME: [30, 120]}
    ];
    const found = study(crossed, {factors: ["staff group", "directorate"]});
    expect(found?.effects.map(({factor}) => factor)).toEqual(["staff group", "directorate"]);
    const parts = (found?.effects.reduce((sum, {value}) => sum + value, 0) ?? NaN) + (found?.within.value ?? NaN);
    expect(parts).toBeCloseTo(found?.gap.value ?? NaN, 12);
  });

  it("reads a crossed table in either order", () => {
    const source = trainingCube({
      "directorate × staff group": [
        {level: "North × Nursing", White: [90, 100], BME: [40, 50]},
        {level: "North × Office", White: [50, 100], BME: [20, 60]}
      ]
    });
    const crossing = crossingOf(source, training, {period: "2019/20", factors: ["staff group", "directorate"]});
    expect(crossing?.cells.map(({levels}) => levels)).toEqual([
      ["Nursing", "North"],
      ["Office", "North"]
    ]);
  });

  it("lists a place that only one group is in, and counts it as mix", () => {
    const found = study([...vector.slice(0, 2), {level: "C", White: [0, 0], BME: [84, 300]}]);
    expect(found?.oneSided).toEqual(["C"]);
    expect(found?.ratios.dropped).toEqual(["C"]);
    expect(found?.strata.at(-1)?.within).toBe(0);
  });
});

describe("placeParts(study)", () => {
  it("adds up to the mix of the whole, and is positive where the first group is more often at a high rate", () => {
    const found = study(vector);
    const parts = found ? placeParts(found) : [];
    expect(parts.reduce((sum, {mix}) => sum + mix, 0)).toBeCloseTo(found?.mix.value ?? NaN, 12);
    expect(parts[0]?.mix).toBeGreaterThan(0);
    expect(strataRows(found ?? raise()).reduce((sum, {ofShare}) => sum + ofShare, 0)).toBeCloseTo(1, 12);
  });
});

describe("adjustedStatement(study, naming)", () => {
  it("warns where adjustment turns the comparison round, and drops the warning where it does not", () => {
    const found = study(simpson) ?? raise();
    expect(found.ratios.crude.value).toBeGreaterThan(1);
    expect(found.ratios.adjusted.value).toBeLessThan(1);
    expect(adjustedStatement(found, naming).reversal).toContain("Simpson’s paradox");
    expect(mixFinding(found)).toBe("masked");
    expect(adjustedStatement(study(vector) ?? raise(), naming).reversal).toBeNull();
  });

  it("says the ratio as counted first, then the adjusted one", () => {
    const {sentences} = adjustedStatement(study(vector) ?? raise(), naming);
    expect(sentences[0]).toBe("As counted, White staff were 1.08 times as likely as BME staff.");
    expect(sentences[2]).toBe("Among people alike in staff group, they were 1.04 times as likely.");
  });
});

describe("the sentences of a study", () => {
  it.each([
    ["a gap of both parts", vector],
    ["a reversal", simpson],
    ["hidden places", hidden],
    [
      "places of one group only",
      [...vector.slice(0, 2), {level: "C", White: [0, 0], BME: [84, 300]} satisfies PlaceCounts]
    ],
    ["no events", vector.map((place): PlaceCounts => ({...place, White: [0, 100], BME: [0, 50]}))]
  ])("keep to the language rules: %s", (_name, places) => {
    const found = study(places) ?? raise();
    const [mix, adjusted] = [mixStatement(found, naming), adjustedStatement(found, naming)];
    const all = [mix, adjusted].flatMap(({finding, sentences, limits}) => [finding, ...sentences, ...limits]);
    expect(all.flatMap((text) => lintSentence(text))).toEqual([]);
  });

  it("says the two rates, the gap and its two parts", () => {
    const {sentences} = mixStatement(study(vector, {ranges: false}) ?? raise(), naming);
    expect(sentences).toEqual([
      "In 2019/20, 66.5% of White staff accessed non-mandatory training, compared with 61.3% of BME staff.",
      "That is a gap of 5.2 percentage points.",
      "Of it, +3.0 percentage points are mix: the two groups are spread differently over staff groups.",
      "And +2.2 percentage points are within: people alike in staff group fare differently.",
      "Mix is 58% of the gap."
    ]);
  });
});

function raise(): never {
  throw new Error("The gap could not be taken apart.");
}
