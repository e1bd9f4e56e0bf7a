import {benjaminiHochberg} from "./benjamini-hochberg.js";
import {addCounts} from "./counts.js";
import {fisherMidP} from "./fisher-mid-p.js";
import {minimumDetectable, type Detectable} from "./minimum-detectable.js";
import {relativeLikelihood} from "./relative-likelihood.js";
import {shrinkRatios} from "./shrink-ratios.js";
import {sliceOverlap} from "./slice-overlap.js";
import {eachSlice, type Rows, type Slice} from "./slices.js";
import type {Counts, Estimate} from "./types.js";

/** A slice of the people in which the two groups differ, named by what its people share. */
export type Gap = {
  slice: {attribute: string; level: string}[];
  of: Counts;
  to: Counts;
  /** With the range of a slice that was found by searching: at 1 - q x found / tested, not 0.95. */
  ratio: Estimate;
  /** The ratio drawn towards that of all slices tested, by as much as they really differ: what to expect next year. */
  shrunk: number;
  /** Fisher mid-p of the slice, and the same adjusted for every slice tested. */
  p: number;
  adjusted: number;
  /**
   * The end of the interval of the ratio nearer parity, as abs(log ratio): the gap there is at the least. Ranks the
   * list.
   */
  bound: number;
};

/**
 * What a search can find, whatever it then does: the people of the two groups in the slice of middle size, and the smallest
 * gap there, on the adverse side, that would be found in four of five such searches if it were the only one; null where
 * none would.
 */
export type SearchPower = {of: number; to: number; smallest: Detectable | null};

/** A search and what it found: enough to repeat it, and to say how much was looked at. */
export type GapSearch = {
  /** The declared family: indicator and year. */
  family: string;
  attributes: string[];
  depth: number;
  floor: number;
  q: number;
  adverse: "above" | "below";
  /** Slices tested: every one counts in the adjustment. */
  tested: number;
  /** Slices with people, but under the floor in one of the groups. */
  tooSmall: number;
  /**
   * Slices in which nobody, or everybody, has the event: nothing to test. Also those with more events than people, as
   * where those who left are counted among the events only.
   */
  untestable: number;
  /** What could be found at all; null where nothing was tested. */
  power: SearchPower | null;
  /** The level of the ranges, by Benjamini & Yekutieli; 0.95 where nothing was found. */
  level: number;
  /** Adverse discoveries in all; `gaps` lists the largest. */
  found: number;
  gaps: Gap[];
  /** How far the listed gaps are the same people: share of the people in either who are in both, 0 to 1. */
  overlap: number[][];
};

/**
 * `family` is the indicator and year; `adverse` the side of 1 that is against `of`; `floor` people a group; `limit`
 * gaps listed.
 */
export type FindGapsOptions = {
  family: string;
  adverse: "above" | "below";
  depth?: number;
  floor?: number;
  q?: number;
  limit?: number;
};

/**
 * Searches every slice of up to three attributes for gaps between two groups, and lists the largest adverse ones:
 * Fisher mid-p, Benjamini & Hochberg 1995 over all slices tested, ranked by the bound of the Koopman 1984 interval
 * nearer parity (not by p, which would rank by size of slice). Chosen for standing out, a slice stands out further than
 * it truly does: its range has the level that keeps the false coverage rate at q (Benjamini & Yekutieli 2005, False
 * discovery rate-adjusted multiple confidence intervals), and a shrunk ratio stands beside. The same rows always give the same list. A finding is
 * where to look, not why.
 */
export function findGaps(
  rows: Rows,
  {family, adverse, depth = 3, floor = 10, q = 0.05, limit = 20}: FindGapsOptions
): GapSearch {
  const slices: {slice: Slice; of: Counts; to: Counts}[] = [];
  let untestable = 0;
  const tooSmall = eachSlice(rows, {depth, floor}, (slice, {ofEvents, ofPeople, toEvents, toPeople}) => {
    const events = ofEvents + toEvents;
    const impossible = ofEvents > ofPeople || toEvents > toPeople;
    if (impossible || events === 0 || events === ofPeople + toPeople) untestable += 1;
    else
      slices.push({
        slice,
        of: {numerator: ofEvents, denominator: ofPeople},
        to: {numerator: toEvents, denominator: toPeople}
      });
  });
  const ps = slices.map(({of, to}) => fisherMidP(of, to).midP);
  const {tested, adjusted, discovered} = benjaminiHochberg(ps, {q});
  const chosen = discovered.filter(Boolean).length;
  const level = chosen === 0 ? 1 - q : 1 - (q * chosen) / tested;
  const drawn = shrinkRatios(slices);
  const found = slices
    .map((each, i) => ({...each, p: ps[i] ?? 1, adjusted: adjusted[i] ?? 1, discovered: discovered[i] ?? false}))
    .filter(({of, to, discovered}) => discovered && isAbove(of, to) === (adverse === "above"))
    .map((each) => ({...each, ratio: relativeLikelihood(each.of, each.to, {level})}))
    .map((each) => ({...each, bound: boundNearerParity(each.ratio)}))
    .sort((a, b) => b.bound - a.bound || a.p - b.p || a.slice.codes.length - b.slice.codes.length);
  const listed = found.slice(0, limit);
  return {
    power: powerOf(slices, {adverse, q}),
    family,
    attributes: rows.attributes.map(({name}) => name),
    depth,
    floor,
    q,
    adverse,
    tested,
    tooSmall,
    untestable,
    level,
    found: found.length,
    gaps: listed.map(({slice, of, to, ratio, p, adjusted, bound}) => {
      return {slice: describeSlice(rows, slice), of, to, ratio, shrunk: drawn({of, to}), p, adjusted, bound};
    }),
    overlap: sliceOverlap(
      rows,
      listed.map(({slice}) => slice)
    )
  };
}

/** A gap that stands alone is found from a p-value of q over the number tested. */
function powerOf(
  slices: readonly {of: Counts; to: Counts}[],
  {adverse, q}: {adverse: "above" | "below"; q: number}
): SearchPower | null {
  const bySize = [...slices].sort((a, b) => addCounts(a.of, a.to).denominator - addCounts(b.of, b.to).denominator);
  const middle = bySize[Math.floor(bySize.length / 2)];
  const {numerator, denominator} = slices.reduce((all, {to}) => addCounts(all, to), {numerator: 0, denominator: 0});
  if (!middle || denominator === 0) return null;
  const [n1, n2] = [middle.of.denominator, middle.to.denominator];
  const found = minimumDetectable({n1, n2, p2: numerator / denominator, alpha: q / slices.length});
  return {of: n1, to: n2, smallest: found[adverse]};
}

function isAbove(of: Counts, to: Counts): boolean {
  return of.numerator * to.denominator > to.numerator * of.denominator;
}

function boundNearerParity({lower, upper}: Estimate): number {
  if (lower !== null && lower > 1) return Math.log(lower);
  return upper !== null && upper < 1 ? -Math.log(upper) : 0;
}

function describeSlice({attributes}: Rows, slice: Slice): Gap["slice"] {
  return slice.attributes.map((attribute, i) => ({
    attribute: attributes[attribute]?.name ?? "",
    level: attributes[attribute]?.levels[slice.codes[i] ?? -1] ?? ""
  }));
}
