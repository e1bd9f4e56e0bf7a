import {crossingOf, gapPeriods, type GapSource} from "../../../studies/reckoning/crossing.js";
import type {GapMeasure} from "../../../studies/reckoning/gap-measures.js";
import {studyGap, type GapStudy} from "../../../studies/reckoning/gap-study.js";
import {factorsFirst, gapsInOrder} from "../../../studies/reckoning/usual-study.js";

/** The breakdowns that say which job a person does, the closest first. */
const jobFactors: readonly string[] = ["staff group", "career tier", "category"];

/** A gap of its latest period (or another) by one or more factors, with ranges; null where it cannot be taken apart. */
export function studyOf(
  source: GapSource,
  measure: GapMeasure,
  factors: readonly string[],
  period = gapPeriods(source, measure).at(-1)
): GapStudy | null {
  const crossing = period === undefined ? null : crossingOf(source, measure, {period, factors});
  return crossing && studyGap(crossing);
}

/** A gap by who does which job, as closely as the data tell; null where they do not. */
export function byJob(source: GapSource, measure: GapMeasure): GapStudy | null {
  return firstOf(jobFactors, (factor) => studyOf(source, measure, [factor]));
}

/** The gap that the page is made with: training by staff group, or the next that the data can take apart; null for none. */
export function defaultStudy(source: GapSource): GapStudy | null {
  return firstOf(gapsInOrder(), (measure) => firstOf(factorsFirst, (factor) => studyOf(source, measure, [factor])));
}

function firstOf<T, R>(options: readonly T[], look: (option: T) => R | null): R | null {
  for (const option of options) {
    const found = look(option);
    if (found !== null) return found;
  }
  return null;
}
