import type {Cell} from "../../registry/cell.js";
import {sortLevels} from "../../registry/breakdowns.js";
import {payBandLookup, type BandCategory} from "../../registry/pay-bands.js";
import {basePeriod} from "../../registry/periods.js";
import {addCounts} from "../../stats/counts.js";
import type {Counts} from "../../stats/types.js";
import {everywhere, indexCells, type CellIndex, type Place} from "../../figures/cell-index.js";
import {addCells} from "../../figures/counting.js";
import type {CellPair} from "../../figures/figure.js";
import {reportedPeriods} from "../../figures/figures.js";
import {capitalise} from "../../words/format.js";
import type {View} from "../../figures/view.js";
import type {GapMeasure} from "./gap-measures.js";

/** The counts of the two groups of a gap. */
export type TwoGroups = {of: Counts; to: Counts};

/** The two groups at one level of each factor. */
export type CrossingCell = TwoGroups & {levels: readonly string[]};

/** A gap's counts at every level of one or two factors, as far as they are shown. */
export type Crossing = {
  measure: GapMeasure;
  period: string;
  /** Ids of the breakdowns. */
  factors: readonly string[];
  cells: readonly CrossingCell[];
  /** Places left out because a count there is hidden to protect people. */
  hidden: readonly string[];
  /** Places left out because more people had the event than are counted there, or nothing was counted. */
  uncounted: readonly string[];
  /** The two groups over everybody; null where a count is hidden or missing. */
  whole: TwoGroups | null;
};

/** A cube to take gaps apart by, indexed once. */
export type GapSource = Pick<View, "organisation"> & {index: CellIndex};

/** The cube of a view as a source of gaps. */
export function gapSource({cells, organisation}: Pick<View, "cells" | "organisation">): GapSource {
  return {organisation, index: indexCells(cells, organisation.id)};
}

/** The periods that a gap is known for, oldest first. */
export function gapPeriods({index}: GapSource, {indicator, population}: GapMeasure): string[] {
  return indicator ? reportedPeriods(index, indicator, population) : index.periods("headcount", population);
}

/** A gap by one or two factors, from the cube; null where the cube has no such table. Never sums over a hidden count. */
export function crossingOf(
  source: GapSource,
  measure: GapMeasure,
  {period, factors}: {period: string; factors: readonly string[]}
): Crossing | null {
  const places = placesOf(source, measure, {period, factors});
  if (places.length === 0) return null;
  const cells: CrossingCell[] = [];
  const [hidden, uncounted]: [string[], string[]] = [[], []];
  for (const {levels, place} of places) {
    const [of, to] = [measure.of, measure.to].map((group) => peopleAt(pairAt(source, measure, {period, place, group})));
    if (of === "hidden" || to === "hidden") hidden.push(placeName(levels));
    else if (!of || !to || of === "uncounted" || to === "uncounted") uncounted.push(placeName(levels));
    else if (of.denominator + to.denominator > 0) cells.push({levels, of, to});
  }
  return {measure, period, factors, cells, hidden, uncounted, whole: wholeOf(source, measure, period)};
}

/** The two groups over everybody; null where a count is hidden or missing. */
export function wholeOf(source: GapSource, measure: GapMeasure, period: string): TwoGroups | null {
  const [of, to] = [measure.of, measure.to].map((group) =>
    peopleAt(pairAt(source, measure, {period, place: everywhere, group}))
  );
  return typeof of === "object" && typeof to === "object" ? {of, to} : null;
}

/** The two groups over the places shown. */
export function coveredBy(cells: readonly TwoGroups[]): TwoGroups {
  const nobody: Counts = {numerator: 0, denominator: 0};
  return {
    of: cells.reduce((sum, {of}) => addCounts(sum, of), nobody),
    to: cells.reduce((sum, {to}) => addCounts(sum, to), nobody)
  };
}

/** What stands between two levels, or two breakdowns, that are crossed. */
export const crossed = " × ";

/** Crossed levels as one name: `Nursing × Band 5`. */
export function placeName(levels: readonly string[]): string {
  return levels.join(crossed);
}

/** The counts of one group at one place; a withheld count is said to be so, and an impossible or missing one. */
export function peopleAt({numerator, denominator}: CellPair): Counts | "hidden" | "uncounted" {
  if (numerator?.status === "suppressed" || denominator?.status === "suppressed") return "hidden";
  const [events, people] = [numerator?.count ?? 0, denominator?.count ?? 0];
  const missing = numerator?.count == null && people > 0;
  return missing || events > people ? "uncounted" : {numerator: events, denominator: people};
}

/** The cells that a gap's rate is made of, for one group at one place. */
export function pairAt(
  {index, organisation}: GapSource,
  {indicator, population}: GapMeasure,
  {period, place, group}: {period: string; place: Place; group: string}
): CellPair {
  const at = {organisation: organisation.id, population, group};
  const {breakdown, level, breakdown2, level2} = place;
  if (indicator) {
    const cell = (measure: Cell["measure"], when: string): Cell | undefined =>
      index.cell({...at, measure, period: when, breakdown, level, breakdown2, level2});
    const {numerator, denominator} = indicator;
    const ofStaff = denominator.measure === "headcount";
    return {
      numerator: cell(numerator.measure, period),
      denominator: cell(denominator.measure, ofStaff ? basePeriod(numerator.measure, period) : period)
    };
  }
  const tier = (name: string): Cell | undefined =>
    index.cell({...at, measure: "headcount", period, ...everywhere, breakdown: "career tier", level: name});
  const ladders = seniorLadders.filter(({category}) => breakdown === "overall" || category === level);
  const staff = ladders.flatMap(({tiers}) => tiers.flatMap((name) => tier(name) ?? []));
  const seniors = ladders.flatMap(({tiers}) => tier(tiers.at(-1) ?? "") ?? []);
  const [first] = staff;
  return {
    // A tier without a cell has nobody in it, as long as another tier of its ladder has one.
    numerator: addCells(seniors) ?? (first && {...first, count: 0, status: "published"}),
    denominator: addCells(staff)
  };
}

/** The two ladders of pay and their tiers, lowest first; the last is the senior one. */
const seniorLadders = (["non-clinical", "clinical"] as const satisfies readonly BandCategory[]).map((category) => {
  const tiers = payBandLookup.flatMap((row) => (row.category === category ? (row.careerTier ?? []) : []));
  return {category: capitalise(category), tiers: [...new Set(tiers)]};
});

/** The places of a table of one or two factors, in reading order, with their levels in the order of the factors. */
function placesOf(
  {index, organisation}: GapSource,
  {indicator, population}: GapMeasure,
  {period, factors}: {period: string; factors: readonly string[]}
): {levels: string[]; place: Place}[] {
  const [first, second = ""] = factors;
  if (first === undefined) return [];
  if (!indicator) {
    if (first !== "category" || second !== "") return [];
    const has = index.places("headcount", population, period).map(({level}) => level);
    return seniorLadders
      .filter(({tiers}) => tiers.some((tier) => has.includes(tier)))
      .map(({category}) => ({levels: [category], place: {...everywhere, breakdown: first, level: category}}));
  }
  const {numerator, denominator} = indicator;
  const base = denominator.measure === "headcount" ? basePeriod(numerator.measure, period) : period;
  const ofEvents = index.places(numerator.measure, population, period);
  const own = ofEvents.filter((place) => isTable(place, first, second));
  if (own.length === 0) return [];
  const ofPeople = index.places(denominator.measure, population, base).filter((place) => isTable(place, first, second));
  if (ofPeople.length === 0) return [];
  const found = new Map<string, {levels: string[]; place: Place}>();
  for (const place of [...ofPeople, ...own]) {
    const levels =
      second === ""
        ? [place.level]
        : place.breakdown === first
          ? [place.level, place.level2]
          : [place.level2, place.level];
    found.set(placeName(levels), {levels, place});
  }
  const rank = factors.map((factor, i) => {
    const order = organisation.breakdowns.find(({id}) => id === factor)?.order;
    const sorted = sortLevels([...new Set([...found.values()].map(({levels}) => levels[i] ?? ""))], order);
    return new Map(sorted.map((level, place) => [level, place]));
  });
  const at = (levels: readonly string[], i: number): number => rank[i]?.get(levels[i] ?? "") ?? 0;
  return [...found.values()].sort((a, b) => at(a.levels, 0) - at(b.levels, 0) || at(a.levels, 1) - at(b.levels, 1));
}

function isTable({breakdown, breakdown2}: Place, first: string, second: string): boolean {
  return (
    (breakdown === first && breakdown2 === second) || (second !== "" && breakdown === second && breakdown2 === first)
  );
}
