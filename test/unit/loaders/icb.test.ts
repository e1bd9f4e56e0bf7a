import {fileURLToPath} from "node:url";
import {beforeAll, describe, expect, it} from "vitest";
import {collect, type OrganisationData} from "../../../loaders/publish/collect.js";
import type {Figure} from "../../../src/figures/figure-types.js";
import {figures} from "../../../src/figures/figures.js";
import {findingsOf} from "../../helpers/inspect.js";

const folder = fileURLToPath(new URL("../../helpers/icb", import.meta.url));
let data: OrganisationData;
let made: readonly Figure[] = [];

beforeAll(async () => {
  data = await collect(folder);
  made = figures(data.measures.cells, {denominator: data.measures.organisation.denominator});
});

const find = (indicator: number, level: string, group: string): Figure | undefined =>
  made.find((figure) => figure.indicator === indicator && figure.level === level && figure.group === group);

describe("an integrated care board written from the contract alone", () => {
  it("checks without an error, and says what is in doubt", async () => {
    expect((await findingsOf(folder)).map(({code, file}) => [code, file])).toEqual([
      ["ethnicity-not-known", "workforce.csv"],
      ["ethnicity-not-known", "recruitment.xlsx"]
    ]);
  });

  it("uses every row of every file it has", () => {
    expect(data.measures.files.map(({name, read, used}) => [name, read, used])).toEqual([
      ["workforce", 12, 12],
      ["recruitment", 6, 6],
      ["disciplinary", 2, 2],
      ["training", 3, 3],
      ["survey", 8, 8],
      ["board", 5, 5],
      ["population", 5, 5],
      ["benchmarks", 2, 2],
      ["actions", 2, 2]
    ]);
    expect(data.measures.supplied.has("published")).toBe(false);
  });

  it.each([
    [1, "all", 72, 400],
    [1, "Non-clinical Bands 1 to 7", 36, 170],
    [1, "Non-clinical Bands 8a to VSM", 12, 110],
    [1, "Clinical Bands 1 to 7", 9, 40],
    [1, "Clinical Bands 8a to VSM", 15, 80],
    [2, "all", 8, 60],
    [3, "all", 0, 72],
    [4, "all", 30, 72],
    [5, "all", 12, 50],
    [6, "all", 15, 50],
    [7, "all", 20, 50],
    [8, "all", 8, 50],
    [9, "all members", 3, 13],
    [9, "voting members", 2, 11],
    [9, "executive members", 1, 7]
  ])("counts BME people for indicator %i, %s", (indicator, level, numerator, denominator) => {
    expect(find(indicator, level, "BME")).toMatchObject({numerator, denominator, status: "published"});
  });

  it.each([
    [2, "all", "White/BME", 1.5],
    [4, "all", "White/BME", 1.2],
    [5, "all", "BME minus White", 9],
    [6, "all", "BME minus White", 10],
    [7, "all", "BME minus White", -20],
    [8, "all", "BME minus White", 10],
    [9, "all members", "BME minus workforce BME", 5.08],
    [9, "voting members", "BME minus workforce BME", 0.18],
    [9, "executive members", "BME minus workforce BME", -3.71]
  ])("compares groups for indicator %i, %s", (indicator, level, group, value) => {
    expect(find(indicator, level, group)?.value).toBeCloseTo(value, 2);
  });

  it("has no ratio where nobody entered the disciplinary process", () => {
    expect(find(3, "all", "BME/White")).toMatchObject({value: null, status: "not-applicable"});
    expect(find(3, "all", "BME/White")?.method).toContain("no events in either group");
  });

  it("has no bank, no change over time and no window of two years", () => {
    expect(new Set(made.map(({population}) => population))).toEqual(new Set(["substantive", "candidates", "board"]));
    expect(new Set(made.map(({period}) => period))).toEqual(new Set(["2023-03-31", "2022/23", "2022"]));
  });
});
