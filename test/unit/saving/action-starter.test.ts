import {rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {csvParse} from "d3-dsv";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {figure, hidden, nobody} from "../../../src/components/fixtures.js";
import {measureAction} from "../../../src/subjects/actions/measure.js";
import {actionColumns, startActionCsv} from "../../../src/saving/action-starter.js";
import {actions} from "../../../src/registry/sources/actions.js";
import {madeUpAction} from "../../helpers/made-up-action.js";
import {organisationFolder, workforceRows} from "../../helpers/folder.js";
import {findingsOf} from "../../helpers/inspect.js";

const ratio = figure({population: "candidates", group: "White/BME", unit: "ratio", value: 341 / 3005 / (186 / 1861)});
const address = "indicators/appointment-from-shortlisting#i2-candidates-white-bme";
const filled = (of: typeof ratio): Record<string, string | null> => {
  const [row] = csvParse(startActionCsv([of], address).replace(/^\ufeff/, ""));
  return Object.fromEntries(Object.entries(row ?? {}).map(([column, value]) => [column, value || null]));
};

describe("startActionCsv(figures, address)", () => {
  it("has the columns of the data contract, in its order", () => {
    expect(actionColumns).toEqual(actions.columns.map(({name}) => name));
  });

  it("fills in the indicator, the finding, its measure and its baseline, and leaves the plan to be written", () => {
    expect(Object.fromEntries(Object.entries(filled(ratio)).filter(([, value]) => value !== null))).toEqual({
      indicators: "2",
      rag: "blue",
      evidence: "indicators/appointment-from-shortlisting#i2-candidates-white-bme",
      measure: "i2-candidates-white-bme",
      baseline: "1.14 (2019/20)",
      target: "1.00"
    });
  });

  it("states a difference in points with its sign, and no target", () => {
    const points = figure({indicator: 9, group: "BME minus workforce BME", unit: "percentage points", value: -14.04});
    expect(filled(points)).toMatchObject({baseline: "−14.0 (2019/20)", target: null});
  });

  it("states no baseline of a figure that is hidden, cannot exist or has no end", () => {
    const endless = figure({...ratio, value: null, upper: Infinity});
    for (const each of [hidden(ratio), nobody(ratio), endless]) expect(filled(each).baseline).toBeNull();
  });

  it("is measured, the same year, as the figure that it was started from", () => {
    const {measure = null, baseline = null, target = null} = filled(ratio);
    expect(measureAction(madeUpAction({measure, baseline, target}), [ratio])).toMatchObject({
      now: {value: ratio.value},
      baseline: {value: 1.14, period: "2019/20"},
      verdict: "cannot be tested",
      why: "There is no figure of a later period than the baseline's."
    });
  });
});

describe("a row that startActionCsv gives", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await organisationFolder({workforce: workforceRows(30, 10)});
  });
  afterAll(() => rm(folder, {recursive: true}));

  it("is accepted by the check once the action, its short name, its lead and its date are written", async () => {
    const [header = "", row = ""] = startActionCsv([ratio], address).trim().split(/\r?\n/);
    const written = row.replace(
      /^([^,]*),([^,]*),,,,/,
      "A1,$2,Train every chair of a panel,Head of Recruitment,2021-03-31,"
    );
    await writeFile(join(folder, "actions.csv"), `${header}\n${written}\n`);
    expect((await findingsOf(folder)).filter(({file}) => file.startsWith("actions"))).toEqual([]);
  });

  it("is told what is left to write where it is saved as it is", async () => {
    await writeFile(join(folder, "actions.csv"), startActionCsv([ratio], address));
    const columns = (await findingsOf(folder)).filter(({file}) => file.startsWith("actions")).map(({column}) => column);
    expect(columns).toEqual(expect.arrayContaining(["id", "action", "lead"]));
  });
});
