import {parseCsv} from "./csv.js";
import type {Row} from "./csv.js";

/** Who a post is filed under in indicator 1. */
export type Category = "clinical" | "non-clinical" | "medical";

/** One printed line of indicator 1: staff of known ethnicity in a pay band, and how many of them are BME. */
export type BandMargin = {snapshot: string; category: Category; pay_band: string; bme: number; known: number};

/** The printed figures, asked for by indicator, population, period and group. */
export type Published = {
  rows: readonly Row[];
  /** The one printed figure with these words; of figures printed twice, the first. Throws where there is none. */
  figure: (words: Row) => {numerator: number; denominator: number; value: number};
  /** Whether a figure with these words is printed. */
  has: (words: Row) => boolean;
  /** The periods printed for an indicator and population, overall, in order of time. */
  periods: (words: Row) => string[];
};

/** Reads the published figures, as `data/reference/published-leicestershire-partnership-2020.csv` holds them. */
export function readPublished(csv: string): Published {
  const all = parseCsv(csv);
  const rows = all.filter((row) => row.derivable !== "no");
  const matching = (words: Row): Row[] =>
    rows.filter((row) => Object.entries(words).every(([column, word]) => row[column] === word));
  return {
    rows: all,
    figure(words) {
      const [row] = matching(words);
      if (!row)
        throw new Error(`published.ts: no printed figure ${JSON.stringify(words)}. Correct the words or add it.`);
      return {numerator: Number(row.numerator), denominator: Number(row.denominator), value: Number(row.value)};
    },
    has: (words) => matching(words).length > 0,
    periods: (words) => [...new Set(matching({breakdown: "overall", ...words}).map((row) => row.period ?? ""))].sort()
  };
}

const medicalBands: Readonly<Record<string, string>> = {
  "Trainee Grade": "Trainee",
  "Non-consultant": "Non-consultant",
  Consultant: "Consultant",
  "Senior Manager": "Senior medical manager"
};

/** Category and pay band of a printed level: `Non-clinical Band 8a` is Band 8a of the non-clinical posts. */
export function postOf(level: string): {category: Category; pay_band: string} {
  const [first = "", ...rest] = level.split(" ");
  const band = rest.join(" ");
  const category = first.toLowerCase() as Category;
  return {category, pay_band: category === "medical" ? (medicalBands[band] ?? band) : band};
}

/** Table 1 line by line. */
export function bandMargins({rows}: Published): BandMargin[] {
  return rows
    .filter((row) => row.indicator === "1" && row.breakdown === "pay band")
    .map(({period = "", level = "", numerator, denominator}) => ({
      snapshot: period,
      ...postOf(level),
      bme: Number(numerator),
      known: Number(denominator)
    }));
}
