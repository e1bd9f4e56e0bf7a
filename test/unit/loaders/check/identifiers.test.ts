import {describe, expect, it} from "vitest";
import {organisationFolder} from "../../../helpers/folder.js";
import {findingsOf, inspectFolder} from "../../../helpers/inspect.js";

const staff = {snapshot: "2020-03-31", ethnicity: "A", pay_band: "Band 5", category: "clinical"};

/** A workforce of eight whose extra column holds these values. */
const folderWith = (header: string, values: readonly string[]) =>
  organisationFolder({
    workforce: Array.from({length: 8}, (_, i) => ({...staff, [header]: values[i % values.length] ?? ""}))
  });

const found = async (header: string, values: readonly string[]) => {
  const findings = await findingsOf(await folderWith(header, values));
  return findings.filter(({code}) => code === "identifier");
};

describe("findIdentifiers(file, database), by values under a harmless header", () => {
  it.each([
    ["e-mail addresses", ["a@example.nhs.uk", "", "", ""]],
    ["National Insurance numbers", ["AB123456C", "x"]],
    ["NHS numbers", ["943 476 5919", "4010232137"]],
    ["telephone numbers", ["07700 900123", "n/a"]],
    ["full postcodes", ["LE4 8PQ", "LE3"]],
    ["employee or assignment numbers", ["20481231", "20481232", "20481233", "20481234"]],
    ["employee or assignment numbers", ["20481231-2", "20481232", "20481233-3", "20481234-2"]],
    ["dates of birth", ["12/03/1971", "1984-07-09", "30 May 1990", "01/01/1965"]],
    ["names", ["Example, Priya", "Sample, Janet", "Pattern, Kevin"]],
    ["names", ["Priya", "Janet", "Kevin", "Susan", "Imran"]]
  ])("refuses %s", async (kind, values) => {
    const findings = await found("Reference", values);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({level: "error", file: "workforce.csv", column: "Reference"});
    expect(findings[0]?.what).toContain(kind);
  });

  it("never repeats a value", async () => {
    const text = JSON.stringify(await found("Reference", ["a.person@example.nhs.uk"]));
    expect(text).not.toContain("person");
  });

  it.each([
    ["Pay Scale Code", ["NHS|XR05|Review Body Band 5", "NHS|XN08|Non Review Body Band 8 - Range A"]],
    ["ODS code", ["RT5", "RT5KF", "RT5YE"]],
    ["Financial year", ["2018/19", "2019/20"]],
    ["Start Date", ["12/03/1991", "1984-07-09", "30 May 1990", "01/01/1985"]],
    ["Site", ["Victoria House", "Charlotte Ward", "Charles Street", "Alice Unit"]],
    ["Cost centre", ["350123", "350124", "350125"]],
    ["Position", ["30481231", "30481231", "30481231", "30481231", "30481231", "30481231", "30481231", "30481232"]],
    ["Postcode district", ["LE4", "LE3", "NG1"]],
    ["Absence", ["20190331", "20200331", "20210331"]],
    ["Occupation Code", ["N6A", "S1M", "G2D", "025"]]
  ])("lets lookalikes under %s pass", async (header, values) => {
    expect(await found(header, values)).toEqual([]);
  });
});

describe("findIdentifiers(file, database), by headers", () => {
  it.each([["Employee Number"], ["Assignment Number"], ["Last Name"], ["NI Number"], ["Date of Birth"]])(
    "refuses %s, even blank",
    async (header) => {
      expect(await found(header, [""])).toHaveLength(1);
    }
  );

  it("takes the column out of the database, and out of every other finding", async () => {
    const folder = await organisationFolder(
      {workforce: [{...staff, "Employee Number": "20481231"}]},
      {columns: {workforce: {"Employee Number": "directorate"}}}
    );
    const {text, rows} = await inspectFolder(folder, async ({findings, database}) => ({
      text: JSON.stringify(findings),
      rows: await database.rows<{directorate: string | null}>("select directorate from workforce")
    }));
    expect(rows).toEqual([{directorate: null}]);
    expect(text).toContain("employee or assignment numbers");
    expect(text).not.toContain("20481231");
  });

  it("names a column by its letter where the header itself may be a person", async () => {
    const folder = await organisationFolder({workforce: [{...staff, "a.person@example.nhs.uk": "20481231"}]});
    const findings = await findingsOf(folder, {notes: true});
    expect(JSON.stringify(findings)).not.toContain("a.person");
    expect(findings.find(({code}) => code === "column-left-out")?.what).toContain("column E");
  });
});

describe("an action's lead", () => {
  const action = {id: "A1", indicators: "2", action: "Train panels", due: "2030-03-31", rag: "amber"};
  const leads = async (lead: string) =>
    (await findingsOf(await organisationFolder({workforce: [staff], actions: [{...action, lead}]}))).map(
      ({code}) => code
    );

  it("may be a role", async () => {
    expect(await leads("Head of Recruitment")).not.toContain("identifier");
  });
  it.each([["Priya Example"], ["Dr Example"], ["Mrs Example, Head of Recruitment"]])(
    "may not be a person: %s",
    async (lead) => {
      expect(await leads(lead)).toContain("identifier");
    }
  );
});

describe("an assignment that is not primary", () => {
  it("is reported, since its person is counted twice", async () => {
    const folder = await organisationFolder({
      workforce: [
        {...staff, Primary: "Y"},
        {...staff, Primary: "N"}
      ]
    });
    expect(await findingsOf(folder)).toMatchObject([
      {level: "error", code: "secondary-assignment", row: 3, count: 1, column: "Primary"}
    ]);
  });
  it("is absent where every row is primary", async () => {
    const folder = await organisationFolder({workforce: [{...staff, Primary: "Yes"}]});
    expect(await findingsOf(folder)).toEqual([]);
  });
});
