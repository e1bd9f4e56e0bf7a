import {describe, expect, it} from "vitest";
import {
  forGroup,
  forPopulation,
  gapMeasure,
  otherGroup,
  seniority
} from "../../../../src/studies/reckoning/gap-measures.js";

const training = gapMeasure("training") ?? seniority;
const disciplinary = gapMeasure("disciplinary") ?? seniority;

describe("forGroup(measure, group)", () => {
  it("sets another group against White people, on the side where BME people stood", () => {
    expect(forGroup(training, "Black")).toMatchObject({
      of: "White",
      to: "Black",
      label: "Training (indicator 4), Black"
    });
    expect(forGroup(disciplinary, "Asian")).toMatchObject({of: "Asian", to: "White"});
    expect(forGroup(training, "BME")).toBe(training);
  });
});

describe("otherGroup(measure)", () => {
  it("is the group that is not White, on either side", () => {
    expect([training, disciplinary].map(otherGroup)).toEqual(["BME", "BME"]);
    expect([training, disciplinary].map((each) => otherGroup(forGroup(each, "Mixed")))).toEqual(["Mixed", "Mixed"]);
  });
});

describe("forPopulation(measure, population)", () => {
  it("names bank staff wherever the gap is put in words", () => {
    expect(forPopulation(training, "bank")).toMatchObject({
      population: "bank",
      people: "bank staff",
      label: "Training (indicator 4), bank staff"
    });
  });

  it("leaves a gap of its own population as it is", () => {
    expect(forPopulation(training, "substantive")).toBe(training);
  });
});
