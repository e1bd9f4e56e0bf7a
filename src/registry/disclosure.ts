import type {Measure, Population} from "./cell.js";

/** How people are protected: what counts as small, and how much must stay open to a reader. Organisations set the first two. */
export type DisclosureRules = {
  /** Counts from 1 to this number are hidden. A hidden small count must leave a reader at least this many possible values. */
  threshold: number;
  /** A survey group with fewer respondents is withheld, and with it the group it is set against. */
  surveyMinimum: number;
  /** In a group smaller than this, an outcome of nobody (0 %) or everybody (100 %) is hidden like a small count. */
  fullGroupBelow: number;
  /** Entries into disciplinary process are protected from the other side (those not entering) in groups below this size. */
  disciplinaryComplementBelow: number;
  /** A table that may be left out is left out when more than this share of its non-zero counts would be hidden. */
  mostHidden: number;
  /** Seconds that the audit may take. An audit that runs out of time has failed. */
  auditSeconds: number;
};

/** Zeros are not small: they stay in sight unless hiding one protects a small count at less cost than hiding a person's group. */
export const defaultRules: DisclosureRules = {
  threshold: 5,
  surveyMinimum: 11,
  fullGroupBelow: 10,
  disciplinaryComplementBelow: 50,
  mostHidden: 0.5,
  auditSeconds: 30
};

/** How far apart the ends of a hidden small count's range must be: with threshold 5, `1 to 5` (five values) is 4. At least 1. */
export function requiredWidth({threshold}: Pick<DisclosureRules, "threshold">): number {
  return Math.max(1, threshold - 1);
}

/** Which ethnic groups a table prints: White and BME; also Black; also the five groups; also the 16 categories. */
export type Detail = "wres" | "three" | "five" | "category";

/** A table of the published cube: these measures of these populations, by each of these breakdowns (or by two crossed). */
export type PublishedTable = {
  measures: readonly Measure[];
  populations: readonly Population[];
  /** Breakdown ids, each a table of its own; `any` also takes the organisation's own. */
  breakdowns: readonly string[] | "any";
  /** Second breakdown of a crossed table. */
  by?: string;
  detail: Detail;
  /** Left out where it would be mostly hidden. */
  optional?: boolean;
};

const workforce: readonly Population[] = ["substantive", "bank"];
const recruitment: readonly Measure[] = ["applied", "shortlisted", "interviewed", "appointed"];
const survey: readonly Measure[] = [
  "survey5 yes",
  "survey5 responses",
  "survey6 yes",
  "survey6 responses",
  "survey7 yes",
  "survey7 responses",
  "survey8 yes",
  "survey8 responses"
];

/**
 * Everything that is ever published, and nothing else: a table that is not here cannot reach the site. The first entry
 * that fits a table decides its detail. Detail falls quickly below the whole organisation, where groups are small.
 */
export const publishedTables: readonly PublishedTable[] = [
  {measures: ["headcount"], populations: workforce, breakdowns: ["overall"], detail: "category"},
  {
    measures: ["headcount"],
    populations: ["substantive"],
    breakdowns: ["category", "band group", "staff group"],
    detail: "five"
  },
  {measures: ["headcount"], populations: workforce, breakdowns: "any", detail: "wres"},
  {
    measures: ["headcount"],
    populations: ["substantive"],
    breakdowns: ["staff group"],
    by: "band group",
    detail: "wres",
    optional: true
  },
  {
    measures: ["headcount"],
    populations: ["substantive"],
    breakdowns: ["directorate"],
    by: "category",
    detail: "wres",
    optional: true
  },
  {measures: ["trained"], populations: workforce, breakdowns: ["overall"], detail: "five"},
  {
    measures: ["trained"],
    populations: ["substantive"],
    breakdowns: ["category", "band group", "staff group"],
    detail: "three"
  },
  {measures: ["trained"], populations: workforce, breakdowns: "any", detail: "wres"},
  {measures: recruitment, populations: ["candidates"], breakdowns: ["overall"], detail: "five"},
  {
    measures: recruitment,
    populations: ["candidates"],
    breakdowns: ["category", "staff group", "directorate", "route"],
    detail: "wres"
  },
  {measures: ["shortlisted", "appointed"], populations: ["candidates"], breakdowns: "any", detail: "wres"},
  {measures: ["investigated"], populations: workforce, breakdowns: ["overall"], detail: "wres"},
  {
    measures: ["investigated"],
    populations: workforce,
    breakdowns: ["category", "staff group", "directorate"],
    detail: "wres",
    optional: true
  },
  {measures: survey, populations: workforce, breakdowns: ["overall"], detail: "five"},
  {measures: survey, populations: workforce, breakdowns: "any", detail: "wres"},
  {measures: ["paid", "paid a bonus"], populations: workforce, breakdowns: ["overall"], detail: "five"},
  {measures: ["paid"], populations: workforce, breakdowns: ["pay quarter"], detail: "five"},
  {measures: ["paid"], populations: workforce, breakdowns: ["pay band", "staff group"], detail: "wres"},
  {measures: ["board members"], populations: ["board"], breakdowns: ["board membership"], detail: "wres"}
];

/** The declared table that a count belongs to; undefined where it is never published. */
export function publishedTable(count: {
  measure: Measure;
  population: Population;
  breakdown: string;
  breakdown2: string;
}): PublishedTable | undefined {
  return publishedTables.find(
    ({measures, populations, breakdowns, by = ""}) =>
      measures.includes(count.measure) &&
      populations.includes(count.population) &&
      by === count.breakdown2 &&
      (breakdowns === "any" ? count.breakdown !== "overall" : breakdowns.includes(count.breakdown))
  );
}

/** Breakdowns of which the parts hold everybody, and are read as the whole is: with people of not known ethnicity. */
const ofEverybody: readonly string[] = ["overall", "board membership", "pay quarter"];

const five = ["Asian", "Black", "Mixed", "Other"];
const sixteen = ["H", "J", "K", "R", "L", "N", "M", "P", "F", "E", "D", "G", "A", "B", "C", "S"];

/**
 * The ethnic groups that a table prints. For the whole organisation (its board, and quarters of pay) all, known and not known
 * are always there. Below it, an organisation that counts against known ethnicity prints no "not known" and no total with it:
 * nearly every band has one to four unknown, and hiding them would take White or BME along.
 */
export function groupsPublished(
  detail: Detail,
  {breakdown, denominator}: {breakdown: string; denominator: "known" | "all"}
): string[] {
  const whole = ofEverybody.includes(breakdown);
  const totals = whole ? ["all", "known", "Not known"] : denominator === "known" ? ["known"] : ["all", "Not known"];
  const below = detail === "wres" ? [] : detail === "three" ? ["Black"] : five;
  return [...totals, "BME", "White", ...below, ...(detail === "category" ? sixteen : [])];
}
