import type {Cell, Measure, Population} from "../registry/cell.js";
import type {Indicator} from "../registry/define.js";
import {group as groupOf} from "../registry/groups.js";
import {indicators as all} from "../registry/index.js";
import {basePeriod, overlap} from "../registry/periods.js";
import {everywhere, indexCells, type CellIndex, type Place} from "./cell-index.js";
import {
  boardFigure,
  differenceFigure,
  partFigure,
  rateFigure,
  ratioFigure,
  type Address,
  type CellPair
} from "./figure.js";
import type {Figure} from "./figure-types.js";

/** How an organisation's figures are made. */
export type FigureSettings = {
  /** Whether shares of the workforce and the board are of staff of known ethnicity, or of all (`organisation.json`). */
  denominator: "known" | "all";
  /** Organisation id in the cube; the cube's first where not given. */
  organisation?: string;
  /** By how much campaigns widen the ranges of a year's appointments (`designEffects`); 1 where not given. */
  effects?: ReadonlyMap<string, number>;
};

type Context = {
  indicator: Indicator;
  index: CellIndex;
  organisation: string;
  denominator: "known" | "all";
  effects: ReadonlyMap<string, number>;
};
type Spot = {population: Population; period: string; place: Place};

/**
 * Every figure that a cube gives, for the indicators asked for (all nine by default): each group's own rate and each
 * comparison, at every level of every breakdown. Computed from counts alone; a withheld count withholds its figures.
 * Order: indicator, population, period, place, group.
 */
export function figures(
  cells: readonly Cell[],
  settings: FigureSettings,
  indicators: readonly Indicator[] = all
): Figure[] {
  const organisation = settings.organisation ?? cells[0]?.organisation ?? "";
  const index = indexCells(cells, organisation);
  return indicators.flatMap((indicator) => {
    const context = {
      indicator,
      index,
      organisation,
      denominator: settings.denominator,
      effects: settings.effects ?? new Map<string, number>()
    };
    return indicator.populations.flatMap((population) =>
      reportedPeriods(index, indicator, population).flatMap((period) =>
        index
          .places(indicator.numerator.measure, population, period)
          .flatMap((place) => figuresAt(context, {population, period, place}))
      )
    );
  });
}

/** The periods an indicator is reported for: single years give way to the windows that hold them. */
export function reportedPeriods(index: CellIndex, indicator: Indicator, population: Population): string[] {
  const periods = index.periods(indicator.numerator.measure, population);
  const windows = periods.filter((period) => period.includes(" to "));
  return windows.length === 0
    ? periods
    : periods.filter((each) => windows.includes(each) || !windows.some((w) => overlap(w, each)));
}

function figuresAt(context: Context, spot: Spot): Figure[] {
  const {statistic} = context.indicator.compare;
  if (statistic === "part-of-whole" || statistic === "board-gap") return shareFigures(context, spot);
  return rateFigures(context, spot);
}

/** Indicators 2 to 8: each group's rate of an event, and each group set against White. */
function rateFigures(context: Context, spot: Spot): Figure[] {
  const {indicator, index} = context;
  const groups = index.groups(indicator.numerator.measure, spot.population, spot.period, spot.place);
  const pair = (group: string): CellPair => ({
    numerator: cellAt(context, indicator.numerator.measure, spot, group),
    denominator: cellAt(context, indicator.denominator.measure, spot, group)
  });
  const notKnown = pair("Not known").denominator?.count ?? null;
  const rates = groups
    .filter((group) => group !== "all" && group !== "known")
    .map((group) => rateFigure(addressOf(context, spot, group), pair(group), {notKnown}));
  if (!groups.includes("White")) return rates;
  const others = groups.filter((group) => isComparable(group, spot.place));
  const comparisons = others.flatMap((other) => compared(context, spot, other, pair, notKnown));
  return [...rates, ...comparisons];
}

/** One group against White, in the direction that the indicator is defined in. */
function compared(
  context: Context,
  spot: Spot,
  other: string,
  pair: (group: string) => CellPair,
  notKnown: number | null
): Figure[] {
  const {compare} = context.indicator;
  const [of, to] = compare.of === "White" ? ["White", other] : [other, "White"];
  const designEffect = context.indicator.source === "recruitment" ? context.effects.get(spot.period) : undefined;
  const options = {adverse: compare.adverse, notKnown, ...(designEffect && {designEffect})};
  const ratio = ratioFigure(addressOf(context, spot, `${of}/${to}`), pair(of), pair(to), options);
  if (compare.statistic === "ratio") return [ratio];
  return [ratio, differenceFigure(addressOf(context, spot, `${of} minus ${to}`), pair(of), pair(to), options)];
}

/** Indicators 1 and 9: each group's share of a place, and the share less the whole workforce's. */
function shareFigures(context: Context, spot: Spot): Figure[] {
  const {indicator, index, denominator} = context;
  const {measure} = indicator.numerator;
  const isBoard = indicator.compare.statistic === "board-gap";
  const share = (group: string, at: Spot = spot, of: string = denominator, counted: Measure = measure): CellPair => ({
    numerator: cellAt(context, counted, at, group),
    denominator: cellAt(context, counted, at, of)
  });
  const whole: Spot = isBoard
    ? {population: "substantive", period: spot.period, place: everywhere}
    : {...spot, place: everywhere};
  const groups = index.groups(measure, spot.population, spot.period, spot.place);
  const notKnown = cellAt(context, measure, spot, "Not known")?.count ?? null;
  const result: Figure[] = [];
  for (const group of groups) {
    if (group === "all" || group === "known") continue;
    const pair = share(group, spot, group === "Not known" ? "all" : denominator);
    const compares = isComparable(group, spot.place) && (isBoard || spot.place.breakdown !== "overall");
    if (!compares) {
      result.push(rateFigure(addressOf(context, spot, group), pair, {notKnown}));
      continue;
    }
    const address = addressOf(context, spot, `${group} minus workforce ${group}`);
    const wider = share(group, whole, denominator, "headcount");
    const gap = isBoard ? boardFigure(address, pair, wider, {notKnown}) : partFigure(address, pair, wider, {notKnown});
    const {p, verdict} = gap;
    const method = `Wilson score interval; ${gap.method}`;
    const rate = rateFigure(addressOf(context, spot, group), pair, {notKnown, p, verdict});
    result.push(rate.status === "published" && p !== null ? {...rate, method} : rate, gap);
  }
  if (!isBoard)
    result.push(...knownFigures(context, spot, share("known", spot, "all")), ...levelFigures(context, spot, share));
  return result;
}

/** How many of all staff have a known ethnicity. */
function knownFigures(context: Context, spot: Spot, pair: CellPair): Figure[] {
  if (spot.place.breakdown !== "overall") return [];
  const address = {...addressOf(context, spot, "known"), breakdown: "ethnicity known"};
  return [rateFigure(address, pair, {notKnown: null})];
}

/** How much of the whole workforce, of any ethnicity or none known, works at the lower bands. */
function levelFigures(
  context: Context,
  spot: Spot,
  share: (group: string, at: Spot, of: string) => CellPair
): Figure[] {
  const {breakdown, level} = spot.place;
  if (breakdown !== "lower bands") return [];
  const pair = {
    numerator: share("all", spot, "all").numerator,
    denominator: share("all", {...spot, place: everywhere}, "all").denominator
  };
  const address = {...addressOf(context, spot, "all"), breakdown: `${level}, all ethnicities including not known`};
  return [rateFigure(address, pair, {notKnown: null})];
}

/** Groups set against White or the workforce: BME and the five groups anywhere, finer groups only over the whole. */
function isComparable(group: string, place: Place): boolean {
  if (["all", "known", "Not known", "White"].includes(group) || group.endsWith(" unspecified")) return false;
  const {level, parent} = groupOf(group);
  return level !== "category" || (place.breakdown === "overall" && parent !== "White");
}

function cellAt({index, organisation}: Context, measure: Measure, spot: Spot, group: string): Cell | undefined {
  const period = measure === "headcount" ? basePeriodOfSpot(spot.period) : spot.period;
  const {breakdown, level, breakdown2, level2} = spot.place;
  return index.cell({
    organisation,
    measure,
    population: spot.population,
    period,
    breakdown,
    level,
    breakdown2,
    level2,
    group
  });
}

/** A headcount asked for by a year or window is that of the 31 March that ends it; a snapshot is itself. */
function basePeriodOfSpot(period: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(period) ? period : basePeriod("trained", period);
}

function addressOf({organisation, indicator}: Context, {population, period, place}: Spot, group: string): Address {
  const {breakdown, level, breakdown2, level2} = place;
  return {organisation, indicator: indicator.number, population, period, breakdown, level, breakdown2, level2, group};
}
