import {readFileSync} from "node:fs";
import {parseCsv} from "../../../../loaders/example/csv.js";
import type {Row} from "../../../../loaders/example/csv.js";

const data = new URL("../../../../data/", import.meta.url);

/** The text of a file under `data/`. */
export function readData(path: string): string {
  return readFileSync(new URL(path, data), "utf8");
}

/** The rows of a CSV file under `data/`. */
export function readRows(path: string): Row[] {
  return parseCsv(readData(path));
}

const codes = new Map(readRows("reference/ethnicity.csv").map((row) => [row.code, row]));
const groups = ["White", "BME", "Not known"];

/** White, BME or Not known, of a row with an ethnic code or one of those words. */
export function wresOf({ethnicity = ""}: Row): string {
  return groups.includes(ethnicity) ? ethnicity : (codes.get(ethnicity)?.wres ?? `unknown code ${ethnicity}`);
}

/** Asian, Black, Mixed, Other, White or Not known, of a row with an ethnic code. */
export function fiveOf({ethnicity}: Row): string {
  return codes.get(ethnicity)?.group ?? `unknown code ${ethnicity ?? ""}`;
}

/** How many rows have these words in these columns. */
export function countRows(rows: readonly Row[], words: Row, test: (row: Row) => boolean = () => true): number {
  return rows.filter((row) => Object.entries(words).every(([column, word]) => row[column] === word) && test(row))
    .length;
}
