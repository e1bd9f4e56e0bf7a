import {beforeAll, describe, expect, it} from "vitest";
import {collect} from "../../../../loaders/publish/collect.js";
import {makePack, type SubmissionPack} from "../../../../loaders/submission/make-pack.js";
import type {PrintedFigure} from "../../../../src/figures/view.js";
import {organisationFolder, workforceRows} from "../../../helpers/folder.js";

async function packOf(folder: string): Promise<SubmissionPack> {
  const {measures, open} = await collect(folder);
  return makePack(measures, open.published as PrintedFigure[]);
}

const valuesOf = ({form}: SubmissionPack, row: number) => form.rows.find(([each]) => each === row)?.slice(4);

describe("makePack({organisation, cells}, printed), on the example", () => {
  let pack: SubmissionPack;
  beforeAll(async () => {
    pack = await packOf("data/example/leicestershire-partnership");
  });

  it("has the 65 rows of the collection, for the latest year and the one before", () => {
    expect(pack.year).toBe(2020);
    expect(pack.form.rows.map(([row]) => row)).toEqual(Array.from({length: 65}, (_, i) => i + 1));
    expect(pack.form.headings).toEqual([
      "Row",
      "Indicator",
      "Data item",
      "Measure",
      "White, 2020",
      "BME, 2020",
      "Not known, 2020",
      "White, 2019",
      "BME, 2019",
      "Not known, 2019"
    ]);
  });

  it.each([
    // White, BME and not known of 2020, then of 2019
    ["a band that nobody is in", 1, [0, 0, 0, 0, 0, 0]],
    ["non-clinical Band 2", 3, [174, 86, 5, 175, 90, 5]],
    ["non-clinical VSM", 14, [4, 0, 0, 6, 0, 0]],
    ["clinical Band 5", 20, [573, 162, 20, 603, 179, 24]],
    ["consultants: 37 + 2 and 72 + 3 senior medical managers", 29, [39, 75, 3, 40, 72, 3]],
    ["of which senior medical managers", 30, [2, 3, 0, 1, 2, 0]],
    ["shortlisted", 34, [3005, 1861, 124, 3844, 2525, 137]],
    ["appointed", 35, [341, 186, 14, 371, 124, 11]],
    ["341 / 3005, 186 / 1861, 14 / 124", 36, [0.1135, 0.0999, 0.1129, 0.0965, 0.0491, 0.0803]],
    ["0.11348 / 0.09995, 0.09651 / 0.04911", 37, [1.14, "[z]", "[z]", 1.97, "[z]", "[z]"]],
    ["staff in workforce", 38, [3982, 1221, 126, 4007, 1171, 138]],
    ["entering the disciplinary process, over two years", 39, [55, 10, 2, 43, 17, 2]],
    ["(10 / 1221) / (55 / 3982), (17 / 1171) / (43 / 4007)", 41, ["[z]", 0.59, "[z]", "[z]", 1.35, "[z]"]],
    ["(3203 / 3982) / (894 / 1221), (2473 / 4007) / (665 / 1171)", 45, [1.1, "[z]", "[z]", 1.09, "[z]", "[z]"]],
    ["indicator 7 of the survey", 48, [88, 68.4, "[x]", 90.7, 75.3, "[x]"]],
    ["board members", 50, [16, 1, 0, 13, 1, 0]],
    ["voting", 51, [10, 1, 0, 10, 1, 0]],
    ["not voting: 16 - 10", 52, [6, 0, 0, 3, 0, 0]],
    ["not executive: 16 - 4, 13 - 5", 55, [12, 1, 0, 8, 1, 0]],
    ["16 / 17, 1 / 17", 57, [94.1, 5.9, 0, 92.9, 7.1, 0]],
    ["3982 / 5329, 1221 / 5329, 126 / 5329", 62, [74.7, 22.9, 2.4, 75.4, 22, 2.6]],
    ["5.88 - 22.91, 7.14 - 22.03", 63, [19.4, -17, -2.4, 17.5, -14.9, -2.6]]
  ])("gives %s in row %i", (_words, row, expected) => {
    expect(valuesOf(pack, row)).toEqual(expected);
  });

  it("says what period each count is of", () => {
    expect(pack.periods.rows).toContainEqual(["3", "Disciplinary process", "2018/19 to 2019/20", "2017/18 to 2018/19"]);
    expect(pack.periods.rows).toContainEqual(["5", "Survey", "2019", "2018"]);
  });

  it("passes its own checks, the prior year against print among them", () => {
    expect(pack.checks.filter(({outcome}) => outcome !== "passed")).toEqual([]);
    expect(pack.checks.at(-1)?.found).toMatch(/^\d{2} printed figures are the same\.$/);
  });
});

describe("makePack({organisation, cells}, printed), with little supplied", () => {
  it("gives a missing extract and a missing year no number", async () => {
    const pack = await packOf(await organisationFolder({workforce: workforceRows(60, 40)}));
    expect(valuesOf(pack, 20)).toEqual([60, 40, 0, "[x]", "[x]", "[x]"]);
    expect(valuesOf(pack, 34)).toEqual(Array(6).fill("[x]"));
    expect(valuesOf(pack, 37)).toEqual(["[x]", "[z]", "[z]", "[x]", "[z]", "[z]"]);
    expect(pack.checks.filter(({outcome}) => outcome === "failed")).toEqual([]);
    expect(pack.checks.some(({outcome}) => outcome === "not tested")).toBe(true);
  });

  it("fails the sum of bands where a post has no row on the form", async () => {
    const [first, second] = workforceRows(60, 40);
    const pack = await packOf(await organisationFolder({workforce: [first!, {...second!, pay_band: "Other"}]}));
    expect(pack.checks.filter(({outcome}) => outcome === "failed")).toEqual([
      {
        year: 2020,
        check: "Bands and grades add up to the workforce",
        outcome: "failed",
        found: "BME: 0 (rows 1 to 33 without row 30) against 40 (row 38)"
      }
    ]);
  });

  it("fails the prior year where print says otherwise", async () => {
    const now = workforceRows(60, 40);
    const before = now.map((row) => ({...row, snapshot: "2019-03-31"}));
    const printed = {
      source_ref: "Table 1",
      indicator: 1,
      population: "substantive",
      period: "2019-03-31",
      breakdown: "overall",
      level: "all",
      group: "BME",
      value: "39.0",
      unit: "percent"
    };
    const pack = await packOf(await organisationFolder({workforce: [...now, ...before], published: [printed]}));
    expect(pack.checks.at(-1)).toEqual({
      year: 2019,
      check: "The prior year equals what was printed",
      outcome: "failed",
      found:
        "1 of 1 printed figure is not the same: Table 1, indicator 1, all, BME: printed 39.0, now 40.0 (40 of 100)."
    });
  });
});
