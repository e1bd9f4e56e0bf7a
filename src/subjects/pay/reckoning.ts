import {countingOf} from "../../figures/counting.js";
import {ofPay} from "../../figures/finding-id.js";
import type {Figure} from "../../figures/figure-types.js";
import type {View} from "../../figures/view.js";
import type {Cell, Population} from "../../registry/cell.js";
import {payGapKey, payGroups, type PayGap, type PayMeasure, type PayStatistic} from "../../registry/pay-gaps.js";
import {payQuarters} from "../../registry/pay-rules.js";
import {sortPeriods} from "../../registry/periods.js";

/** What a page asks of an organisation's pay. Counts and gaps that are hidden have a status, never a number. */
export type Pay = {
  view: View;
  population: Population;
  /** Snapshots with pay, oldest first. */
  periods: readonly string[];
  /** The last of them. */
  period: string;
  /** Ethnic groups in the order of tables: those compared, then White people, then people of not known ethnicity. */
  groups: readonly string[];
  gap: (of: {measure?: PayMeasure; statistic: PayStatistic; group: string} & At) => PayGap | undefined;
  count: (measure: "paid" | "paid a bonus", at: {group: string} & At) => Cell | undefined;
  /** Levels of a breakdown that gaps are made for at any of the snapshots, the last where none are named, in reading order. */
  levels: (breakdown: string, periods?: readonly string[]) => readonly string[];
};

type At = {period?: string; breakdown?: string; level?: string};

/** What is known of the pay of one population; null where none was supplied. Worked out once for a view. */
export function payOf(view: View, population: Population = "substantive"): Pay | null {
  const made = paysOf.get(view) ?? new Map<Population, Pay | null>();
  paysOf.set(view, made);
  const pay = made.get(population) ?? makePay(view, population);
  made.set(population, pay);
  return pay;
}

const paysOf = new WeakMap<View, Map<Population, Pay | null>>();

function makePay(view: View, population: Population): Pay | null {
  const own = view.payGaps.filter((gap) => gap.population === population);
  const periods = sortPeriods(new Set(own.map(({period}) => period)));
  const last = periods.at(-1);
  if (last === undefined) return null;
  const counting = countingOf(view);
  const organisation = view.organisation.id;
  const gaps = new Map(own.map((gap) => [payGapKey(gap), gap]));
  return {
    view,
    population,
    periods,
    period: last,
    groups: [...payGroups, "White", "Not known"],
    gap: ({measure = "hourly pay", period = last, breakdown = "overall", level = "all", ...rest}) =>
      gaps.get(payGapKey({organisation, population, measure, period, breakdown, level, ...rest})),
    count: (measure, {period = last, ...at}) => counting.cell(measure, {population, period, ...at}),
    levels: (breakdown, at = [last]) => {
      const found = new Set(
        own.filter((gap) => gap.breakdown === breakdown && at.includes(gap.period)).map(({level}) => level)
      );
      const order = view.organisation.breakdowns.find(({id}) => id === breakdown)?.order ?? [];
      return [
        ...order.filter((level) => found.has(level)),
        ...[...found].filter((level) => !order.includes(level)).sort()
      ];
    }
  };
}

/** How many people of a group stand in each quarter of hourly pay, from the lowest; null where it is hidden. */
export function quarterCounts(pay: Pay, group: string): (number | null)[] {
  return payQuarters.map((level) => pay.count("paid", {group, breakdown: "pay quarter", level})?.count ?? null);
}

/** The people of a group on full pay: those of all quarters; null where one is hidden. */
export function onFullPay(pay: Pay, group: string): number | null {
  const counts = quarterCounts(pay, group);
  return counts.includes(null) ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}

/** A gap as a figure that charts and tables show: per cent, with its range, of as many people as its group has. */
export function gapFigure(gap: PayGap, people: number | null): Figure {
  const {organisation, population, period, breakdown, level, group, value, lower, upper, status} = gap;
  return {
    ...{organisation, population, period, breakdown, level, group, value, lower, upper, status},
    ...{indicator: ofPay, breakdown2: "", level2: "", unit: "percent", p: null, verdict: null, notKnown: null},
    ...{numerator: null, denominator: people, method: gap.statistic}
  };
}

/** The gap that is asked for as a figure, of as many people as are given; null where there is none. */
export function gapAt(pay: Pay, of: Parameters<Pay["gap"]>[0], people: number | null = null): Figure | null {
  const gap = pay.gap(of);
  return gap ? gapFigure(gap, people) : null;
}

/** A count of people as a share of a whole, in per cent; hidden where either is. */
export function shareFigure(part: Cell | undefined, whole: Cell | undefined): Figure | null {
  if (!part || !whole) return null;
  const {organisation, population, period, breakdown, level, group} = part;
  const shown = part.count !== null && whole.count !== null;
  return {
    ...{organisation, population, period, breakdown, level, group},
    ...{indicator: ofPay, breakdown2: "", level2: "", unit: "percent", p: null, verdict: null, notKnown: null},
    ...{numerator: part.count, denominator: whole.count, lower: null, upper: null, method: "share"},
    value: shown && whole.count ? (100 * (part.count ?? 0)) / whole.count : null,
    status: shown ? (whole.count ? "published" : "not-applicable") : "suppressed"
  };
}

/** The pay gaps of an organisation as figures that an action can be measured by, year after year. */
export function payMeasures({payGaps}: Pick<View, "payGaps">): Figure[] {
  return payGaps
    .filter(({measure, statistic}) => measure === "hourly pay" && (statistic === "mean" || statistic === "median"))
    .map((gap) => gapFigure(gap, null));
}
