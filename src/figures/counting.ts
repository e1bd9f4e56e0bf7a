import type {Cell, Measure, Population} from "../registry/cell.js";
import type {Indicator} from "../registry/define.js";
import {basePeriod, sortPeriods} from "../registry/periods.js";
import {indexCells} from "./cell-index.js";
import type {CellPair} from "./figure.js";
import type {View} from "./view.js";

/** Whom to count, and where: the whole of a population unless a level of a breakdown is named. */
export type At = {population: Population; period: string; group: string; breakdown?: string; level?: string};

/** One organisation's cube, asked for single counts. What it does not hold is undefined. */
export type Counting = {
  cell(measure: Measure, at: At): Cell | undefined;
  /** An indicator's events and the people who could have them: those in post at the 31 March that ends the period. */
  pair(indicator: Indicator, at: At): CellPair;
  /** Periods in order; for cases of two years, the windows and their single years. */
  periods(measure: Measure, population: Population): string[];
};

/** The counts of a view's organisation. */
export function countingOf({cells, organisation}: Pick<View, "cells" | "organisation">): Counting {
  const index = indexCells(cells, organisation.id);
  const cell: Counting["cell"] = (measure, {breakdown = "overall", level = "all", ...at}) =>
    index.cell({organisation: organisation.id, measure, ...at, breakdown, level, breakdown2: "", level2: ""});
  return {
    cell,
    pair: ({numerator, denominator}, at) => ({
      numerator: cell(numerator.measure, at),
      denominator: cell(denominator.measure, {
        ...at,
        period: denominator.measure === "headcount" ? basePeriod(numerator.measure, at.period) : at.period
      })
    }),
    periods: (measure, population) => sortPeriods(index.periods(measure, population))
  };
}

/** Several counts as one: withheld where any is withheld, undefined where any is missing, so never a sum over a gap. */
export function addCells(cells: readonly (Cell | undefined)[]): Cell | undefined {
  return combine(cells, (counts) => counts.reduce((sum, count) => sum + count, 0));
}

/** What is left of a count without a part of it: withheld or undefined as in `addCells`, not applicable below 0. */
export function lessCell(whole: Cell | undefined, part: Cell | undefined): Cell | undefined {
  return combine([whole, part], ([all = 0, some = 0]) => (some > all ? null : all - some));
}

function combine(
  cells: readonly (Cell | undefined)[],
  make: (counts: readonly number[]) => number | null
): Cell | undefined {
  const [first] = cells;
  if (!first || cells.includes(undefined)) return undefined;
  if (cells.some((cell) => cell?.status === "suppressed")) return {...first, count: null, status: "suppressed"};
  const counts = cells.flatMap((cell) => cell?.count ?? []);
  const count = counts.length === cells.length ? make(counts) : null;
  return {...first, count, status: count === null ? "not-applicable" : "published"};
}

/** Two pairs' numerators and denominators combined, each by the same rule. */
export function combinePairs(
  a: CellPair,
  b: CellPair,
  by: (a: Cell | undefined, b: Cell | undefined) => Cell | undefined
): CellPair {
  return {numerator: by(a.numerator, b.numerator), denominator: by(a.denominator, b.denominator)};
}
