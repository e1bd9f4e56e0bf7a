import {open, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {openDatabase} from "../../../../loaders/machine/database.js";
import {read} from "../../../../loaders/read/read.js";
import {organisationFolder} from "../../../helpers/folder.js";
import {findingsOf, inspectFolder, rowsOf} from "../../../helpers/inspect.js";
import {writeWorkbook} from "../../../helpers/workbook.js";

const header = "snapshot,ethnicity,pay_band,category,directorate";
const row = (ethnicity: string, directorate = "North") => `2020-03-31,${ethnicity},Band 5,clinical,${directorate}`;
const csv = (...lines: string[]) => organisationFolder({workforce: lines.join("\n") + "\n"});

/** Rows of a raw table as [row of the file, ethnicity, directorate]. */
async function rawRows(folder: string): Promise<unknown[][]> {
  const database = await openDatabase({threads: 1});
  try {
    await read(folder, database);
    const rows = await database.rows<{_row: number; ethnicity: string; directorate: string}>(
      "from raw_workforce order by _row"
    );
    return rows.map((each) => [each._row, each.ethnicity, each.directorate]);
  } finally {
    database.close();
  }
}

async function bytes(content: Buffer): Promise<string> {
  const folder = await organisationFolder({});
  await writeFile(join(folder, "workforce.csv"), content);
  return folder;
}

async function workbook(
  ...content: Parameters<typeof writeWorkbook> extends [string, ...infer Rest] ? Rest : never
): Promise<string> {
  const folder = await organisationFolder({});
  await writeWorkbook(join(folder, "workforce.xlsx"), ...content);
  return folder;
}

describe("read(folder, database): CSV", () => {
  it("numbers rows as a spreadsheet shows them", async () => {
    expect(await rawRows(await csv(header, row("A"), row("N", '"a, ""b"""')))).toEqual([
      [2, "A", "North"],
      [3, "N", 'a, "b"']
    ]);
  });

  it.each([
    ["a byte order mark and Windows line endings", `\ufeff${header}\r\n${row("A")}\r\n${row("N")}\r\n`],
    ["old line endings", `${header}\r${row("A")}\r${row("N")}\r`],
    ["no line ending at the end", `${header}\n${row("A")}\n${row("N")}`],
    ["commas for empty cells at the end of rows", `${header},,\n${row("A")},,\n${row("N")},,\n,,,,,,\n`]
  ])("reads a file with %s", async (_, text) => {
    expect(await rawRows(await bytes(Buffer.from(text)))).toEqual([
      [2, "A", "North"],
      [3, "N", "North"]
    ]);
  });

  it("counts blank lines, a preamble and lines inside quotation marks as a spreadsheet does", async () => {
    const folder = await csv(
      "Staff in post",
      "as at,31 March",
      "",
      `,${header}`,
      `,${row("A", '"two\nlines"')}`,
      "",
      `,${row("N")}`
    );
    expect(await rawRows(folder)).toEqual([
      [5, "A", "two\nlines"],
      [7, "N", "North"]
    ]);
  });

  it("reads Windows-1252 and says so", async () => {
    const folder = await bytes(
      Buffer.from(`${header}\n${row("A", "Ménière – East")}\n`.replace("–", "\x96"), "latin1")
    );
    expect(await rawRows(folder)).toEqual([[2, "A", "Ménière – East"]]);
    expect(await findingsOf(folder)).toMatchObject([{level: "warning", code: "encoding", file: "workforce.csv"}]);
  });

  it("reads UTF-16", async () => {
    expect(await rawRows(await bytes(Buffer.from(`\ufeff${header}\n${row("A", "é")}\n`, "utf16le")))).toEqual([
      [2, "A", "é"]
    ]);
  });

  it("reports ragged rows and broken quotation marks with their row, and reads the rest", async () => {
    const folder = await csv(
      header,
      row("A"),
      "2020-03-31,A,Band 5",
      row("N"),
      `${row("A")},more`,
      '2020-03-31,"A"x,Band 5,clinical,East',
      row("Z")
    );
    const {findings, files} = await inspectFolder(folder, ({findings, files}) => Promise.resolve({findings, files}));
    expect(findings).toContainEqual(expect.objectContaining({level: "error", code: "ragged-row", row: 3, count: 3}));
    expect(files).toEqual([{name: "workforce", read: 6, used: 3, reported: 3}]);
  });

  it("reads ragged files row by row with their true numbers", async () => {
    expect(await rawRows(await csv(header, "short", row("A"), "", "short", row("N")))).toEqual([
      [3, "A", "North"],
      [6, "N", "North"]
    ]);
  });

  it.each([
    ["an empty file", "", "empty-file"],
    ["a file without a header", "1,2,3\n4,5,6\n", "no-header"],
    ["semicolons", "snapshot;ethnicity;pay_band;category\n2020-03-31;A;Band 5;clinical\n", "no-header"],
    ["a workbook by another name", "PK\x03\x04", "not-a-table"],
    ["bytes of no text", "snapshot\0ethnicity", "not-a-table"]
  ])("says what is wrong with %s", async (_, text, code) => {
    expect(await findingsOf(await bytes(Buffer.from(text, "latin1")))).toMatchObject([
      {level: "error", code, file: "workforce.csv"}
    ]);
  });

  it("says that semicolons are not commas", async () => {
    expect((await findingsOf(await csv("snapshot;ethnicity;pay_band;category")))[0]?.what).toContain("semicolons");
  });

  it("repeats no cell of a file without header", async () => {
    expect(JSON.stringify(await findingsOf(await csv("Priya,Example,20481234")))).not.toMatch(/Priya|Example|2048/);
  });

  it("refuses 5,000 columns", async () => {
    const wide = Array.from({length: 5000}, (_, i) => `c${i}`).join(",");
    expect(await findingsOf(await csv(`${header},${wide}`, `${row("A")},${wide}`))).toMatchObject([
      {level: "error", code: "too-many-columns"}
    ]);
  });

  it("refuses 200 MB in one line, and 200 MB in one column, without keeping them", async () => {
    const folder = await organisationFolder({});
    for (const [unit, code] of [
      ["x", "not-a-table"],
      ["x\n", "no-header"]
    ] as const) {
      const file = await open(join(folder, "workforce.csv"), "w");
      const chunk = Buffer.alloc(2 ** 20, unit);
      for (let i = 0; i < 200; i++) await file.write(chunk);
      await file.close();
      expect(await findingsOf(folder)).toMatchObject([{level: "error", code}]);
    }
    await rm(folder, {recursive: true});
  });

  it("names every required column that is missing, at once", async () => {
    const findings = await findingsOf(await csv("snapshot,directorate", "2020-03-31,North"));
    expect(findings.map(({code, column}) => [code, column])).toEqual([
      ["missing-column", "ethnicity"],
      ["missing-column", "pay_band"],
      ["missing-column", "category"]
    ]);
  });

  it("uses neither of two columns that claim the same name", async () => {
    const findings = await findingsOf(
      await csv("snapshot,Ethnic Origin,Ethnic Group,pay_band,category", "2020-03-31,A,A,Band 5,clinical")
    );
    expect(findings).toMatchObject([{level: "error", code: "doubled-column", column: "ethnicity"}]);
  });

  it("lists columns that it leaves out, and keeps those that the organisation declares", async () => {
    const folder = await organisationFolder(
      {
        workforce: [
          {
            snapshot: "2020-03-31",
            "Ethnic Origin": "A",
            Grade: "Band 5",
            category: "clinical",
            "Job Role": "Staff Nurse",
            Base: "North"
          }
        ]
      },
      {breakdowns: [{column: "site", label: "Site"}], columns: {workforce: {Base: "site", Nothing: "sex"}}}
    );
    const findings = await findingsOf(folder, {notes: true});
    expect(findings.find(({code}) => code === "column-left-out")?.what).toContain("Job Role (E)");
    expect(findings.find(({code}) => code === "unused-alias")).toMatchObject({level: "warning", column: "sex"});
    expect(await rowsOf(folder, "workforce")).toMatchObject([{site: "North", eth16: "A", pay_band: "Band 5"}]);
  });

  it("lists a column without header that has something in it", async () => {
    const findings = await findingsOf(await csv(`${header},`, `${row("A")},x`), {notes: true});
    expect(findings.find(({code}) => code === "column-left-out")?.what).toContain("column F");
  });
});

describe("read(folder, database): XLSX", () => {
  const cells = [
    ["", "Snapshot", "Ethnic Origin", "Pay Grade", "Category", "Org L4"],
    ["", new Date("2020-03-31"), "A White - British", "NHS|XR05|Review Body Band 5", "Clinical", "North"],
    [],
    ["", new Date("2020-03-31"), "Z", "8a", "Non Clinical", "North"]
  ];
  const preamble = [
    "ESR Business Intelligence",
    "Staff in post",
    "",
    "Effective date: 31 March 2020",
    "",
    "",
    "",
    ""
  ].map((text) => [text]);

  it("skips the preamble and the empty first column of an ESR report", async () => {
    const folder = await workbook(
      {Report: [...preamble, ...cells], Parameters: [["x"]]},
      {B10: "dd-mmm-yyyy", B12: "dd-mmm-yyyy"}
    );
    expect(await rawRows(folder)).toEqual([
      [10, "A White - British", "North"],
      [12, "Z", "North"]
    ]);
    expect(await rowsOf(folder, "workforce")).toMatchObject([
      {snapshot: "2020-03-31", eth16: "A", pay_band: "Band 5", category: "clinical"},
      {snapshot: "2020-03-31", eth2: "Not known", pay_band: "Band 8a", category: "non-clinical"}
    ]);
    expect(await findingsOf(folder, {notes: true})).toContainEqual(
      expect.objectContaining({level: "note", code: "other-sheets"})
    );
  });

  it("warns of another sheet that looks like the extract, hidden or without a header", async () => {
    const header = ["snapshot", "ethnicity", "pay_band", "category", "count"];
    const rows = ["A", "N", "H"].map((code, i) => ["2020-03-31", code, "Band 5", "clinical", 7 + i]);
    const levels = async (...content: Parameters<typeof workbook>): Promise<string[]> =>
      (await findingsOf(await workbook(...content), {notes: true}))
        .filter(({code}) => code === "other-sheets")
        .map(({level}) => level);
    const data = [header, ...rows];
    expect(await levels({Data: data, More: data}, {}, {hiddenSheets: ["More"]})).toEqual(["warning"]);
    expect(await levels({Data: data, "Data (2)": rows})).toEqual(["warning"]);
    expect(
      await levels({
        Data: data,
        Codes: [
          ["A", "White - British"],
          ["N", "African"]
        ]
      })
    ).toEqual(["note"]);
    expect(await levels({Data: data, Codes: [["A", 1]]}, {}, {hiddenSheets: ["Codes"]})).toEqual(["note"]);
  });

  it("reads the stored results of formulas, says so, and never runs one", async () => {
    const rows = [
      ["snapshot", "ethnicity", "pay_band", "category", "directorate", "count"],
      [
        "2020-03-31",
        "A",
        "Band 5",
        "clinical",
        {formula: 'HYPERLINK("http://example.net")', result: "North"},
        {formula: "1+1", result: 2}
      ]
    ];
    const folder = await workbook({Sheet1: rows});
    const findings = await findingsOf(folder, {notes: true});
    expect(findings.filter(({file}) => file === "workforce.xlsx").map(({level, code}) => [level, code])).toEqual([
      ["note", "stored-results"],
      ["note", "one-snapshot"]
    ]);
    expect(await rowsOf(folder, "workforce")).toMatchObject([{directorate: "North", count: 2}]);
  });

  it("keeps a formula without a stored result as its text", async () => {
    const rows = [
      ["snapshot", "ethnicity", "pay_band", "category", "directorate", "count"],
      ["2020-03-31", "A", "Band 5", "clinical", {formula: "B1"}, {formula: "1+1"}]
    ];
    const findings = await findingsOf(await workbook({Sheet1: rows}));
    expect(findings.map(({level, code, column, found}) => [level, code, column, found])).toEqual([
      ["warning", "formula", "directorate", "=B1"],
      ["error", "number", "count", "=1+1"]
    ]);
  });

  it("says that a truncated workbook breaks off", async () => {
    const folder = await workbook({Sheet1: [["snapshot", "ethnicity", "pay_band", "category"]]});
    const file = await open(join(folder, "workforce.xlsx"), "r+");
    await file.truncate(2000);
    await file.close();
    expect(await findingsOf(folder)).toMatchObject([{level: "error", code: "not-a-table", file: "workforce.xlsx"}]);
  });
});
