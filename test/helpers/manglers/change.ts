import {csvFiles, type Dice, type Extracts, type Mangled, type Sheet} from "../mangled.js";

/** A thing that happens to good files on their way: what it makes of them, by chance. */
export type Mangler = (extracts: Extracts, dice: Dice) => Mangled | Promise<Mangled>;

/** A copy of a sheet that may be changed. */
export const copyOf = ({header, rows}: Sheet): Sheet => ({header: [...header], rows: rows.map((row) => [...row])});
/** The files that count people. */
export const ofPeople = (extracts: Extracts): string[] =>
  Object.keys(extracts).filter((name) => extracts[name]?.header.includes("count"));
/** Columns of words that people are grouped by. */
export const labels = ["ethnicity", "pay_band", "category", "staff_group", "directorate", "stage"];
/** Words for everybody. */
export const totals = [
  "Total",
  "Grand Total",
  "TOTAL",
  "Totals",
  "Sub-total",
  "Subtotal",
  "All",
  "All staff",
  "Overall",
  "Sum",
  "Trust total",
  "Grand total:"
];

/** A change of one file, of people unless `names` says which, and the files with it. */
export function changed(
  extracts: Extracts,
  {pick}: Dice,
  change: (sheet: Sheet, name: string) => string,
  names = ofPeople(extracts)
): Mangled {
  const name = pick(names);
  const sheet = copyOf(extracts[name] as Sheet);
  const done = change(sheet, name);
  return {files: csvFiles({...extracts, [name]: sheet}), done: `${name}: ${done}`};
}

/** The same file under a change of its text. */
export function rewritten(
  extracts: Extracts,
  {pick}: Dice,
  write: (sheet: Sheet) => [content: string | Buffer, done: string],
  names = ofPeople(extracts)
): Mangled {
  const name = pick(names);
  const [content, done] = write(copyOf(extracts[name] as Sheet));
  return {files: {...csvFiles(extracts), [`${name}.csv`]: content}, done: `${name}: ${done}`};
}

/** One file as a workbook in place of CSV. */
export async function asWorkbook(
  extracts: Extracts,
  {pick}: Dice,
  make: (sheet: Sheet) => [content: Promise<Buffer>, done: string]
): Promise<Mangled> {
  const name = pick(ofPeople(extracts));
  const files: Mangled["files"] = csvFiles(extracts);
  Reflect.deleteProperty(files, `${name}.csv`);
  const [content, done] = make(copyOf(extracts[name] as Sheet));
  return {files: {...files, [`${name}.xlsx`]: await content}, done: `${name}: ${done}`};
}

/** The place of a column. */
export const column = ({header}: Sheet, name: string): number => header.indexOf(name);
/** The place of the count. */
export const countOf = (sheet: Sheet): number => column(sheet, "count");
/** The sum of a column of rows, as text. */
export const sumOf = (rows: readonly (readonly string[])[], at: number): string =>
  String(rows.reduce((sum, row) => sum + Number(row[at]), 0));
/** Files of numbers that are no counts of people at work. */
export const numbers = ["survey", "population", "benchmarks"];
