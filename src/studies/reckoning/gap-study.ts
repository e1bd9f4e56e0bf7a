import {dasGupta} from "../../stats/das-gupta.js";
import {jackknife} from "../../stats/jackknife.js";
import {kitagawa, type StratumPart} from "../../stats/kitagawa.js";
import {mantelHaenszel, type AdjustedRatio} from "../../stats/mantel-haenszel.js";
import {rateDifference} from "../../stats/rate-difference.js";
import {relativeLikelihood} from "../../stats/relative-likelihood.js";
import type {Estimate, Interval} from "../../stats/types.js";
import {withinGap} from "../../stats/within-gap.js";
import {verdict, type Verdict} from "../../stats/verdict.js";
import {coveredBy, placeName, type Crossing, type CrossingCell, type TwoGroups} from "./crossing.js";

/** A part of a gap, 0 to 1 as a difference of rates, with its range; no range where none was asked for or can be made. */
export type Part = {value: number; interval: Interval | null};

/** A gap taken apart by one or two factors, and compared among people who are alike in them. */
export type GapStudy = {
  crossing: Crossing;
  /** The two groups over the places shown, and how much of each group that is (0 to 1; null where that is not known). */
  covered: TwoGroups;
  coverage: {of: number; to: number} | null;
  /** The first rate less the second, over the places shown. */
  gap: Estimate;
  /** What goes with the mix of all factors, and of each in their order. */
  mix: Part;
  effects: readonly (Part & {factor: string})[];
  /** What is left among people alike in every factor. */
  within: Part;
  /** The mix of all factors over the gap; null where the two do not point the same way, or the gap is 0. */
  share: number | null;
  /** Each place's part, with one factor only. */
  strata: readonly StratumPart[];
  /** Places that only one of the groups is in. */
  oneSided: readonly string[];
  /** The ratio as counted over everybody; null where a count of it is hidden. */
  headline: Estimate | null;
  /** The ratio as counted over the places shown, and adjusted. */
  ratios: AdjustedRatio;
  /** Of the ratio as counted over the people who can be adjusted for, and of the adjusted one. */
  verdicts: {crude: Verdict | null; adjusted: Verdict | null};
};

/** Fewer people than this of a whole population are outside every place: rounding, not a part left out. */
const wholly = 0.9995;

/**
 * Takes a crossing apart: mix against within (Kitagawa, or Das Gupta for two factors), and the Mantel-Haenszel ratio
 * beside the crude one. The range of what is left within is a stratified score interval, those of the mix are by
 * jackknife: the same counts always give the same ranges. With `ranges` false they are left out. Null where fewer than
 * two places are shown, nobody is left of a group, or the places share people (they would be counted twice).
 */
export function studyGap(crossing: Crossing, {ranges = true} = {}): GapStudy | null {
  const {cells, factors, whole, measure} = crossing;
  const coverage = coverageOf(crossing);
  if (cells.length < 2 || sharesPeople(coverage)) return null;
  const first = partsOf(cells, factors);
  if (!first) return null;
  const covered = coveredBy(cells);
  const intervals: Record<string, Interval | null> = ranges
    ? jackknife(cells, (left) => {
        const parts = partsOf(left, factors);
        if (!parts) return {mix: null};
        const effects = parts.effects.map((effect, i): [string, number] => [`effect ${i}`, effect]);
        return {mix: parts.mix, ...Object.fromEntries(effects)};
      })
    : {};
  const part = (name: string, value: number): Part => ({value, interval: intervals[name] ?? null});
  const share = shareOf(first);
  const strata = cells.map((cell) => ({...cell, label: placeName(cell.levels)}));
  const ratios = mantelHaenszel(strata);
  const single = factors.length === 1 ? kitagawa(strata) : null;
  const options = {adverse: measure.adverse};
  return {
    crossing,
    covered,
    coverage,
    gap: rateDifference(covered.of, covered.to),
    mix: part("mix", first.mix),
    effects: first.effects.map((value, i) => ({factor: factors[i] ?? "", ...part(`effect ${i}`, value)})),
    within: {value: first.within, interval: ranges ? withinInterval(cells, first.weights) : null},
    share: share === null || share < 0 || share > 1 ? null : share,
    strata: single?.strata ?? [],
    oneSided: strata.filter(({of, to}) => (of.denominator === 0) !== (to.denominator === 0)).map(({label}) => label),
    headline: whole && relativeLikelihood(whole.of, whole.to),
    ratios,
    verdicts: {crude: verdict(ratios.crudeOfKept, options), adjusted: verdict(ratios.adjusted, options)}
  };
}

/** Whether the places hold everybody of both groups; null where that is not known. */
export function coversAll({coverage}: Pick<GapStudy, "coverage">): boolean | null {
  return coverage && coverage.of >= wholly && coverage.to >= wholly;
}

/** How much of each group the places shown hold; above 1 where places share people. */
function coverageOf({cells, whole}: Crossing): GapStudy["coverage"] {
  if (!whole || whole.of.denominator === 0 || whole.to.denominator === 0) return null;
  const {of, to} = coveredBy(cells);
  return {of: of.denominator / whole.of.denominator, to: to.denominator / whole.to.denominator};
}

function sharesPeople(coverage: GapStudy["coverage"]): boolean {
  return coverage !== null && Math.max(coverage.of, coverage.to) > 1;
}

type Parts = {effects: number[]; mix: number; within: number; weights: number[]};

function partsOf(cells: readonly CrossingCell[], factors: readonly string[]): Parts | null {
  const parts = dasGupta(cells, {factors});
  if (!parts) return null;
  const effects = parts.effects.map(({effect}) => effect);
  const mix = effects.reduce((sum, effect) => sum + effect, 0);
  return {effects, mix, within: parts.within, weights: parts.weights};
}

function withinInterval(cells: readonly CrossingCell[], weights: readonly number[]): Interval | null {
  const {lower, upper} = withinGap(cells.map(({of, to}, cell) => ({of, to, weight: weights[cell] ?? 0})));
  return lower === null || upper === null ? null : {lower, upper};
}

function shareOf({mix, within}: Parts): number | null {
  return mix + within === 0 ? null : mix / (mix + within);
}
