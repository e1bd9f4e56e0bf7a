import {serialDate, type CellFormat} from "./cell-formats.js";
import {LongRecordError, type CsvRecord} from "./csv-records.js";
import {longestRow} from "./raw-table.js";
import {columnOf, isTrue, mergeFiller, type Merge} from "./sheet-layout.js";
import {attribute, xmlPieces, type XmlToken} from "./xml-tokens.js";

/** What a sheet's cells refer to. */
export type SheetContext = {
  strings: readonly string[];
  formats: readonly CellFormat[];
  from1904: boolean;
  merges: readonly Merge[];
};

/** A row of a sheet: its text, whether it is hidden, and how many of its cells are stored results of formulas. */
export type SheetRecord = CsvRecord & {hidden: boolean; formulas: number};

type Cell = {column: number; type: string; style: number; value: string; formula: string | null};

/** Most columns a sheet may have: the widest that spreadsheets make. */
const widestSheet = 16_384;

/**
 * The rows of a sheet as records of text: dates as ISO text, shared text looked up, percentages with their sign, merged
 * cells filled. A formula is its stored result, or its own text (`=A1+B1`, never run) where none is stored. Rows that the
 * sheet leaves out are not given. Throws
 * `LongRecordError` at a row that holds more text than any row of a table.
 */
export async function* sheetRecords(xml: AsyncIterable<string>, context: SheetContext): AsyncGenerator<SheetRecord> {
  const tokens = xmlPieces();
  const reader = rowReader(context);
  for await (const piece of xml) {
    const rows: SheetRecord[] = [];
    for (const token of tokens(piece)) {
      const row = reader(token);
      if (row) rows.push(row);
    }
    yield* rows;
  }
}

/** Puts a row together token by token, and gives it when it is whole. */
function rowReader(context: SheetContext): (token: XmlToken) => SheetRecord | null {
  const fill = mergeFiller(context.merges);
  let row = 0;
  let hidden = false;
  let formulas = 0;
  let fields: string[] = [];
  let length = 0;
  let cell: Cell | null = null;
  let into: "value" | "formula" | null = null;

  const open = ({name, attributes, selfClosing}: Extract<XmlToken, {kind: "open"}>): void => {
    if (name === "row") {
      const number = Number(attribute(attributes, "r"));
      row = Number.isInteger(number) && number > row ? number : row + 1;
      [fields, length, formulas] = [[], 0, 0];
      const height = attribute(attributes, "ht");
      hidden = isTrue(attribute(attributes, "hidden")) || (height !== null && Number(height) === 0);
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
    else if (token.name === "row") {
      fill(row, fields);
      return {row, fields, problem: null, hidden, formulas};
    } else if (token.name === "c" && cell) {
      while (fields.length < cell.column) fields.push("");
      fields[cell.column] = cellText(cell, context);
      if (cell.formula !== null && cell.value !== "") formulas += 1;
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
  if (formula !== null && value === "") return type === "str" ? "" : `=${formula}`;
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "yes" : "no";
  if (type !== "n" || value === "") return value;
  const number = Number(value);
  const format = formats[style] ?? "number";
  if (!Number.isFinite(number) || format === "number") return Number.isFinite(number) ? String(number) : value;
  return format === "date" ? serialDate(number, {from1904}) : `${Number((number * 100).toPrecision(12))}%`;
}
