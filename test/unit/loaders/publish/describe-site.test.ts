import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {describeOrganisation} from "../../../../loaders/publish/describe-site.js";
import type {CheckReport} from "../../../../src/figures/check-report.js";
import type {Finding} from "../../../../loaders/check/finding.js";
import {brandMeasures, type Measures} from "../../../../loaders/stages.js";
import type {Profile, SiteOrganisation} from "../../../../src/figures/site.js";
import {cellsAt} from "../../../helpers/made-up-cells.js";
import {madeUpTrust} from "../../../helpers/made-up-organisation.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "describe-"));
});
afterAll(() => rm(folder, {recursive: true}));

const cells = [
  ...cellsAt({White: 9, BME: 9}),
  ...["Band 10 unit", "Clinical Band 5", "Clinical Band 2"].flatMap((level) =>
    cellsAt({White: 3, BME: 3}, {breakdown: "pay band", level})
  ),
  ...cellsAt(
    {White: 9, BME: 9},
    {breakdown: "directorate", level: "Estates", breakdown2: "category", level2: "Clinical"}
  )
];

const finding = (count: number): Finding => ({
  level: "warning",
  code: "ethnic-code",
  file: "workforce.csv",
  row: 17,
  column: "ethnicity",
  found: "ZZ",
  count,
  what: "The code is not in the list.",
  do: "Correct it."
});

const checked: CheckReport = {understood: {files: [], words: []}, findings: [], paste: null};

async function described(profile: Profile, parts: Partial<Measures> = {}): Promise<SiteOrganisation> {
  const measures = brandMeasures({
    organisation: madeUpTrust,
    files: [{name: "workforce", read: 5224, used: 5220, reported: 4}],
    findings: [finding(5), finding(6)],
    supplied: new Set(["workforce", "board"] as const),
    cells: [],
    nestings: null,
    magnitudes: [],
    ...parts
  });
  return describeOrganisation(measures, cells, {profile, folder, surveyNotes: [], record: null, check: checked});
}

describe("describeOrganisation(measures, cells, {profile, folder, surveyNotes, record})", () => {
  it("tells an analyst what the check says, and a published site nothing of it", async () => {
    expect((await described("analyst")).check).toEqual(checked);
    expect((await described("published")).check).toBeNull();
  });

  it("tells nobody but an analyst which server and table an extract is in", async () => {
    const file = "workforce of hr.staff at db.internal-5432, by staff_key.csv";
    const parts = {findings: [{...finding(9), file}]};
    expect((await described("analyst", parts)).findings[0]?.file).toBe(file);
    expect((await described("published", parts)).findings[0]?.file).toBe("workforce");
  });

  it("tells an analyst rows and findings as they are", async () => {
    const {files, findings} = await described("analyst");
    expect(files).toEqual([{name: "workforce", read: 5224, used: 5220, reported: 4}]);
    expect(findings.map(({count}) => count)).toEqual([5, 6]);
  });

  it("rounds rows to 50 in a published site, and gives no count of findings up to the threshold", async () => {
    const {files, findings} = await described("published");
    expect(files).toEqual([{name: "workforce", read: 5200, used: 5200, reported: 0}]);
    expect(findings.map(({count}) => count)).toEqual([null, 6]);
  });

  it.each(["analyst", "published"] as const)("never carries a row's number or content (%s)", async (profile) => {
    const {findings} = await described(profile);
    expect(Object.keys(findings[0] ?? {}).sort()).toEqual(["code", "column", "count", "do", "file", "level", "what"]);
    expect(JSON.stringify(findings)).not.toContain("ZZ");
  });

  it("offers the breakdowns that the cube has, bands in the order of pay and others after", async () => {
    const {breakdowns} = await described("published");
    expect(breakdowns.map(({id, order}) => [id, order])).toEqual([
      ["pay band", ["Clinical Band 2", "Clinical Band 5", "Band 10 unit"]],
      ["directorate", ["Estates"]]
    ]);
  });

  it("has null where the organisation says nothing, and its own words where it does", async () => {
    const {odsCode, areas, comparators, protection, notice} = await described("published");
    expect([odsCode, areas, comparators, protection, notice]).toEqual([null, null, null, null, null]);
    const labelled = await described("published", {
      organisation: {...madeUpTrust, labels: {BME: "Ethnic minority"}, areas: [{area: "Leicester", weight: null}]}
    });
    expect(labelled.labels).toEqual({BME: "Ethnic minority"});
    expect(labelled.areas).toEqual([{area: "Leicester", weight: null}]);
  });

  it("names the supplied files in the order of their names", async () => {
    expect((await described("published")).supplied).toEqual(["board", "workforce"]);
  });

  it("has no commentary without a folder of it, and each text by its subject with one", async () => {
    expect((await described("published")).commentary).toEqual({});
    await mkdir(join(folder, "commentary"));
    await writeFile(join(folder, "commentary", "indicator-3.md"), "Of two years.");
    await writeFile(join(folder, "commentary", "overview.md"), "In short.");
    await writeFile(join(folder, "commentary", "notes.txt"), "Not this.");
    expect((await described("published")).commentary).toEqual({"3": "Of two years.", overview: "In short."});
  });
});
