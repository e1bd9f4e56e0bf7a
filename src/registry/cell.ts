/** What a reader of a count may know: it is shown, it is withheld, or it cannot exist (no such post, question not asked). */
export type Status = "published" | "suppressed" | "not-applicable";

/**
 * Who is counted. `candidates` are applicants (indicator 2), `board` are board members (indicator 9), `all` are
 * substantive and bank staff together: no table here has them, but figures in print may.
 */
export type Population = "substantive" | "bank" | "candidates" | "board" | "all";

/** Survey indicators, whose answers are counted as `survey5 yes` out of `survey5 responses`. */
export type SurveyIndicator = 5 | 6 | 7 | 8;

/** What is counted, one noun a measure. A rate is one measure over another (or over a wider group of the same measure). */
export type Measure =
  | "headcount"
  | "applied"
  | "shortlisted"
  | "interviewed"
  | "offered"
  | "appointed"
  | "investigated"
  | "trained"
  | `survey${SurveyIndicator} yes`
  | `survey${SurveyIndicator} responses`
  | "board members"
  | "paid"
  | "paid a bonus";

/**
 * One count of the cube: how many people of one ethnic group, at one level of one breakdown (or of two crossed).
 * The published cube is nothing but these; every rate, ratio and sentence is computed from them.
 */
export type Cell = {
  /** Short id of the organisation (its folder name in lower case, kebab). */
  organisation: string;
  measure: Measure;
  population: Population;
  /** As printed: `2020-03-31` (snapshot), `2019/20` (year), `2018/19 to 2019/20` (window), `2019` (survey year). */
  period: string;
  /** Breakdown id from `breakdowns.ts`; `overall` for no breakdown. */
  breakdown: string;
  /** Level of the breakdown as printed (`Non-clinical Band 8a`); `all` for `overall`. */
  level: string;
  /** Second breakdown of a crossed table; empty string in a table of one breakdown. */
  breakdown2: string;
  level2: string;
  /** Ethnic group id from `groups.ts`: `all`, `known`, `Not known`, `White`, `BME`, `Black`, `N`, ... */
  group: string;
  /** People, a whole number; null where the status is not `published`. */
  count: number | null;
  status: Status;
};

/** The columns of the cube, in the order of its Parquet file and of its sort. */
export const cellColumns = [
  "organisation",
  "measure",
  "population",
  "period",
  "breakdown",
  "level",
  "breakdown2",
  "level2",
  "group",
  "count",
  "status"
] as const;

/** The address of a cell: everything but its count and status, joined with `|`. */
export function cellKey(cell: Omit<Cell, "count" | "status">): string {
  return [
    cell.organisation,
    cell.measure,
    cell.population,
    cell.period,
    cell.breakdown,
    cell.level,
    cell.breakdown2,
    cell.level2,
    cell.group
  ].join("|");
}
