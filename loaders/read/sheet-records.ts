import {serialDate, type CellFormat} from "./cell-formats.js";
import type {CsvRecord} from "./csv-records.js";
import {attribute, xmlTokens} from "./xml-tokens.js";

/** What a sheet's cells refer to. */
export type SheetContext = {strings: readonly string[]; formats: readonly CellFormat[]; from1904: boolean};

type Cell = {column: number; type: string; style: number; value: string; formula: string | null};

/** Most columns a sheet may have: the widest that spreadsheets make. */
const widestSheet = 16_384;

/**
 * The rows of a sheet as records of text: dates as ISO text, shared text looked up, formulas as their own text
 * (`=A1+B1`, never run), percentages with their sign. Rows that the sheet leaves out are not given.
 */
export async function* sheetRecords(xml: AsyncIterable<string>, context: SheetContext): AsyncGenerator<CsvRecord> {
  let row = 0;
  let fields: string[] = [];
  let cell: Cell | null = null;
  let into: "value" | "formula" | null = null;
  let nextColumn = 0;
  for await (const token of xmlTokens(xml)) {
    if (token.kind === "text") {
      if (cell && into === "value") cell.value += token.text;
      if (cell && into === "formula") cell.formula = (cell.formula ?? "") + token.text;
    } else if (token.kind === "open") {
      if (token.name === "row") {
        row = Number(attribute(token.attributes, "r") ?? row + 1);
        [fields, nextColumn] = [[], 0];
      } else if (token.name === "c") {
        const column = columnOf(attribute(token.attributes, "r")) ?? nextColumn;
        nextColumn = column + 1;
        cell = {
          column,
          type: attribute(token.attributes, "t") ?? "n",
          style: Number(attribute(token.attributes, "s") ?? 0),
          value: "",
          formula: null
        };
        if (token.selfClosing) cell = null;
      } else if (token.name === "v" || token.name === "t") into = token.selfClosing ? null : "value";
      else if (token.name === "f" && cell) {
        cell.formula = "";
        into = token.selfClosing ? null : "formula";
      }
    } else if (token.name === "c" && cell) {
      if (cell.column < widestSheet) {
        while (fields.length < cell.column) fields.push("");
        fields[cell.column] = cellText(cell, context);
      }
      cell = null;
    } else if (token.name === "row") yield {row, fields, problem: null};
    else if (token.name === "v" || token.name === "t" || token.name === "f") into = null;
  }
}

function cellText({type, style, value, formula}: Cell, {strings, formats, from1904}: SheetContext): string {
  if (formula !== null) return `=${formula}`;
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "yes" : "no";
  if (type !== "n" || value === "") return value;
  const number = Number(value);
  const format = formats[style] ?? "number";
  if (!Number.isFinite(number) || format === "number") return Number.isFinite(number) ? String(number) : value;
  return format === "date" ? serialDate(number, {from1904}) : `${Number((number * 100).toPrecision(12))}%`;
}

/** The place of a cell from its address: `A1` is 0, `AB7` is 27; null where there is none. */
function columnOf(address: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(address ?? "")?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
