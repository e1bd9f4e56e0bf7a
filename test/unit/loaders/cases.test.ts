import {cp, mkdtemp, readFile, writeFile} from "node:fs/promises";
import {readdirSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {auditFolder, type FolderAudit} from "../../../loaders/audit/audit-folder.js";
import {startBudget} from "../../../loaders/audit/budget.js";
import {findingsOf, inspectFolder} from "../../helpers/inspect.js";

const cases = fileURLToPath(new URL("../../cases", import.meta.url));

/** People of the last period of a file as [White, BME, not known]. */
async function peopleOf(folder: string, file = "workforce"): Promise<number[]> {
  return inspectFolder(folder, async ({database}) => {
    const period = file === "workforce" ? "snapshot" : "year";
    const [row] = await database.rows<Record<string, number | null>>(`
      select sum(count) filter (eth2 = 'White') as white, sum(count) filter (eth2 = 'BME') as bme,
        sum(count) filter (eth2 = 'Not known') as unknown
      from ${file} where ${period} = (select max(${period}) from ${file})`);
    return [row?.white ?? 0, row?.bme ?? 0, row?.unknown ?? 0];
  });
}

/** The clean base that most cases change, as [White, BME, not known]. */
const base = [940, 337, 25];

/** Cases that are read: the right people of the last workforce, and what is said of them (errors never, notes by name). */
const read: Record<string, {people?: number[]; says?: string[]}> = {
  // Its applications are round numbers, and it is said so.
  "00-control": {says: ["rounded-counts"]},
  "04-count-header-0": {says: ["count-header"]},
  "04-count-header-1": {says: ["count-header"]},
  "04-count-header-2": {says: ["count-header"]},
  "06a-ts021-ons": {says: ["assumed", "column-left-out", "does-not-apply"]},
  "06b-ts021-ons-with-year": {says: ["column-left-out"]},
  "06c-ts021-nomis-subtotals": {},
  "06d-ts021-nomis-subtotals-clean": {},
  "06e-ts021-partial-subtotals": {},
  "06f-ts021-clean": {},
  "09b-r-na-labels-only": {people: [340, 182, 0], says: Array<string>(4).fill("word-for-nothing")},
  "11-hidden-first-sheet": {
    people: [911, 311, 121],
    says: ["ethnicity-not-known", "ethnicity-not-known", "other-sheets"]
  },
  "11b-notes-first": {people: [911, 311, 121], says: ["ethnicity-not-known", "ethnicity-not-known", "other-sheets"]},
  "12-formula-cached": {people: [800, 200, 10], says: ["column-left-out", "stored-results"]},
  "14b-own-labels": {},
  "15-esr-ethnic": {people: [99, 156, 9]},
  "16b-grades-as-bandgroups": {people: [80, 130, 0]},
  "18b-survey-percent": {says: ["answers-from-percentage", "answers-not-exact"]},
  "19-equals-quoted": {people: [800, 200, 10]},
  "20-age-bands": {people: [420, 175, 0], says: ["rounded-counts"]},
  "21-two-header-rows": {people: [800, 200, 0]},
  "22-error-cells": {people: [700, 185, 0], says: ["word-for-nothing"]},
  "26-sep-line": {},
  "30-workforce-only": {},
  "30b-no-recruitment": {},
  "32-esr-no-category": {
    people: [12, 12, 12],
    says: ["ethnicity-not-known", "ethnicity-not-known", "read-from-another"]
  }
};

/** Cases that are refused: the errors, each as file, row, check. */
const refused: Record<string, [string, number | undefined, string][]> = {
  "01-filtered-rows": [
    ["workforce.xlsx", 3, "hidden-rows"],
    ["workforce.xlsx", 3, "undecided"]
  ],
  "03-outline-subtotals": [
    ["disciplinary.csv", 2, "roll-up"],
    ["training.csv", 2, "roll-up"]
  ],
  "03b-labelled-totals": [
    ["recruitment.csv", 8, "ethnic-code"],
    ["disciplinary.csv", 4, "total-row"],
    ["training.csv", 8, "year"]
  ],
  "05-esr-locum": [
    ["workforce.csv", 6, "undecided"],
    ["workforce.csv", 7, "undecided"]
  ],
  "08-fraction-percent": [
    ["benchmarks.csv", 2, "fraction"],
    ["published.csv", 2, "fraction"],
    ["population.csv", 2, "fraction"]
  ],
  "09-r-na": [
    ["workforce.csv", 5, "blank"],
    ["workforce.csv", 5, "blank"]
  ],
  "13-dates": [
    ["workforce.csv", 14, "date"],
    ["workforce.csv", 16, "date"],
    ["workforce.csv", 18, "date"],
    ["workforce.csv", 24, "date"],
    ["training.csv", 10, "year"],
    ["training.csv", 11, "year"]
  ],
  "14-wordings": [6, 22, 23, 37, 38].map((row) => ["training.csv", row, "ethnic-code"]),
  "16-pay-grades": [9, 22, 24, 25, 26, 27, 28, 31, 35, 37, 38, 39, 40, 41].map((row) => [
    "workforce.csv",
    row,
    "pay-band"
  ]),
  "17-ratio-percent-sign": [
    ["benchmarks.csv", 4, "number"],
    ["benchmarks.csv", 5, "number"],
    ["benchmarks.csv", 2, "ratio-percent"],
    ["published.csv", 2, "ratio-percent"]
  ],
  "18-survey-weighted": [
    ["survey.csv", 2, "number"],
    ["survey.csv", 3, "number"],
    ["survey.csv", 4, "number"]
  ],
  "18c-survey-percent-as-yes": [2, 3, 4, 5].map((row) => ["survey.csv", row, "number"]),
  "19b-number-separators": [["workforce.csv", 6, "number"]],
  "23-pivot-blank-counts": [["disciplinary.csv", 4, "blank"]],
  "24-wards-forenames": [["workforce.csv", 2, "identifier"]],
  "24b-wards-other-header": [["workforce.csv", 2, "identifier"]],
  "28-repeated-header": [["workforce.csv", 17, "repeated-header"]],
  "33-xls-ods": [
    ["disciplinary.xlsb", undefined, "other-format"],
    ["recruitment.xls", undefined, "other-format"],
    ["training.ods", undefined, "other-format"]
  ]
};

/** Cases of published tables: how many numbers are hidden in them, and how many of those the audit finds. */
const audited: Record<string, {rounded?: number; hidden: number; found: number}> = {
  "10a-audit-wide-csv": {hidden: 4, found: 4},
  "10c-audit-published-markers": {hidden: 22, found: 22},
  "10d-audit-xlsx-only": {hidden: 1, found: 1},
  "25-audit-rounded": {rounded: 5, hidden: 3, found: 0}
};
const said = ["not-supplied", "one-snapshot", "duplicate", "no-snapshot-for-year", "more-than-staff"];

describe("files as people have them", () => {
  it("has a right value or a finding for every case", () => {
    const known = new Set([read, refused, audited].flatMap((each) => Object.keys(each)));
    expect(readdirSync(cases).filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(Object.entries(audited))("%s is audited", async (name, {rounded = 1, hidden, found}) => {
    const below = readdirSync(join(cases, name), {withFileTypes: true}).filter((entry) => entry.isDirectory());
    const folders = below.length > 0 ? below.map((entry) => join(cases, name, entry.name)) : [join(cases, name)];
    const audits: FolderAudit[] = [];
    for (const folder of folders) audits.push(await auditFolder(folder, {rounded, left: startBudget(30)}));
    const sum = (of: (audit: FolderAudit) => number): number => audits.reduce((all, audit) => all + of(audit), 0);
    expect([sum((audit) => audit.hidden), sum(({recovered}) => recovered.length)]).toEqual([hidden, found]);
  });

  it.each(Object.entries(read))("%s is read", async (name, {people = base, says = []}) => {
    const folder = join(cases, name);
    const findings = await findingsOf(folder, {notes: true});
    expect(findings.filter(({level}) => level === "error")).toEqual([]);
    expect(
      findings
        .filter(({code}) => !said.includes(code))
        .map(({code}) => code)
        .sort()
    ).toEqual(says);
    expect(await peopleOf(folder)).toEqual(people);
  });

  it.each(Object.entries(refused))("%s is refused, with its row", async (name, errors) => {
    const findings = (await findingsOf(join(cases, name))).filter(({level}) => level === "error");
    expect(findings.map(({file, row, code}) => [file, row, code])).toEqual(errors);
    for (const {what, do: todo} of findings)
      expect([what, todo]).toEqual(Array(2).fill(expect.stringMatching(/^[A-Z].*\.$/)));
  });
});

/** A copy of a case with other settings, or another text in place of one in a file. */
async function changed(
  name: string,
  {settings = {}, replace = []}: {settings?: object; replace?: [file: string, from: RegExp, to: string][]}
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "wres-case-"));
  await cp(join(cases, name), folder, {recursive: true});
  const path = join(folder, "organisation.json");
  const before = JSON.parse(await readFile(path, "utf8")) as object;
  await writeFile(path, JSON.stringify({...before, ...settings}));
  for (const [file, from, to] of replace)
    await writeFile(join(folder, file), (await readFile(join(folder, file), "utf8")).replace(from, to));
  return folder;
}

describe("the way out that a refusal names, followed to the letter", () => {
  const errorsOf = async (folder: string) => (await findingsOf(folder)).filter(({level}) => level === "error");

  it("counts or leaves out people by their status", async () => {
    const away = {"Career Break": "leave out", "Out on External Secondment - Paid": "leave out"};
    const out = await changed("05-esr-locum", {settings: {values: {status: away}}});
    expect(await errorsOf(out)).toEqual([]);
    expect(await peopleOf(out)).toEqual([712, 301, 0]);
    const kept = await changed("05-esr-locum", {
      settings: {
        values: {"workforce.status": {"career break": "counted", "Out on External Secondment - Paid": "leave out"}}
      }
    });
    expect(await peopleOf(kept)).toEqual([742, 301, 0]);
  });

  it("takes pay grades and ethnic words from values", async () => {
    const grades = ["8.1", "Clinical Fellow", "Local|LOC1|Local Trust Pay", "Ad Hoc Salary", "Personal Salary"]
      .concat(["Apprentice", "Band 1 Apprentice", "Director", "Non Executive", "Annex 21", "Annex U", "Spot Salary"])
      .concat(["TUPE", "Trust Specific"]);
    const pay = Object.fromEntries(grades.map((grade) => [grade, grade === "Clinical Fellow" ? "leave out" : "Other"]));
    expect(await errorsOf(await changed("16-pay-grades", {settings: {values: {pay_band: pay}}}))).toEqual([]);
    const words = {"Non-BAME": "White", ZZ: "Not known", A1: "White", "Latin American": "Other", Hispanic: "Other"};
    const folder = await changed("14-wordings", {settings: {values: {"training.ethnicity": words}}});
    expect(await errorsOf(folder)).toEqual([]);
  });

  it("reads a blank count as nobody where organisation.json says so", async () => {
    const folder = await changed("23-pivot-blank-counts", {settings: {values: {"disciplinary.count": {"": "0"}}}});
    expect(await errorsOf(folder)).toEqual([]);
    expect(await peopleOf(folder, "disciplinary")).toEqual([5, 3, 0]);
  });

  it("lets wards be named like people once they are said to be places", async () => {
    expect(await errorsOf(await changed("24-wards-forenames", {settings: {places: ["directorate"]}}))).toEqual([]);
    const breakdowns = [{column: "ward", label: "Ward", places: true}];
    expect(await errorsOf(await changed("24b-wards-other-header", {settings: {breakdowns}}))).toEqual([]);
  });

  it("reads a sub-total's blank as people of whom it is not known, once that is written", async () => {
    const folder = await changed("03-outline-subtotals", {
      replace: [
        ["training.csv", /,,/g, ",Not known,"],
        ["disciplinary.csv", /,,/g, ",Not known,"]
      ]
    });
    expect(await errorsOf(folder)).toEqual([]);
  });

  it("takes a percentage with its base in place of weighted answers", async () => {
    const folder = await changed("18-survey-weighted", {
      replace: [
        ["survey.csv", /yes/, "percent"],
        ["survey.csv", /241.56/, "27.1"],
        ["survey.csv", /80.325/, "31.5"],
        ["survey.csv", /250.2/, "27.8"],
        ["survey.csv", /,83,/, ",31.7,"]
      ]
    });
    expect(await errorsOf(folder)).toEqual([]);
    const answers = await inspectFolder(folder, ({database}) =>
      database.rows<{yes: number; note: string | null}>("select yes, note from survey order by year, yes desc")
    );
    expect(answers.map(({yes, note}) => [yes, note === null])).toEqual([
      [241, true],
      [80, false],
      [250, true],
      [83, true]
    ]);
  });

  it("reads a column of numbers as count, or leaves it out, as organisation.json says", async () => {
    const renamed: [string, RegExp, string][] = [["workforce.csv", /Sum of Headcount/, "Units"]];
    expect((await errorsOf(await changed("04-count-header-0", {replace: renamed}))).map(({code}) => code)).toEqual([
      "uncounted-numbers"
    ]);
    const told = await changed("04-count-header-0", {
      replace: renamed,
      settings: {columns: {workforce: {Units: "count"}}}
    });
    expect(await errorsOf(told)).toEqual([]);
    expect(await peopleOf(told)).toEqual(base);
    const out = await changed("04-count-header-0", {
      replace: renamed,
      settings: {columns: {workforce: {Units: "leave out"}}}
    });
    expect(await errorsOf(out)).toEqual([]);
  });
});
