import type {Cell} from "../registry/cell.js";
import {boardGap} from "../stats/board-gap.js";
import {partOfWhole} from "../stats/part-of-whole.js";
import {proportion} from "../stats/proportion.js";
import {rateDifference} from "../stats/rate-difference.js";
import {relativeLikelihood} from "../stats/relative-likelihood.js";
import type {Counts, Estimate} from "../stats/types.js";
import {constantVerdict, differenceVerdict, partVerdict, verdict} from "../stats/verdict.js";
import type {Figure, Unit, Verdict} from "./figure-types.js";

/** Which figure it is: everything of a figure but its numbers. */
export type Address = Pick<
  Figure,
  "organisation" | "indicator" | "population" | "period" | "breakdown" | "level" | "breakdown2" | "level2" | "group"
>;

/** Two cells that make a rate: how many, out of how many. Undefined where the cube has no such cell. */
export type CellPair = {numerator: Cell | undefined; denominator: Cell | undefined};

type Extra = {notKnown: number | null; verdict?: Verdict | null; p?: number | null; method?: string};

/** The counts of a pair of cells where both are published and the second holds anybody; else null. */
export function countsOf({numerator, denominator}: CellPair): Counts | null {
  if (numerator?.count == null || denominator?.count == null) return null;
  if (denominator.count === 0 || numerator.count > denominator.count) return null;
  return {numerator: numerator.count, denominator: denominator.count};
}

/** The two counts that a figure or a printed one carries; null where either is not shown. */
export function figureCounts({numerator, denominator}: Pick<Figure, "numerator" | "denominator">): Counts | null {
  return numerator === null || denominator === null ? null : {numerator, denominator};
}

/** The status of a figure made of cells: withheld if any input is, not applicable if any cannot exist. */
export function statusOf(pairs: readonly CellPair[]): Figure["status"] {
  const cells = pairs.flatMap(({numerator, denominator}) => [numerator, denominator]);
  if (cells.some((cell) => cell?.status === "suppressed")) return "suppressed";
  return pairs.every((pair) => countsOf(pair)) ? "published" : "not-applicable";
}

/** A group's own rate, in per cent, with its Wilson interval; counts that are published stand even where the rate cannot. */
export function rateFigure(address: Address, pair: CellPair, {notKnown, ...extra}: Extra): Figure {
  const counts = countsOf(pair);
  const estimate = counts ? proportion(counts) : null;
  const method = extra.method ?? estimate?.method ?? unavailable(pair);
  return {
    ...figureOf(address, "percent", estimate, [pair], notKnown),
    numerator: pair.numerator?.count ?? null,
    denominator: pair.denominator?.count ?? null,
    method,
    p: extra.p ?? null,
    verdict: extra.verdict ?? null
  };
}

/**
 * The ratio of two groups' rates, the first divided by the second: Koopman interval, score p, five-state verdict; widened
 * where people share fates in clusters (`designEffect`).
 */
export function ratioFigure(
  address: Address,
  of: CellPair,
  to: CellPair,
  {adverse, notKnown, designEffect = 1}: {adverse: "above" | "below"; notKnown: number | null; designEffect?: number}
): Figure {
  const [a, b] = [countsOf(of), countsOf(to)];
  const estimate = a && b ? relativeLikelihood(a, b, {designEffect}) : null;
  return {
    ...figureOf(address, "ratio", estimate, [of, to], notKnown),
    verdict: estimate && verdict(estimate, {adverse})
  };
}

/** The first group's rate less the second's, in percentage points, Miettinen-Nurminen; verdict on the same counts' ratio. */
export function differenceFigure(
  address: Address,
  of: CellPair,
  to: CellPair,
  {adverse, notKnown}: {adverse: "above" | "below"; notKnown: number | null}
): Figure {
  const [a, b] = [countsOf(of), countsOf(to)];
  return {
    ...figureOf(address, "percentage points", a && b ? rateDifference(a, b) : null, [of, to], notKnown),
    verdict: a && b ? differenceVerdict(a, b, {adverse}) : null
  };
}

/** A part's share less the whole's, in percentage points: the part is tested against everyone outside it. `adverse` is the side that is against people. */
export function partFigure(
  address: Address,
  part: CellPair,
  whole: CellPair,
  {notKnown, adverse = "below"}: {notKnown: number | null; adverse?: "above" | "below"}
): Figure {
  const [a, b] = [countsOf(part), countsOf(whole)];
  if (!a || !b) return figureOf(address, "percentage points", null, [part, whole], notKnown);
  return {
    ...figureOf(address, "percentage points", partOfWhole(a, b), [part, whole], notKnown),
    verdict: partVerdict(a, b, {adverse})
  };
}

/** The board's share less the workforce's, in percentage points, tested exactly at the workforce's share. */
export function boardFigure(
  address: Address,
  board: CellPair,
  workforce: CellPair,
  {notKnown}: {notKnown: number | null}
): Figure {
  const [a, b] = [countsOf(board), countsOf(workforce)];
  const gap = a && b ? boardGap(a, b) : null;
  return {
    ...figureOf(address, "percentage points", gap, [board, workforce], notKnown),
    verdict: b && gap && constantVerdict(gap, b.numerator / b.denominator, {adverse: "below"})
  };
}

/** How an estimate was made, for a figure's column of that name: method, what is particular, the exact mid-p beside small counts. */
export function methodOf({method, note, fisher}: Estimate): string {
  return [method, note, fisher !== null && `Fisher mid-p ${fisher.toPrecision(3)}`].filter(Boolean).join("; ");
}

/** The exact mid-p of an estimate as a figure carries it: not at all where the counts are not small. */
export function midPOf({fisher}: Estimate): Pick<Figure, "midP"> {
  return fisher === null ? {} : {midP: fisher};
}

const scale: Record<Unit, number> = {percent: 100, "percentage points": 100, ratio: 1};

function figureOf(
  address: Address,
  unit: Unit,
  estimate: Estimate | null,
  pairs: readonly CellPair[],
  notKnown: number | null
): Figure {
  const scaled = (value: number | null | undefined): number | null => (value == null ? null : value * scale[unit]);
  const status = statusOf(pairs);
  return {
    ...address,
    numerator: null,
    denominator: null,
    value: scaled(estimate?.value),
    unit,
    lower: scaled(estimate?.lower),
    upper: scaled(estimate?.upper),
    p: estimate?.p ?? null,
    ...(estimate && midPOf(estimate)),
    method: estimate ? methodOf(estimate) : unavailable(...pairs),
    verdict: null,
    status: status === "published" && estimate?.lower == null && estimate?.value == null ? "not-applicable" : status,
    notKnown
  };
}

/** Why a figure has no value, in the words its method column gives. */
function unavailable(...pairs: CellPair[]): string {
  if (statusOf(pairs) === "suppressed") return "withheld to protect people";
  if (pairs.some(({denominator}) => denominator?.count === 0)) return "not applicable: nobody in a denominator";
  return "not applicable: more people in a numerator than in its denominator, or a count not supplied";
}
