import ExcelJS from "exceljs";
import JSZip from "jszip";
import {beforeAll, describe, expect, it} from "vitest";
import {toXlsx} from "../../../src/saving/xlsx.js";

const table = {
  title: "BME staff by pay band & grade",
  headings: ["Pay band", "Percentage", "Percentage", ""],
  rows: [
    ["Band 2", 33.08, "=HYPERLINK(1)", 1],
    ["Band 8b", "[c]", null, 2]
  ],
  notes: ["Source: staff records"]
};

const workbook = new ExcelJS.Workbook();
let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await toXlsx([table, {...table, title: "Second"}], {
    title: "WRES figures",
    about: ["Example NHS Trust", "Data as at 31 March 2020"],
    notes: ["[c] hidden to protect people"]
  });
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
});

const rowsOf = (name: string): unknown[][] => {
  const rows: unknown[][] = [];
  workbook.getWorksheet(name)?.eachRow({includeEmpty: true}, (row) => rows.push((row.values as unknown[]).slice(1)));
  return rows;
};

describe("toXlsx(tables, info)", () => {
  it("has a cover, contents, notes and one table a sheet", () => {
    expect(workbook.worksheets.map(({name}) => name)).toEqual(["Cover", "Contents", "Notes", "Table_1", "Table_2"]);
  });

  it("says on the cover what it is", () => {
    expect(rowsOf("Cover").flat()).toEqual(["WRES figures", "Example NHS Trust", "Data as at 31 March 2020"]);
  });

  it("links the contents to every sheet", async () => {
    const archive = await JSZip.loadAsync(bytes);
    const xml = (await archive.file("xl/worksheets/sheet2.xml")?.async("string")) ?? "";
    expect([...xml.matchAll(/ref="(\w+)" location="'(\w+)'!A1"/g)].map(([, cell, sheet]) => [cell, sheet])).toEqual([
      ["A3", "Notes"],
      ["A4", "Table_1"],
      ["A5", "Table_2"]
    ]);
    expect(rowsOf("Contents").slice(2)).toEqual([
      ["Notes", "Notes to the tables"],
      ["Table_1", "BME staff by pay band & grade"],
      ["Table_2", "Second"]
    ]);
  });

  it("puts the title in A1, one row of unique headings, and no empty cell", () => {
    expect(rowsOf("Table_1")).toEqual([
      ["BME staff by pay band & grade"],
      ["This sheet has one table. Shorthand such as [c] is explained in the sheet Notes."],
      ["Source: staff records"],
      ["Pay band", "Percentage", "Percentage (2)", "Column 4"],
      ["Band 2", 33.08, "=HYPERLINK(1)", 1],
      ["Band 8b", "[c]", "[x]", 2]
    ]);
  });

  it("shows a number as its table says, and holds it whole", async () => {
    const formats = [
      [null, '0.0"%"', null, "#,##0"],
      [null, null, null, null]
    ];
    const rows = [
      ["Band 2", 33.0812, "text", 1234],
      ["Band 8b", 7.125, null, 2]
    ];
    const own = new ExcelJS.Workbook();
    await own.xlsx.load(
      (await toXlsx([{...table, rows, formats}], {title: "T", about: [], notes: []})).buffer as ArrayBuffer
    );
    const sheet = own.getWorksheet("Table_1");
    const cells = ["B5", "D5", "B6", "D6"].map((at) => sheet?.getCell(at));
    expect(cells.map((cell) => [cell?.value, cell?.numFmt])).toEqual([
      [33.0812, '0.0"%"'],
      [1234, "#,##0"],
      [7.125, "0.00"],
      [2, undefined]
    ]);
  });

  it("keeps text that looks like a formula as text, and merges nothing", () => {
    const sheet = workbook.getWorksheet("Table_1");
    expect(sheet?.getCell("C5").type).toBe(ExcelJS.ValueType.String);
    expect(sheet?.hasMerges).toBe(false);
  });

  it("marks the table as a table", () => {
    const sheet = workbook.getWorksheet("Table_1") as unknown as {tables: Record<string, {table: {tableRef: string}}>};
    expect(Object.values(sheet.tables).map((each) => each.table.tableRef)).toEqual(["A4:D6"]);
  });
});
