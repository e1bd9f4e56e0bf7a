import type {TableData, TableValue} from "../../src/saving/csv.js";

const counts = /^([\d,]+) of ([\d,]+)$/;
const shorthand = /^\[\w+\]$|^no staff$|^not applicable$/;

/**
 * A table with one number a cell: what reads `86 of 260` becomes two columns where a whole column is such, and two rows
 * where a row is. Shorthand stands in both. How a number is shown is left to the workbook.
 */
export function splitCounts({title, headings, rows, notes}: TableData): TableData {
  const ofCounts = headings.map((_heading, column) => column > 0 && areCounts(rows.map((row) => row[column] ?? null)));
  const wide = rows.map((row) => row.flatMap((value, column) => (ofCounts[column] ? bothOf(value) : [value])));
  return {
    title,
    notes,
    headings: headings.flatMap((text, column) => (ofCounts[column] ? [`${text}: counted`, `${text}: out of`] : [text])),
    rows: wide.flatMap(splitRow)
  };
}

function splitRow(row: readonly TableValue[]): (readonly TableValue[])[] {
  const [label, ...values] = row;
  if (!areCounts(values)) return [row];
  const halves = values.map(bothOf);
  return [
    [`${String(label)}: counted`, ...halves.map(([counted]) => counted ?? null)],
    [`${String(label)}: out of`, ...halves.map(([, outOf]) => outOf ?? null)]
  ];
}

function areCounts(values: readonly TableValue[]): boolean {
  const are = (pattern: RegExp) => (value: TableValue) => typeof value === "string" && pattern.test(value);
  return values.some(are(counts)) && values.every((value) => are(counts)(value) || are(shorthand)(value));
}

function bothOf(value: TableValue): TableValue[] {
  const [, counted, outOf] = counts.exec(String(value)) ?? [];
  return counted === undefined || outOf === undefined ? [value, value] : [numberOf(counted), numberOf(outOf)];
}

function numberOf(text: string): number {
  return Number(text.replaceAll(",", ""));
}
