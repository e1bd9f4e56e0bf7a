import type {CountSource} from "./define.js";
import {notOnFullPay, payQuarters} from "./pay-rules.js";

/** A way of dividing people: what it is called in print, and which derived column holds its levels. */
export type Breakdown = {
  /** The words in print and in the cube: `pay band`. */
  id: string;
  /** Readable heading: `Pay band`. */
  label: string;
  /** Column of the extracts it needs; the breakdown is not offered where that column is not supplied. */
  column: string;
  /** SQL expression over a derived table: the printed level (a list of them where `many`). */
  level: string;
  /** True where one person may be in several levels (overlapping band groups, voting executives). */
  many?: true;
  /** Sources that can carry it. */
  sources: readonly CountSource[];
  /** Levels in reading order where that is not the alphabet; levels not listed follow in alphabetical order. */
  order?: readonly string[];
};

const staff = ["workforce", "disciplinary", "training"] as const;
const everyone = [...staff, "recruitment", "survey", "pay"] as const;

/** The breakdowns every organisation has if it supplies their column, in the order of the picker. */
export const breakdowns: readonly Breakdown[] = [
  {id: "pay band", label: "Pay band", column: "pay_band", level: "pay_band_level", sources: everyone},
  {id: "band group", label: "Band group", column: "pay_band", level: "band_groups", many: true, sources: everyone},
  {
    id: "career tier",
    label: "Career tier",
    column: "pay_band",
    level: "career_tier",
    sources: [...staff, "recruitment"],
    order: [
      "Non-clinical Bands 5 and below",
      "Non-clinical Bands 6 to 7",
      "Non-clinical Bands 8a to VSM",
      "Clinical Bands 5 and below",
      "Clinical Bands 6 to 7",
      "Clinical Bands 8a to VSM",
      "Medical"
    ]
  },
  {
    id: "lower bands",
    label: "Band 4 and below",
    column: "pay_band",
    level: "lower_band",
    sources: ["workforce"],
    order: ["band 4 and below", "band 5 and above", "medical and other"]
  },
  {
    id: "category",
    label: "Clinical, non-clinical or medical",
    column: "category",
    level: "category_level",
    sources: everyone,
    order: ["Non-clinical", "Clinical", "Medical"]
  },
  {id: "staff group", label: "Staff group", column: "staff_group", level: "staff_group", sources: everyone},
  {id: "directorate", label: "Directorate", column: "directorate", level: "directorate", sources: everyone},
  {id: "sex", label: "Sex", column: "sex", level: "sex", sources: [...staff, "recruitment", "pay"]},
  {id: "age band", label: "Age band", column: "age_band", level: "age_band", sources: [...staff, "recruitment", "pay"]},
  {
    id: "working pattern",
    label: "Working pattern",
    column: "working_pattern",
    level: "working_pattern",
    sources: ["workforce", "pay"]
  },
  {
    id: "route",
    label: "Route of application",
    column: "route",
    level: "route",
    sources: ["recruitment"],
    order: ["Internal", "External", "International"]
  },
  {
    id: "board membership",
    label: "Board membership",
    column: "voting",
    level: "board_memberships",
    many: true,
    sources: ["board"],
    order: ["all members", "voting members", "executive members"]
  },
  {
    id: "pay quarter",
    label: "Quarter of hourly pay",
    column: "hourly_pay",
    level: "pay_quarter",
    sources: ["pay"],
    order: [...payQuarters, notOnFullPay]
  }
];

/** The level that stands for people whose extract row leaves the breakdown's column blank. */
export const notRecorded = "Not recorded";

/** The breakdowns of an organisation: the standard ones, then its own declared columns. */
export function breakdownsOf(organisation: {
  breakdowns: readonly {column: string; label: string; order?: readonly string[] | undefined}[];
}): Breakdown[] {
  const own = organisation.breakdowns.map(({column, label, order}): Breakdown => ({
    id: label.toLowerCase(),
    label,
    column,
    level: `"${column.replaceAll('"', '""')}"`,
    sources: everyone,
    ...(order && {order})
  }));
  return [...breakdowns, ...own];
}

/** Sorts levels in reading order: those in `order` first, then the alphabet (numbers by size), `Not recorded` last. */
export function sortLevels(levels: readonly string[], order: readonly string[] = []): string[] {
  const rank = (level: string): number => {
    if (level === notRecorded) return order.length + 1;
    const declared = order.indexOf(level);
    return declared < 0 ? order.length : declared;
  };
  return [...levels].sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, "en-GB", {numeric: true}));
}
