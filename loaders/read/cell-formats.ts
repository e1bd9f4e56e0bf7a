import {attribute, xmlTokens} from "./xml-tokens.js";

/** How a number in a cell is to be read. */
export type CellFormat = "number" | "date" | "percent";

const dates = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 36, 45, 46, 47, 50, 57]);
const percents = new Set([9, 10]);

/** The format of each cell style of a workbook, by its number in `styles.xml`. */
export function cellFormats(stylesXml: string): CellFormat[] {
  const custom = new Map<number, CellFormat>();
  const formats: CellFormat[] = [];
  let inCellStyles = false;
  for (const token of xmlTokens(stylesXml)) {
    if (token.kind === "close" && token.name === "cellXfs") inCellStyles = false;
    if (token.kind !== "open") continue;
    if (token.name === "cellXfs") inCellStyles = !token.selfClosing;
    const id = Number(attribute(token.attributes, "numFmtId") ?? 0);
    if (token.name === "numFmt") custom.set(id, customFormat(attribute(token.attributes, "formatCode") ?? ""));
    if (token.name === "xf" && inCellStyles)
      formats.push(custom.get(id) ?? (dates.has(id) ? "date" : percents.has(id) ? "percent" : "number"));
  }
  return formats;
}

/** Letters of days, months and years make a date, `%` a percentage; text in quotation marks or brackets does not count. */
function customFormat(code: string): CellFormat {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").toLowerCase();
  if (/[ymdhs]/.test(bare.replace(/general/g, ""))) return "date";
  return bare.includes("%") ? "percent" : "number";
}

/** A serial day of a spreadsheet as ISO text, with its time where it has one; its number where no such day exists. */
export function serialDate(serial: number, {from1904}: {from1904: boolean}): string {
  const days = serial + (from1904 ? 1462 : 0);
  const date = new Date(Math.round((days - 25569) * 86_400) * 1000);
  if (days < 1 || Number.isNaN(date.getTime())) return String(serial);
  const iso = date.toISOString();
  return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso.slice(0, 19);
}
