import {writeFile} from "node:fs/promises";
import ExcelJS from "exceljs";
import JSZip from "jszip";

type Cell = string | number | boolean | Date | null | {formula: string; result?: number | string};

/** What a person has done to the look of a workbook; rows and columns are counted from 1. */
type Layout = {
  hiddenSheets?: readonly string[];
  hiddenRows?: readonly number[];
  hiddenColumns?: readonly number[];
  merges?: readonly string[];
};

/** A workbook written as a spreadsheet writes it, one sheet for each entry; `formats` are number formats by cell. */
export async function workbookBytes(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  formats: Readonly<Record<string, string>> = {},
  {hiddenSheets = [], hiddenRows = [], hiddenColumns = [], merges = []}: Layout = {}
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    rows.forEach((row, i) => {
      row.forEach((value, j) => {
        if (value !== null) sheet.getCell(i + 1, j + 1).value = value as ExcelJS.CellValue;
      });
    });
    if (hiddenSheets.includes(name)) sheet.state = "hidden";
    for (const row of hiddenRows) sheet.getRow(row).hidden = true;
    for (const column of hiddenColumns) sheet.getColumn(column).hidden = true;
    for (const range of merges) sheet.mergeCells(range);
    for (const [address, format] of Object.entries(formats)) sheet.getCell(address).numFmt = format;
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

/** Writes the same to a file. */
export async function writeWorkbook(path: string, ...content: Parameters<typeof workbookBytes>): Promise<void> {
  await writeFile(path, await workbookBytes(...content));
}

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook put together by hand, as unusual programs write it: the XML of its first sheet's rows, and other parts. */
export async function handmadeWorkbook(
  rows: string,
  {parts = {}, target = "worksheets/sheet1.xml", prefix = "", workbook = ""} = {}
): Promise<Buffer> {
  const zip = new JSZip();
  const p = prefix === "" ? "" : `${prefix}:`;
  zip.file(
    "xl/workbook.xml",
    `<?xml version="1.0"?><${p}workbook xmlns:r="${relationships}">${workbook}<${p}sheets><${p}sheet name="One" sheetId="1" r:id="rId7"/></${p}sheets></${p}workbook>`
  );
  zip.file("xl/_rels/workbook.xml.rels", `<Relationships><Relationship Id="rId7" Target="${target}"/></Relationships>`);
  zip.file(
    target.startsWith("/") ? target.slice(1) : `xl/${target}`,
    `<?xml version="1.0"?><!-- made by hand --><${p}worksheet><${p}sheetData>${rows}</${p}sheetData></${p}worksheet>`
  );
  for (const [name, content] of Object.entries(parts)) zip.file(name, content as string);
  return zip.generateAsync({type: "nodebuffer", compression: "DEFLATE"});
}
