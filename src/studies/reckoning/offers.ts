import {crossingOf, gapPeriods, type GapSource} from "./crossing.js";
import {factorsOf} from "./each-factor.js";
import {groupsAt} from "../../registry/groups.js";
import {forGroup, gapMeasures, otherGroup, type GapMeasure} from "./gap-measures.js";
import {peopleAttributes} from "./people-query.js";
import {studyGap} from "./gap-study.js";

/** What a person may choose for one gap and period: first factors, and second factors for a first one. */
export type FactorOffers = {first: string[]; second(first: string): string[]};

/** Whether one row of a gap's extract is a person, so that people can be crossed freely where rows are at hand. */
export function hasPeople({indicator}: GapMeasure): boolean {
  return indicator === null || ["recruitment", "disciplinary", "training"].includes(indicator.source);
}

/** The factors of a gap; with `people`, also those that only rows can tell. */
export function factorOffers(
  source: GapSource,
  measure: GapMeasure,
  {period, people}: {period: string; people: boolean}
): FactorOffers {
  const inCube = factorsOf(source, measure, period);
  const inRows = people && hasPeople(measure) ? peopleAttributes(source, measure, period).map(({id}) => id) : [];
  const order = source.organisation.breakdowns.map(({id}) => id);
  const sorted = (ids: Iterable<string>): string[] => order.filter((id) => new Set(ids).has(id));
  return {
    first: sorted([...inCube, ...inRows]),
    second: (first) => {
      const crossed = order.filter((id) => id !== first && isInCube(source, measure, {period, factors: [first, id]}));
      const free = inRows.includes(first) ? inRows.filter((id) => id !== first) : [];
      return sorted([...crossed, ...free]);
    }
  };
}

/**
 * The groups whose gap with White people can be taken apart in a period: that of the gap itself, then those of the five.
 * Finer groups are not offered: few places have several of them.
 */
export function groupOffers(
  source: GapSource,
  measure: GapMeasure,
  {period, people}: {period: string; people: boolean}
): string[] {
  const own = otherGroup(measure);
  const others = groupsAt("five").map(({id}) => id);
  return [own, ...others.filter((id) => id !== own && id !== "White")].filter(
    (id) => factorOffers(source, forGroup(measure, id), {period, people}).first.length > 0
  );
}

/** Whether the cube itself can take a gap apart by these factors. */
export function isInCube(
  source: GapSource,
  measure: GapMeasure,
  {period, factors}: {period: string; factors: readonly string[]}
): boolean {
  const crossing = crossingOf(source, measure, {period, factors});
  return crossing !== null && studyGap(crossing, {ranges: false}) !== null;
}

/** The gaps that can be taken apart in some period, each with those periods, oldest first. */
export function gapOffers(source: GapSource, {people}: {people: boolean}): {measure: GapMeasure; periods: string[]}[] {
  return gapMeasures.flatMap((measure) => {
    const periods = gapPeriods(source, measure).filter(
      (period) => factorOffers(source, measure, {period, people}).first.length > 0
    );
    return periods.length === 0 ? [] : [{measure, periods}];
  });
}
