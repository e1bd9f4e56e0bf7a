import {describe, expect, it} from "vitest";
import {cubeSlices} from "../../../../src/studies/reckoning/cube-slices.js";
import {gapMeasure, seniority} from "../../../../src/studies/reckoning/gap-measures.js";
import {trainingCube, type PlaceCounts} from "../../subjects/root-causes/training-cube.js";

const training = gapMeasure("training") ?? seniority;
const place = (level: string, white: number | null, bme: number): PlaceCounts => ({
  level,
  White: [white, 100],
  BME: [bme, 50]
});
const slicesOf = (tables: Readonly<Record<string, readonly PlaceCounts[]>>) =>
  cubeSlices(trainingCube(tables), training, "2019/20");
const slice = (attribute: string, level: string) => [{attribute, level}];

describe("cubeSlices(source, measure, period)", () => {
  it("has a row for each group at each place of each table, and in no level of the other tables", () => {
    const {rows, tables} = slicesOf({
      "staff group": [place("Nursing", 80, 30), place("Estates", 60, 20)],
      directorate: [place("Ward", 70, 25)]
    });
    expect(tables).toEqual(["staff group", "directorate"]);
    expect([...rows.numerator]).toEqual([60, 20, 80, 30, 70, 25]);
    expect([...rows.group]).toEqual([0, 1, 0, 1, 0, 1]);
    expect(rows.attributes.map(({name, levels}) => [name, levels])).toEqual([
      ["staff group", ["Estates", "Nursing"]],
      ["directorate", ["Ward"]]
    ]);
    expect(rows.attributes.map(({codes}) => [...codes])).toEqual([
      [0, 0, 1, 1, 2, 2],
      [1, 1, 1, 1, 0, 0]
    ]);
  });

  it("leaves out and counts places with a hidden count, never with 0 in its place", () => {
    const {rows, hidden} = slicesOf({"staff group": [place("Nursing", null, 30), place("Estates", 60, 0)]});
    expect(hidden).toBe(1);
    expect([...rows.numerator]).toEqual([60, 0]);
  });

  it("searches one place under two names once, but two places of one name with other people twice", () => {
    const once = slicesOf({"staff group": [place("Medical", 80, 30)], category: [place("Medical", 80, 30)]});
    expect(once.tables).toEqual(["staff group"]);
    const twice = slicesOf({"staff group": [place("Medical", 80, 30)], category: [place("Medical", 80, 31)]});
    expect(twice.tables).toEqual(["staff group", "category"]);
  });

  it("knows which levels a crossed slice stands for, and nothing of one that is not there", () => {
    const {placeOf, tables} = slicesOf({
      "staff group": [place("Nursing", 80, 30)],
      "staff group × directorate": [place("Nursing × Ward", 20, 10)]
    });
    expect(tables).toEqual(["staff group", "staff group × directorate"]);
    expect(placeOf(slice("staff group × directorate", "Nursing × Ward"))).toEqual([
      {breakdown: "staff group", level: "Nursing"},
      {breakdown: "directorate", level: "Ward"}
    ]);
    expect(placeOf(slice("staff group", "Estates"))).toEqual([]);
  });

  it("tells how many people two slices share: none of two levels, 45 of 225 by the table that crosses them", () => {
    const crossed: PlaceCounts = {level: "Nursing × Ward", White: [20, 30], BME: [10, 15]};
    const {overlap} = slicesOf({
      "staff group": [place("Nursing", 80, 30), place("Estates", 60, 20)],
      directorate: [{level: "Ward", White: [60, 80], BME: [20, 40]}],
      "staff group × directorate": [crossed]
    });
    const [nursing, estates, ward] = [
      slice("staff group", "Nursing"),
      slice("staff group", "Estates"),
      slice("directorate", "Ward")
    ];
    expect(overlap(nursing, estates)).toBe(0);
    // 150 nurses and 120 people on the ward, 45 of them both: 45 / 225.
    expect(overlap(nursing, ward)).toBeCloseTo(0.2, 12);
    expect(overlap(nursing, slice("staff group × directorate", "Nursing × Ward"))).toBeCloseTo(45 / 150, 12);
    expect(overlap(estates, ward)).toBeNull();
  });

  it("does not know what two overlapping band groups share", () => {
    const {overlap} = slicesOf({"band group": [place("Upper", 80, 30), place("All", 90, 35)]});
    expect(overlap(slice("band group", "Upper"), slice("band group", "All"))).toBeNull();
  });

  it("has nothing to search without a table, or in a year that was not counted", () => {
    expect(slicesOf({}).tables).toEqual([]);
    const other = cubeSlices(trainingCube({"staff group": [place("Nursing", 80, 30)]}), training, "2015/16");
    expect([other.tables, other.rows.numerator.length]).toEqual([[], 0]);
  });
});
