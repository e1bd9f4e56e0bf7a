import {overlappingBreakdowns} from "../../registry/nesting.js";
import {crossingOf, gapPeriods, type GapSource} from "./crossing.js";
import {studyGap, type GapStudy} from "./gap-study.js";
import {gapMeasures, type GapMeasure} from "./gap-measures.js";

/** A gap by one factor, without ranges of its parts. */
export type FactorRow = {measure: GapMeasure; factor: string; study: GapStudy};

/** Breakdowns by which a gap can be taken apart in a period: those with at least two places shown, in the order of the picker. */
export function factorsOf(source: GapSource, measure: GapMeasure, period: string): string[] {
  return source.organisation.breakdowns
    .map(({id}) => id)
    .filter((id) => {
      const crossing = crossingOf(source, measure, {period, factors: [id]});
      return crossing !== null && studyGap(crossing, {ranges: false}) !== null;
    });
}

/** Every gap of its latest period by every factor, one at a time. */
export function eachFactor(source: GapSource): FactorRow[] {
  return gapMeasures.flatMap((measure) => {
    const period = gapPeriods(source, measure).at(-1);
    return period === undefined ? [] : factorRows(source, measure, period);
  });
}

/** One gap by every factor, one at a time; band groups, in which people may stand twice, are left out. */
export function factorRows(source: GapSource, measure: GapMeasure, period: string): FactorRow[] {
  return source.organisation.breakdowns.flatMap(({id}): FactorRow[] => {
    if (overlappingBreakdowns.includes(id)) return [];
    const crossing = crossingOf(source, measure, {period, factors: [id]});
    const study = crossing && studyGap(crossing, {ranges: false});
    return study ? [{measure, factor: id, study}] : [];
  });
}
