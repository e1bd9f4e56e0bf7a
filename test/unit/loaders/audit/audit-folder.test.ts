import {mkdtemp, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {auditFolder, describeRecovered} from "../../../../loaders/audit/audit-folder.js";
import {startBudget} from "../../../../loaders/audit/budget.js";
import {bandGroupsIn, reportCells} from "../../../../loaders/audit/report-cells.js";
import {cellsAt} from "../../../helpers/made-up-cells.js";
import {csvOf} from "../../../helpers/folder.js";

type Line = Record<string, string | number | null>;

const line = (level: string, group: string, numerator: number | string, more: Line = {}): Line => ({
  indicator: 1,
  population: "substantive",
  period: "2020-03-31",
  breakdown: "pay band",
  level,
  group,
  numerator,
  denominator: null,
  value: null,
  unit: "percent",
  ...more
});

/** White and BME staff of five bands: ten counts of 5 or fewer, and what a report prints around them. */
const bands: [level: string, white: number, bme: number][] = [
  ["Clinical Band 5", 60, 20],
  ["Clinical Band 8b", 21, 3],
  ["Clinical Band 8c", 14, 2],
  ["Clinical Band 8d", 5, 1],
  ["Clinical Band 9", 4, 1],
  ["Clinical VSM", 3, 2],
  ["Medical Consultant", 35, 5],
  ["Medical Senior Manager", 2, 9]
];

/** The report: small counts as dashes, but totals of rows and columns, and a percentage for each band. */
function report(): Line[] {
  const hide = (count: number): number | string => (count >= 1 && count <= 5 ? "-" : count);
  const percent = (count: number, of: number): string => ((100 * count) / of).toFixed(1);
  const lines = bands.flatMap(([level, white, bme]) => [
    line(level, "White", hide(white), {denominator: white + bme, value: percent(white, white + bme)}),
    line(level, "BME", hide(bme), {denominator: white + bme, value: percent(bme, white + bme)})
  ]);
  const total = (k: 1 | 2): number => bands.reduce((sum, band) => sum + band[k], 0);
  const overall = {breakdown: "overall", denominator: total(1) + total(2)};
  return [...lines, line("all", "White", total(1), overall), line("all", "BME", total(2), overall)];
}

async function audit(lines: Line[], prose = ""): ReturnType<typeof auditFolder> {
  const folder = await mkdtemp(join(tmpdir(), "wres-report-"));
  await writeFile(join(folder, "tables.csv"), csvOf(lines));
  if (prose) await writeFile(join(folder, "narrative.md"), prose);
  return auditFolder(folder, {left: startBudget(20)});
}

describe("auditFolder(folder, {threshold})", () => {
  it("finds all ten hidden counts of a report that prints totals and percentages", async () => {
    const {hidden, recovered, contradictions} = await audit(report());
    expect([hidden, contradictions]).toEqual([10, []]);
    const truth = new Map<string, number>(
      bands.flatMap(
        ([level, white, bme]) =>
          [
            [`${level}|White`, white],
            [`${level}|BME`, bme]
          ] as const
      )
    );
    const found = recovered.map(({address, low, high}) => {
      const [, , , , , level, , , group] = address.split("|");
      return [low, high, truth.get(`${level}|${group}`)];
    });
    expect(found).toHaveLength(10);
    for (const [low, high, value] of found) expect([low, high]).toEqual([value, value]);
  });

  it("names the route: a percentage, or subtraction", async () => {
    const {recovered} = await audit([line("Clinical Band 8b", "BME", "-", {denominator: 24, value: "12.5"})]);
    expect(recovered).toMatchObject([{low: 3, high: 3, route: "percentage 12.5% of 24"}]);
    const bare = report().map((each) => ({...each, value: null}));
    const {recovered: bySum} = await audit(bare);
    expect(bySum.map(({route}) => route)).toContain("subtraction by ethnic group");
  });

  it("finds fewer once percentages and the partners of small counts are gone, and none in a safe report", async () => {
    const safe = report()
      .filter(({breakdown}) => breakdown === "pay band")
      .map((each) => ({...each, numerator: "[c]", value: null}));
    expect((await audit(safe)).recovered).toEqual([]);
  });

  it("subtracts substantive staff from a table of all staff, and finds the bank's hidden number", async () => {
    const of = (population: string, numerator: number | string) =>
      line("Clinical Band 8b", "BME", numerator, {population});
    const {recovered} = await audit([of("substantive", 21), of("bank", "-"), of("all", 24)]);
    expect(recovered).toMatchObject([{low: 3, high: 3, route: "subtraction by population"}]);
  });

  it("reads prose: a number halved from 14 to 2", async () => {
    const at = (period: string, numerator: string) => line("Clinical Band 8c", "BME", numerator, {period});
    const {recovered} = await audit(
      [at("2019-03-31", "-"), at("2020-03-31", "-")],
      "BME staff in Clinical Band 8c fell from 14 to 2.\n"
    );
    expect(recovered.map(({low, high}) => [low, high])).toEqual([
      [14, 14],
      [2, 2]
    ]);
    expect(recovered[0]?.route).toContain("prose");
  });

  it("reports figures that contradict each other, and follows no route through them", async () => {
    const {contradictions, recovered} = await audit([
      line("all", "BME", "543", {breakdown: "overall", denominator: 1007, value: "46.1", population: "bank"}),
      line("Clinical Band 5", "BME", "-", {population: "bank"})
    ]);
    expect(contradictions).toEqual(["percentage 46.1% of 1007"]);
    expect(recovered).toEqual([]);
  });
});

describe("describeRecovered(audit)", () => {
  it("says each number found in words, and what was left out", () => {
    const address = "report|headcount|substantive|2020-03-31|pay band|Clinical Band 9|||BME";
    const text = describeRecovered({
      shown: 4,
      hidden: 2,
      contradictions: [],
      leftOut: 1,
      read: [{path: "report.csv", tables: 1}],
      unread: [{path: "old.xls", why: "it is of a kind that is not read"}],
      recovered: [{address, low: 1, high: 2, route: "several sums together"}]
    });
    expect(text).toBe(
      "Read 1 table of ethnic groups in 1 file: report.csv (1).\n" +
        "4 numbers shown, 2 hidden, of which 1 can be found:\n" +
        "  headcount, substantive, 2020-03-31, pay band, Clinical Band 9, BME: is from 1 to 2 (several sums together)\n" +
        "Not read: old.xls: it is of a kind that is not read.\n" +
        "1 lines are of no indicator or group known here, and were left out\n"
    );
  });
});

describe("reportCells(lines)", () => {
  it("takes the base as everybody where unknown ethnicity is printed beside it", () => {
    const {cells, leftOut} = reportCells([
      line("A", "BME", 3, {denominator: 10}),
      line("A", "Not known", 1, {denominator: 10}),
      line("A", "Martian", 1)
    ]);
    expect(cells.map(({group, count}) => [group, count])).toEqual([
      ["BME", 3],
      ["all", 10],
      ["Not known", 1]
    ]);
    expect(leftOut).toBe(1);
  });
});

describe("bandGroupsIn(cells)", () => {
  it("reads bands from the names of band groups", () => {
    const names = ["Clinical Bands 3 to 4", "Non-clinical Bands 8b to VSM", "Clinical Band 5", "Senior managers"];
    const found = bandGroupsIn(names.flatMap((level) => cellsAt({BME: 1}, {breakdown: "band group", level})));
    expect(found.map(({name, bands: own}) => [name, own.length])).toEqual([
      ["Clinical Bands 3 to 4", 2],
      ["Non-clinical Bands 8b to VSM", 5],
      ["Clinical Band 5", 1]
    ]);
  });
});
