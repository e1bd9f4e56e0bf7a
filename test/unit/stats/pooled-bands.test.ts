import {describe, expect, it} from "vitest";
import {pooledBands} from "../../../src/stats/pooled-bands.js";
import {bands2020, workforce2020} from "./bands-2020.js";

const nonClinical = bands2020.filter(({label}) => label.startsWith("Non-clinical"));

describe("pooledBands(bands, whole, {adverse, containing})", () => {
  it("finds that 8b can answer only with 8c: 7 of 60", () => {
    const found = pooledBands(nonClinical, workforce2020, {adverse: "below", containing: "Non-clinical Band 8b"});
    expect(found?.labels).toEqual(["Non-clinical Band 8b", "Non-clinical Band 8c"]);
    expect(found?.counts).toEqual({numerator: 7, denominator: 60});
    expect(found?.verdict).toMatchObject({state: "clear-gap", direction: "adverse"});
    expect(found?.estimate.p?.toFixed(4)).toBe("0.0301");
    expect(found?.tried).toBe(3);
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
