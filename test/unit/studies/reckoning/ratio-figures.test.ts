import {describe, expect, it} from "vitest";
import {crossingOf} from "../../../../src/studies/reckoning/crossing.js";
import {gapMeasure, seniority} from "../../../../src/studies/reckoning/gap-measures.js";
import {studyGap} from "../../../../src/studies/reckoning/gap-study.js";
import {ratioFigures, type RatioFigures} from "../../../../src/studies/reckoning/ratio-figures.js";
import {trainingCube, type PlaceCounts} from "../../subjects/root-causes/training-cube.js";

const training = gapMeasure("training") ?? seniority;

/** The three strata of the published vector. */
const vector: PlaceCounts[] = [
  {level: "A", White: [1800, 2000], BME: [352, 400]},
  {level: "B", White: [500, 800], BME: [300, 500]},
  {level: "C", White: [360, 1200], BME: [84, 300]}
];

function figuresOf(places: readonly PlaceCounts[], overall?: Omit<PlaceCounts, "level">): RatioFigures {
  const source = trainingCube({"staff group": places}, overall && {overall});
  const crossing = crossingOf(source, training, {period: "2019/20", factors: ["staff group"]});
  const study = crossing && studyGap(crossing, {ranges: false});
  if (!study) throw new Error("no study");
  return ratioFigures(study, {organisation: "test"});
}
const named = ({total}: RatioFigures): string[] => total.map(({level}) => level);

describe("ratioFigures(study, {organisation})", () => {
  it("draws the ratio as counted, then the adjusted one, then each place", () => {
    const found = figuresOf(vector);
    expect(named(found)).toEqual(["As counted", "Adjusted: people alike"]);
    expect(found.total.map(({value}) => Math.round((value ?? 0) * 1e4) / 1e4)).toEqual([1.0842, 1.0351]);
    expect(found.total[1]?.lower).toBeCloseTo(0.991, 4);
    expect(found.total[1]?.upper).toBeCloseTo(1.0842, 4);
    expect(found.strata.map(({level}) => level)).toEqual(["A", "B", "C"]);
    expect(found.strata[0]?.value).toBeCloseTo(0.9 / 0.88, 12);
    expect(found.strata[0]).toMatchObject({group: "White/BME", unit: "ratio", numerator: 2152, denominator: 2400});
  });

  it("draws a hidden place last, without a number, and says which ratio is of the places shown", () => {
    const hidden: PlaceCounts = {level: "Aa", White: [null, 40], BME: [3, 10]};
    const found = figuresOf([...vector, hidden], {White: [2680, 4040], BME: [739, 1210]});
    expect(named(found)).toEqual(["As counted", "As counted, places compared", "Adjusted: people alike"]);
    expect(found.strata.at(-1)).toMatchObject({
      level: "Aa",
      value: null,
      lower: null,
      upper: null,
      p: null,
      numerator: null,
      denominator: null,
      verdict: null,
      status: "suppressed",
      method: "withheld to protect people"
    });
  });

  it("has no ratio of everybody where a count of everybody is hidden", () => {
    expect(named(figuresOf(vector, {White: [null, 4000], BME: [736, 1200]}))).toEqual([
      "As counted, places compared",
      "Adjusted: people alike"
    ]);
  });

  it("has no number of a place that only one group is in, nor of one without events", () => {
    const {strata} = figuresOf([
      ...vector,
      {level: "D", White: [5, 10], BME: [0, 0]},
      {level: "E", White: [0, 10], BME: [0, 10]},
      {level: "F", White: [5, 10], BME: [0, 10]}
    ]);
    const [one, none, endless] = strata.slice(3);
    expect([one?.value, one?.status, one?.verdict]).toEqual([null, "not-applicable", null]);
    expect([none?.value, none?.status]).toEqual([null, "not-applicable"]);
    expect([endless?.value, endless?.upper, endless?.status]).toEqual([null, Infinity, "published"]);
  });
});
