import {beforeAll, describe, expect, it} from "vitest";
import {collect, type OrganisationData} from "../../../../loaders/publish/collect.js";
import {protect} from "../../../../loaders/protect/protect.js";
import {inNone, type Nesting} from "../../../../src/registry/nesting.js";
import {auditCube, type CubeAudit} from "../../../../loaders/audit/audit-cube.js";
import {startBudget} from "../../../../loaders/audit/budget.js";
import {isSafe} from "../../../helpers/audit-protected.js";
import {organisationFolder} from "../../../helpers/folder.js";

const at = {snapshot: "2020-03-31"};
const row = (
  category: string,
  pay_band: string,
  staff_group: string,
  directorate: string,
  site: string,
  groups: Record<string, number>
) =>
  Object.entries(groups).map(([ethnicity, count]) => ({
    ...at,
    category,
    pay_band,
    staff_group,
    directorate,
    site,
    ethnicity,
    count
  }));

let data: OrganisationData;

beforeAll(async () => {
  const workforce = [
    // Everybody medical is of one staff group; only four of them are of another ethnic group.
    ...row("medical", "Consultant", "Medical and Dental", "Wards", "North", {A: 40, H: 102, N: 14, G: 8, S: 4}),
    ...row("clinical", "Band 5", "Nursing", "Wards", "North", {A: 300, H: 60, N: 90, G: 20, S: 30}),
    ...row("clinical", "Band 6", "Therapists", "Homes", "South", {A: 200, H: 40, N: 60, G: 20, S: 20}),
    ...row("non-clinical", "Band 3", "Clerical", "Offices", "South", {A: 150, H: 30, N: 30, G: 20, S: 20}),
    ...row("non-clinical", "Band 2", "Clerical", "Offices", "North", {A: 90, H: 3}),
    // Outside every band group that is declared.
    ...row("non-clinical", "Band 1", "Cleaners", "Offices", "South", {A: 60, H: 20, N: 20, G: 10, S: 10})
  ];
  const folder = await organisationFolder({workforce}, {breakdowns: [{column: "site", label: "Site"}]});
  data = await collect(folder);
}, 60_000);

const levels = (nesting: Nesting): string =>
  [nesting.around, nesting.inside]
    .map((side) => side.map(({level, level2}) => [level, level2].filter(Boolean).join(" x ")).join(" + "))
    .join(nesting.equal ? " = " : " > ");

/** Protects with these facts alone, and attacks with all. */
async function attacked(known: (nesting: Nesting) => boolean): Promise<CubeAudit> {
  const {measures, open} = data;
  const all = measures.nestings ?? [];
  const made = await protect({measures: {...measures, nestings: all.filter(known)}, open: {published: open.published}});
  const {truth} = made.report;
  return auditCube(
    made.cells,
    {rules: made.record.rules, truth, nestings: all, released: [], inPrint: []},
    startBudget(60)
  );
}

describe("findNesting(derived, database)", () => {
  it("finds what nests in what, in breakdowns of the standard and of the organisation's own", () => {
    const found = new Set((data.measures.nestings ?? []).map(levels));
    for (const each of [
      "Medical = Medical and Dental",
      "Clinical = Nursing + Therapists",
      "North > Wards",
      "South > Homes",
      "Non-clinical = Offices",
      "Non-clinical Bands 2 to 8a = Clerical",
      "all = North + South",
      "Clinical Band 5 = Nursing"
    ])
      expect([...found]).toContain(each);
  });

  it("knows the people who are in no band group", () => {
    const unlisted = (data.measures.nestings ?? []).flatMap(({inside}) => inside.filter((level) => level.unlisted));
    expect(unlisted.some(({breakdown, level}) => breakdown === "band group" && level === inNone)).toBe(true);
  });

  it.each<[string, (breakdowns: Set<string>) => boolean]>([
    ["what stands in a site of the organisation's own", (has) => has.has("site") && !has.has("overall")],
    ["anything that nests", () => true]
  ])("gives counts away where protection does not know %s", async (_, left) => {
    expect(isSafe(await attacked(() => true))).toBe(true);
    const breakdowns = ({around, inside}: Nesting) => new Set([...around, ...inside].map(({breakdown}) => breakdown));
    expect((await attacked((nesting) => !left(breakdowns(nesting)))).unsafe.length).toBeGreaterThan(0);
  });
});
