import type {TableValue} from "./csv.js";
import {escapeXml} from "../words/escape.js";

/** Cell styles of a workbook by their place in styles.xml; those of number formats stand after them. */
export const styles = {plain: 0, title: 1, heading: 2, wrap: 3, link: 4, formatted: 5} as const;

/** How a number with decimals is shown where its table does not say. */
const twoDecimals = "0.00";

/** The number format of a cell, in a spreadsheet's own code; null where it needs none. */
export function formatOf(value: TableValue, format: string | null = null): string | null {
  if (typeof value !== "number") return null;
  return format ?? (Number.isInteger(value) ? null : twoDecimals);
}

/** The part of a workbook that holds its styles; `formats` are the number formats that its cells use, each once. */
export function stylesXml(formats: readonly string[], main: string): string {
  const own = 164; // Numbers below are the program's own formats.
  const numFmts = formats
    .map((code, index) => `<numFmt numFmtId="${own + index}" formatCode="${escapeXml(code)}"/>`)
    .join("");
  const xfs = formats.map((_code, index) => `<xf xfId="0" numFmtId="${own + index}" applyNumberFormat="1"/>`).join("");
  return [
    `<styleSheet xmlns="${main}">`,
    formats.length > 0 ? `<numFmts count="${formats.length}">${numFmts}</numFmts>` : "",
    `<fonts count="4"><font><sz val="12"/><name val="Arial"/></font><font><b/><sz val="15"/><name val="Arial"/></font><font><b/><sz val="12"/><name val="Arial"/></font><font><u/><sz val="12"/><color rgb="FF0B4F93"/><name val="Arial"/></font></fonts>`,
    `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>`,
    `<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>`,
    `<cellXfs count="${styles.formatted + formats.length}"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/><xf xfId="0" fontId="2" applyFont="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf><xf xfId="0" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf><xf xfId="0" fontId="3" applyFont="1"/>${xfs}</cellXfs>`,
    "</styleSheet>"
  ].join("");
}
