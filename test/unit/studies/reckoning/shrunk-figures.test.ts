import {describe, expect, it} from "vitest";
import type {Figure} from "../../../../src/figures/figure-types.js";
import {gapMeasure, seniority} from "../../../../src/studies/reckoning/gap-measures.js";
import {shrunkFigures} from "../../../../src/studies/reckoning/shrunk-figures.js";
import {shrunkUnits} from "../../../../src/studies/reckoning/shrunk-units.js";
import {trainingCube, type PlaceCounts} from "../../subjects/root-causes/training-cube.js";

const training = gapMeasure("training") ?? seniority;
const place = (level: string, trained: number | null, staff: number): PlaceCounts => ({
  level,
  White: [50, 100],
  BME: [trained, staff]
});

function figuresOf(places: readonly PlaceCounts[]): Figure[] | null {
  const found = shrunkUnits(trainingCube({directorate: places}), training, "2019/20");
  return found && shrunkFigures(found, {organisation: "test"});
}

describe("shrunkFigures(units, {organisation})", () => {
  const figures = figuresOf([place("A", 90, 100), place("B", 10, 100), place("C", 5, 5), place("D", 0, 5)]) ?? [];
  const at = (level: string, level2: string): Figure | undefined =>
    figures.find((each) => each.level === level && each.level2 === level2);

  it("gives each unit as counted and drawn together, in per cent, with the people that were counted", () => {
    expect(figures.map(({level, level2}) => `${level} ${level2}`)).toEqual(
      ["A", "B", "C", "D"].flatMap((level) => [`${level} as counted`, `${level} drawn together`])
    );
    expect(at("A", "as counted")).toMatchObject({value: 90, numerator: 90, denominator: 100, unit: "percent"});
    expect(at("A", "drawn together")).toMatchObject({numerator: 90, denominator: 100});
  });

  it("draws a unit of few people further than one of many, and neither beyond the common rate", () => {
    const moved = (level: string): number =>
      Math.abs((at(level, "drawn together")?.value ?? 0) - (at(level, "as counted")?.value ?? 0));
    expect(moved("C")).toBeGreaterThan(moved("A"));
    expect(at("C", "drawn together")?.value).toBeLessThan(100);
    expect(at("D", "drawn together")?.value).toBeGreaterThan(0);
    expect(at("D", "as counted")).toMatchObject({value: 0, lower: 0, numerator: 0, denominator: 5});
  });

  it("leaves out a hidden unit, whose number must not come back", () => {
    const some = figuresOf([place("A", 90, 100), place("B", 10, 100), place("C", null, 5), place("D", 40, 80)]) ?? [];
    expect(new Set(some.map(({level}) => level))).toEqual(new Set(["A", "B", "D"]));
  });

  it("draws nothing together with fewer than three units shown", () => {
    expect(figuresOf([place("A", 90, 100), place("B", 10, 100), place("C", null, 5)])).toBeNull();
  });
});
