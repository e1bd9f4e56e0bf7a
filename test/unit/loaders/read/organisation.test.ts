import {mkdtemp, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {describe, expect, it} from "vitest";
import {readOrganisation} from "../../../../loaders/read/organisation.js";
import {organisationDefaults} from "../../../../src/registry/organisation.js";

async function read(settings: unknown) {
  const folder = await mkdtemp(join(tmpdir(), "wres-Some Trust-"));
  if (settings !== undefined)
    await writeFile(
      join(folder, "organisation.json"),
      typeof settings === "string" ? settings : JSON.stringify(settings)
    );
  return {folder, ...(await readOrganisation(folder))};
}

const least = {name: "Made Up NHS Trust", shortName: "Made Up", type: "trust"};

describe("readOrganisation(folder)", () => {
  it("fills in every default", async () => {
    const {organisation, findings} = await read(least);
    expect(findings).toEqual([]);
    expect(organisation).toEqual({...organisationDefaults, ...least, id: "made-up"});
  });

  it("reads what is said, areas with and without weight, and a byte order mark", async () => {
    const said = {
      ...least,
      odsCode: "rt5",
      type: "icb",
      denominator: "all",
      disciplinaryWindowYears: 1,
      areas: ["Leicester", {area: "Rutland", weight: 0.1}],
      disclosure: {threshold: 7},
      breakdowns: [{column: "site", label: "Site", order: ["North", "South"]}],
      columns: {workforce: {Base: "site"}},
      labels: {BME: "Ethnic minority"}
    };
    const {organisation, findings} = await read(`\ufeff${JSON.stringify(said)}`);
    expect(findings).toEqual([]);
    expect(organisation).toMatchObject({
      odsCode: "RT5",
      areas: [
        {area: "Leicester", weight: null},
        {area: "Rutland", weight: 0.1}
      ],
      disclosure: {threshold: 7, surveyMinimum: 11, alreadyPublic: false},
      breakdowns: [{column: "site", label: "Site", order: ["North", "South"]}]
    });
  });

  it("takes where extracts are, and refuses a name or a password in an address without repeating it", async () => {
    const sources = {
      workforce: {sql: "postgres://db.example:5432/hr", table: "hr.staff", count: true},
      pay: {parquet: "pay/*.parquet"}
    };
    expect(await read({...least, sources})).toMatchObject({organisation: {sources}, findings: []});
    for (const sql of ["postgres://me:secret@db/hr", "postgres://db/hr?password=secret"]) {
      const {organisation, findings} = await read({...least, sources: {workforce: {sql, table: "staff"}}});
      expect(organisation.sources).toEqual({});
      expect(findings[0]?.what).toContain("set PGUSER and PGPASSWORD in the environment");
      expect(JSON.stringify(findings)).not.toContain("secret");
    }
    const neither = await read({...least, sources: {workforce: {sql: "postgres://db/hr"}}});
    expect(neither.findings[0]?.what).toContain("needs either a table or a query");
  });

  it("stands in with the folder's name where there is no file", async () => {
    const {folder, organisation, findings} = await read(undefined);
    expect(organisation).toMatchObject({name: basename(folder), type: "trust"});
    expect(organisation.id).toMatch(/^wres-some-trust-/);
    expect(findings).toMatchObject([{level: "error", code: "missing-file", file: "organisation.json"}]);
  });

  it.each([
    ["{", /It is not JSON/],
    [{...least, name: undefined}, /^name is missing/],
    [{...least, name: " "}, /^name is blank/],
    [{...least, shortName: 3}, /^shortName must be string/],
    [{...least, type: "ccg"}, /^type must be one of trust, icb/],
    [{...least, denominators: "all"}, /a key that is not known: denominators/],
    [{...least, disciplinaryWindowYears: 3}, /^disciplinaryWindowYears is not written in any of the ways/],
    [{...least, disclosure: {threshold: -1}}, /^disclosure.threshold must be at least 0/],
    [{...least, odsCode: "R"}, /^odsCode is not an ODS code/],
    [{...least, labels: {Purple: "x"}}, /^labels.Purple is no ethnic group/],
    [{...least, columns: {staff: {}}}, /^columns.staff is no file of the data contract/],
    [{...least, columns: {workforce: {Base: "site"}}}, /"Base" is site, which is no column of workforce/],
    [{...least, breakdowns: [{column: "directorate", label: "D"}]}, /directorate, which the data contract already has/],
    [{...least, breakdowns: [{column: "Age-Band", label: "Ages"}]}, /Age-Band, which the data contract already has/],
    [{...least, breakdowns: [{column: "eth2", label: "Ethnicity"}]}, /eth2, a name that is taken/],
    [{...least, breakdowns: [{column: "_site", label: "Site"}]}, /_site, a name that is taken/],
    [
      {...least, breakdowns: [{column: "site", label: "Directorate"}]},
      /label Directorate, which another breakdown has/
    ],
    [
      {
        ...least,
        breakdowns: [
          {column: "a", label: "Site"},
          {column: "b", label: "site"}
        ]
      },
      /has the label site twice/
    ],
    [
      {...least, bandGroups: [{name: "X", category: "clinical", bands: ["Consultant"]}]},
      /^bandGroups.0 lists a band that its category does not have/
    ],
    [
      {
        ...least,
        bandGroups: [
          {name: "X", category: "clinical", bands: ["Band 2"]},
          {name: "x", category: "clinical", bands: ["Band 3"]}
        ]
      },
      /two groups named "x"/
    ]
  ])("says what is wrong with %j", async (settings, what) => {
    const {findings} = await read(settings);
    expect(findings.map((finding) => finding.what)).toEqual([expect.stringMatching(what)]);
    expect(findings[0]).toMatchObject({level: "error", file: "organisation.json"});
  });
});
