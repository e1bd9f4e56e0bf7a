import type {Measure, Population} from "./cell.js";

/** A measure as a predicate over its derived table: which people (or answers) it counts. */
export type Count = {
  measure: Measure;
  /** SQL expression over the derived source table that is true for the people counted. */
  where: string;
  /** SQL expression for how many people one row stands for; `count` unless the source counts answers. */
  people?: string;
};

/** The extract an indicator is made from, by its file name in the data contract. */
type IndicatorSource = "workforce" | "recruitment" | "disciplinary" | "training" | "survey" | "board";

/** The extract that counts are made from: an indicator's, or the one of pay. */
export type CountSource = IndicatorSource | "pay";

/**
 * How two groups are set against each other.
 * `part-of-whole`: a level's share against the whole workforce's (1); `ratio`: relative likelihood (2, 3, 4);
 * `difference`: two rates, in percentage points, with their ratio for the verdict (5 to 8);
 * `board-gap`: the board's share less the workforce's, in percentage points (9).
 */
type Compare = {
  statistic: "part-of-whole" | "ratio" | "difference" | "board-gap";
  /** The group whose rate stands first (divided, or subtracted from). Any other ethnic group can take BME's place. */
  of: "White" | "BME";
  to: "White" | "BME" | "workforce";
  /** The value that means no difference. */
  parity: 0 | 1;
  /** Which side of parity is to the disadvantage of BME people. */
  adverse: "above" | "below";
};

/** Made-up people, as rows of the extract, with the figures that they must give: an indicator's own test. */
type WorkedExample = {
  rows: readonly Readonly<Record<string, string | number>>[];
  figures: readonly {group: string; numerator: number; denominator: number; value: number}[];
  /** The comparison's value, unrounded to 2 decimals, with the words of its arithmetic. */
  comparison: {group: string; value: number; arithmetic: string};
};

/** One WRES indicator: the only place where it is defined. */
export type Indicator = {
  id: string;
  number: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
  slug: string;
  title: string;
  /** At most four words, for navigation and cards. */
  shortTitle: string;
  question: string;
  whyItMatters: string;
  caveats: readonly string[];
  /** The indicator's wording in the national technical guidance. */
  guidance: string;
  source: IndicatorSource;
  populations: readonly Population[];
  numerator: Count;
  denominator: Count;
  compare: Compare;
  /** What the rate is a rate of, as a verb phrase: "were appointed from shortlisting". Used in every sentence. */
  event: string;
  /** The same of those without it: "were not appointed from shortlisting". Said where more than half have the event. */
  otherwise?: string;
  /** Who can have the event, per population: "shortlisted applicants", "staff". */
  people: string;
  /** Break in the series: periods from `from` on are not comparable with those before, and no line joins them. */
  breaks: readonly {from: string; group?: string; why: string}[];
  breakdowns: readonly string[];
  say: {above: string; at: string; below: string; unknown: string};
  example: WorkedExample;
  /** National EDI improvement plan action this indicator measures, one to six; organisations may map otherwise. */
  highImpactAction: readonly number[];
  review: {checkedBy: string; next: string};
};

/** Returns the indicator as given; exists so that each indicator file is checked where it is written. */
export function defineIndicator(indicator: Indicator): Indicator {
  return indicator;
}
