import type {Catalogue} from "../catalogue.js";
import type {Question, ViewName} from "./question.js";

/** The views in the order of their picker, with their names. */
export const views: readonly {value: ViewName; label: string}[] = [
  {value: "dots", label: "Dots with ranges"},
  {value: "bars", label: "Bars"},
  {value: "trend", label: "Trend"},
  {value: "heat", label: "Heat table"},
  {value: "funnel", label: "Funnel plot"},
  {value: "table", label: "Table only"}
];

/** More rows than this are a wall of dots. */
const mostRows = 60;

/** At most this many lines can be told apart, over several charts of four. */
const mostLines = 12;

/** How many rows a question has at most, by the levels that its breakdowns have. */
function rowsExpected(catalogue: Catalogue, {by, filters, groups, populations, periods, trend}: Question): number {
  const levels = by.map((each) => Math.max(1, filters[each]?.length ?? catalogue.levels(each).length));
  return [...levels, groups.length, populations.length, trend ? periods.length : 1].reduce((a, b) => a * b, 1);
}

/** Why a view cannot show a question, as one sentence; null where it can. */
export function viewBarrier(catalogue: Catalogue, question: Question, view: ViewName): string | null {
  const {by, groups, trend, periods, populations, show, indicator, compare} = question;
  const rows = rowsExpected(catalogue, question);
  switch (view) {
    case "bars":
      if (show === "gap" && isRatioGap(indicator, compare))
        return "A ratio has no length from 0, so it is not drawn as bars.";
      return rows > mostRows ? "Too many rows to draw: use the heat table or the table." : null;
    case "dots":
      return rows > mostRows ? "Too many rows to draw: use the heat table or the table." : null;
    case "trend":
      if (!trend) return "Choose “Over time” as the period to see a trend.";
      if (periods.length < 2) return "There is only one period, so there is no trend.";
      return rows / periods.length > mostLines
        ? "Too many lines to tell apart: use the heat table or the table."
        : null;
    case "heat":
      return [by.length > 0, by.length > 1, groups.length > 1, trend, populations.length > 1].filter(Boolean).length > 1
        ? null
        : "A heat table needs two things to cross: divide again, or show several groups or years.";
    case "funnel":
      if (by.length !== 1 || trend || populations.length > 1)
        return "A funnel plot needs one breakdown, one population and one period.";
      if (groups.length > 1) return "A funnel plot shows one ethnic group: choose one under “Groups shown”.";
      return show === "gap" ? "A funnel plot shows percentages, not gaps." : null;
    case "table":
      return null;
  }
}

/** True where the gap shown is a ratio of two rates. */
export function isRatioGap(indicator: Question["indicator"], compare: Question["compare"]): boolean {
  return indicator.compare.statistic === "ratio" && (compare.kind === "white" || compare.kind === "elsewhere");
}

/** The view that suits a question, where none is asked for. */
export function usualView(catalogue: Catalogue, question: Question): ViewName {
  const order: ViewName[] = question.trend
    ? ["trend", "heat"]
    : question.by.length > 1
      ? ["heat", "dots"]
      : ["dots", "heat"];
  return order.find((view) => viewBarrier(catalogue, question, view) === null) ?? "table";
}
