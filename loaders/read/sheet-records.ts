import {serialDate, type CellFormat} from "./cell-formats.js";
import {LongRecordError, type CsvRecord} from "./csv-records.js";
import {longestRow} from "./raw-table.js";
import {attribute, xmlPieces, type XmlToken} from "./xml-tokens.js";

/** What a sheet's cells refer to. */
export type SheetContext = {strings: readonly string[]; formats: readonly CellFormat[]; from1904: boolean};

type Cell = {column: number; type: string; style: number; value: string; formula: string | null};

/** Most columns a sheet may have: the widest that spreadsheets make. */
const widestSheet = 16_384;

/**
 * The rows of a sheet as records of text: dates as ISO text, shared text looked up, formulas as their own text
 * (`=A1+B1`, never run), percentages with their sign. Rows that the sheet leaves out are not given. Throws
 * `LongRecordError` at a row that holds more text than any row of a table.
 */
export async function* sheetRecords(xml: AsyncIterable<string>, context: SheetContext): AsyncGenerator<CsvRecord> {
  const tokens = xmlPieces();
  const reader = rowReader(context);
  for await (const piece of xml) {
    const rows: CsvRecord[] = [];
    for (const token of tokens(piece)) {
      const row = reader(token);
      if (row) rows.push(row);
    }
    yield* rows;
  }
}

/** Puts a row together token by token, and gives it when it is whole. */
function rowReader(context: SheetContext): (token: XmlToken) => CsvRecord | null {
  let row = 0;
  let fields: string[] = [];
  let length = 0;
  let cell: Cell | null = null;
  let into: "value" | "formula" | null = null;

  const open = ({name, attributes, selfClosing}: Extract<XmlToken, {kind: "open"}>): void => {
    if (name === "row") {
      const number = Number(attribute(attributes, "r"));
      row = Number.isInteger(number) && number > row ? number : row + 1;
      [fields, length] = [[], 0];
    } else if (name === "c") {
      cell = selfClosing ? null : openCell(attributes, fields.length);
    } else if (name === "v" || name === "t") into = selfClosing ? null : "value";
    else if (name === "f" && cell) {
      cell.formula = "";
      into = selfClosing ? null : "formula";
    }
  };
  const text = (piece: string): void => {
    length += piece.length;
    if (length > longestRow) throw new LongRecordError(`row ${row} is longer than ${longestRow} characters`);
    if (cell && into === "value") cell.value += piece;
    if (cell && into === "formula") cell.formula = (cell.formula ?? "") + piece;
  };

  return (token) => {
    if (token.kind === "open") open(token);
    else if (token.kind === "text") text(token.text);
    else if (token.name === "row") return {row, fields, problem: null};
    else if (token.name === "c" && cell) {
      while (fields.length < cell.column) fields.push("");
      fields[cell.column] = cellText(cell, context);
      cell = null;
    } else if (token.name !== "r") into = null;
    return null;
  };
}

function openCell(attributes: string, next: number): Cell {
  const column = columnOf(attribute(attributes, "r")) ?? next;
  return {
    column: column < widestSheet ? column : next,
    type: attribute(attributes, "t") ?? "n",
    style: Number(attribute(attributes, "s") ?? 0),
    value: "",
    formula: null
  };
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
