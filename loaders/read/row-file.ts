import {once} from "node:events";
import {createWriteStream} from "node:fs";
import type {CsvRecord} from "./csv-records.js";

/** What became of the records of a file on their way into the database. */
export type RowCount = {
  /** Rows written. */
  kept: number;
  /** Rows whose fields do not fit the header, and so were not written. */
  ragged: number;
  firstRagged: number | null;
  /** Rows that the file hides from the eye. */
  hidden: number;
  firstHidden: number | null;
  /** Cells whose text is the stored result of a formula. */
  formulas: number;
};

/** A record, with what a workbook knows of it besides. */
type RowRecord = CsvRecord & {hidden?: boolean; formulas?: number};

/**
 * Writes the records below a header as plain CSV: the row number first, then `width` fields, all quoted. Blank rows are
 * passed over; rows with too few or too many fields, or with broken quotation marks, are counted and left out.
 */
export async function writeRowFile(
  path: string,
  records: AsyncIterable<RowRecord>,
  {headerRow, width, padded}: {headerRow: number; width: number; padded: boolean}
): Promise<RowCount> {
  const out = createWriteStream(path, {mode: 0o600});
  const failed = once(out, "error").then(([error]) => Promise.reject(error as Error));
  failed.catch(() => undefined);
  const count: RowCount = {kept: 0, ragged: 0, firstRagged: null, hidden: 0, firstHidden: null, formulas: 0};
  let lines: string[] = [];
  const flush = async (): Promise<void> => {
    const room = out.write(lines.join(""));
    lines = [];
    if (!room) await Promise.race([once(out, "drain"), failed]);
  };
  for await (const {row, fields, problem, hidden = false, formulas = 0} of records) {
    if (row <= headerRow || fields.every((field) => field.trim() === "")) continue;
    if (problem || (!padded && fields.length < width) || fields.slice(width).some((field) => field.trim() !== "")) {
      count.ragged += 1;
      count.firstRagged ??= row;
      continue;
    }
    if (hidden) {
      count.hidden += 1;
      count.firstHidden ??= row;
    }
    count.formulas += formulas;
    const cells = Array.from({length: width}, (_, i) => quoted(fields[i] ?? ""));
    lines.push(`${row},${cells.join(",")}\n`);
    count.kept += 1;
    if (lines.length >= 5000) await flush();
  }
  await flush();
  out.end();
  await Promise.race([once(out, "finish"), failed]);
  return count;
}

/** A field in quotation marks, its line breaks all alike; null characters, which no database text holds, become spaces. */
function quoted(field: string): string {
  return `"${field.replaceAll('"', '""').replace(/\r\n?/g, "\n").replaceAll("\0", " ")}"`;
}
