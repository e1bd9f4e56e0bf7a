import {describe, expect, it} from "vitest";
import {drawBinomial} from "../../../src/stats/binomial-draw.js";
import {addCounts} from "../../../src/stats/counts.js";
import {partOfWhole} from "../../../src/stats/part-of-whole.js";
import {random} from "../../../src/stats/random.js";
import type {Counts} from "../../../src/stats/types.js";
import {pooledBands} from "../../../src/stats/pooled-bands.js";
import {bands2020, workforce2020} from "./bands-2020.js";

const nonClinical = bands2020.filter(({label}) => label.startsWith("Non-clinical"));

describe("pooledBands(bands, whole, {adverse, containing})", () => {
  it("does not call clear what only a search would find: 8b with 8c, 7 of 60, has p 0.03", () => {
    const found = pooledBands(nonClinical, workforce2020, {adverse: "below", containing: "Non-clinical Band 8b"});
    expect(found?.labels).not.toEqual(["Non-clinical Band 8b", "Non-clinical Band 8c"]);
    expect(found?.error ?? 0).toBeLessThan(0.005);
    expect(partOfWhole({numerator: 7, denominator: 60}, workforce2020).p?.toFixed(4)).toBe("0.0301");
  });

  it("calls a run of a ladder without any gap clear in no more than 5 % of ladders", () => {
    const next = random(31);
    const people = bands2020.filter(({label}) => label.startsWith("Non-clinical")).map(({denominator}) => denominator);
    let alarms = 0;
    const trials = 60;
    for (let trial = 0; trial < trials; trial++) {
      const bands = people.map((denominator, i) => {
        return {label: `${i}`, denominator, numerator: drawBinomial(denominator, 0.2347, next)};
      });
      const counted = bands.reduce<Counts>(addCounts, {numerator: 0, denominator: 0});
      const others = workforce2020.denominator - counted.denominator;
      const whole = addCounts(counted, {numerator: drawBinomial(others, 0.2347, next), denominator: others});
      const said = bands.map(
        ({label}) => pooledBands(bands, whole, {adverse: "below", containing: label})?.verdict.state
      );
      if (said.some((state) => state?.startsWith("clear"))) alarms += 1;
    }
    expect(alarms / trials).toBeLessThanOrEqual(0.07);
  });

  it("leaves alone a band that can answer by itself", () => {
    const found = pooledBands(nonClinical, workforce2020, {adverse: "below", containing: "Non-clinical Band 2"});
    expect(found?.labels).toEqual(["Non-clinical Band 2"]);
    expect(found?.tried).toBe(1);
  });

  it("takes the run of fewest people among equally short ones", () => {
    expect(pooledBands(nonClinical, workforce2020, {adverse: "below"})?.labels).toEqual(["Non-clinical Band 2"]);
  });

  it("is null where not even all bands together can answer: 0 of 5", () => {
    const top = nonClinical.slice(-2);
    expect(pooledBands(top, workforce2020, {adverse: "below"})).toBeNull();
    expect(pooledBands([], workforce2020, {adverse: "below"})).toBeNull();
  });

  it("refuses a band that is not there", () => {
    expect(() => pooledBands(nonClinical, workforce2020, {adverse: "below", containing: "Band 10"})).toThrow(
      'no band "Band 10" among Non-clinical Band 1'
    );
  });
});
