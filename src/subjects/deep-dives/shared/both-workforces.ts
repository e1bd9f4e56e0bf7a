import type {Cell, Population} from "../../../registry/cell.js";
import {differenceFigure, rateFigure, type Address, type CellPair} from "../../../figures/figure.js";
import type {Figure} from "../../../figures/figure-types.js";
import {addCells, combinePairs, type Counting} from "../../../figures/counting.js";

/** The two workforces, and both counted together. */
export type Sides<T> = {substantive: T; bank: T; both: T};

/** Staff and bank counted together, as the population of a figure. */
export const bothWorkforces = "substantive and bank";

/** Whose share, where, and of whom: everyone whose ethnicity is known, or everyone. */
export type ShareAt = {
  organisation: string;
  period: string;
  group: string;
  denominator: "known" | "all";
  breakdown?: string;
  level?: string;
};

/** The last snapshot that both workforces have; undefined where one is missing. */
export function sharedSnapshot(counting: Counting): string | undefined {
  const bank = counting.periods("headcount", "bank");
  return counting.periods("headcount", "substantive").findLast((period) => bank.includes(period));
}

/**
 * A group's share of substantive staff, of bank staff, and of both together. A level where one workforce has nobody is
 * that of the other alone; a hidden count hides the sum.
 */
export function sharesOf(counting: Counting, at: ShareAt): Sides<Figure> {
  const pairs = pairsOf(counting, at);
  const figure = (population: string, pair: CellPair): Figure =>
    rateFigure({...addressOf(at), population}, pair, {notKnown: null});
  return {
    substantive: figure("substantive", pairs.substantive),
    bank: figure("bank", pairs.bank),
    both: figure(bothWorkforces, pairs.both)
  };
}

/** A group's share of bank staff less its share of substantive staff, in percentage points. It judges nothing. */
export function bankLessSubstantive(counting: Counting, at: ShareAt): Figure {
  const {substantive, bank} = pairsOf(counting, at);
  const address = {
    ...addressOf(at),
    population: bothWorkforces,
    group: `${at.group} bank minus ${at.group} substantive`
  };
  return {...differenceFigure(address, bank, substantive, {adverse: "above", notKnown: null}), verdict: null};
}

/**
 * How much of a workforce works at band 4 and below: of everyone, or of those whose ethnicity is known where the counts
 * of everyone at a level are not given. Null where bands were not supplied.
 */
export function lowerBandShare(
  counting: Counting,
  {organisation, population, period}: {organisation: string; population: Population; period: string}
): Figure | null {
  for (const group of ["all", "known"]) {
    const place = {breakdown: "lower bands", level: "band 4 and below"};
    const numerator = counting.cell("headcount", {population, period, group, ...place});
    const denominator = counting.cell("headcount", {population, period, group});
    const address = {...addressOf({organisation, period, group, denominator: "all", ...place}), population};
    if (numerator && denominator) return rateFigure(address, {numerator, denominator}, {notKnown: null});
  }
  return null;
}

function pairsOf(counting: Counting, {period, group, denominator, breakdown, level}: ShareAt): Sides<CellPair> {
  const pair = (population: Population): CellPair => {
    const cell = (of: string): Cell | undefined =>
      counting.cell("headcount", {
        population,
        period,
        group: of,
        ...(breakdown !== undefined && {breakdown}),
        ...(level !== undefined && {level})
      });
    return {numerator: cell(group), denominator: cell(denominator)};
  };
  const [substantive, bank] = [pair("substantive"), pair("bank")];
  const both = !bank.denominator
    ? substantive
    : !substantive.denominator
      ? bank
      : combinePairs(substantive, bank, (a, b) => addCells([a, b]));
  return {substantive, bank, both};
}

function addressOf({organisation, period, group, breakdown = "overall", level = "all"}: ShareAt): Address {
  return {
    organisation,
    indicator: 1,
    population: "",
    period,
    breakdown,
    level,
    breakdown2: "",
    level2: "",
    group
  };
}
