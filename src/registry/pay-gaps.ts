import type {Population, Status} from "./cell.js";

/** What people are paid, of which gaps are made: for an hour, by those on full pay; as bonus, by those who were paid one. */
export type PayMeasure = "hourly pay" | "bonus pay";

/** What of two groups' pay is set against each other; `mix` and `within` are the two parts of a mean gap. */
export type PayStatistic = "mean" | "median" | "mix" | "within";

/** A measure of pay: its column, and SQL over `derived_pay` that is true for the people it is about. */
export const payMeasures: readonly {measure: PayMeasure; column: string; where: string}[] = [
  {measure: "hourly pay", column: "hourly_pay", where: "full_pay"},
  {measure: "bonus pay", column: "bonus", where: "bonus > 0"}
];

/** A gap as a question may ask for it: its name in an address, what it is of, and its words. */
export type AskedGap = {id: string; measure: PayMeasure; statistic: "mean" | "median"; label: string};

/** The gaps that can be asked for beside the rates of the nine indicators. */
export const askedGaps: readonly AskedGap[] = [
  {id: "pay-median", measure: "hourly pay", statistic: "median", label: "Median gap in hourly pay"},
  {id: "pay-mean", measure: "hourly pay", statistic: "mean", label: "Mean gap in hourly pay"},
  {id: "bonus-median", measure: "bonus pay", statistic: "median", label: "Median gap in bonus pay"},
  {id: "bonus-mean", measure: "bonus pay", statistic: "mean", label: "Mean gap in bonus pay"}
];

/** The group that others are compared with. */
export const payBase = "White";

/** Groups of which gaps are made, wide before narrow; the four together, with those recorded no finer, are BME. */
export const payGroups = ["BME", "Asian", "Black", "Mixed", "Other"] as const;

/** Where gaps stand: the breakdown, and its groups. Gaps of bonus are of the whole organisation only. */
export const payGapTables: readonly {breakdown: string; measures: readonly PayMeasure[]; groups: readonly string[]}[] =
  [
    {breakdown: "overall", measures: ["hourly pay", "bonus pay"], groups: payGroups},
    {breakdown: "pay band", measures: ["hourly pay"], groups: ["BME"]},
    {breakdown: "staff group", measures: ["hourly pay"], groups: ["BME"]}
  ];

/** Where pay stands: what of whose pay, when, and in which part of the workforce. */
export type PayPlace = {
  measure: PayMeasure;
  population: Population;
  period: string;
  breakdown: string;
  level: string;
  group: string;
};

/** Where a gap stands: whose, and which of its statistics. */
export type PayGapAddress = PayPlace & {organisation: string; statistic: PayStatistic};

/**
 * A gap as it may be read: per cent of White people's pay, to one decimal, above 0 where the group is paid less; with its
 * range. Null where it is hidden, and where there is none (`not-applicable`). Never pounds.
 */
export type PayGap = PayGapAddress & {
  value: number | null;
  lower: number | null;
  upper: number | null;
  status: Status;
};

/** The columns of the table of gaps, in the order of its file. */
export const payGapColumns = [
  "organisation",
  "measure",
  "population",
  "period",
  "breakdown",
  "level",
  "group",
  "statistic",
  "value",
  "lower",
  "upper",
  "status"
] as const satisfies readonly (keyof PayGap)[];

/** What is measured of whom and when, joined with `|`: only such pay adds up. */
export function payFamilyKey({measure, population, period}: PayFamilyAddress): string {
  return [measure, population, period].join("|");
}

/** Where pay stands, joined with `|`; it begins with its family. */
export function payPlaceKey(at: PayFamilyAddress & Pick<PayPlace, "breakdown" | "level" | "group">): string {
  return [payFamilyKey(at), at.breakdown, at.level, at.group].join("|");
}

/** The address of a gap, joined with `|`. */
export function payGapKey(at: PayGapAddress): string {
  return [at.organisation, payPlaceKey(at), at.statistic].join("|");
}

/** As wide as an audit, which takes what it is given as text, needs it. */
type PayFamilyAddress = {measure: string; population: string; period: string};

/** How magnitudes are protected. Pay of few people is personal, and nobody's may be worked out. */
export const payRules = {
  /** Fewest people of either group of a gap. */
  fewest: 10,
  /** Fewest people of either group of a median, unless others are paid the same. */
  fewestForMedian: 30,
  /** People paid exactly as the one in the middle, who make a median of fewer safe. */
  tied: 3,
  /** Nobody's pay may be known within this many per cent of it. */
  percent: 15
} as const;
