import type {Counts} from "../../stats/types.js";
import {unknownBounds, type Assumed, type UnknownBounds} from "../../stats/unknown-bounds.js";
import {unknownShare, type UnknownShare} from "../../stats/unknown-share.js";
import {everywhere} from "../../figures/cell-index.js";
import {gapPeriods, pairAt, peopleAt, wholeOf, type GapSource} from "./crossing.js";
import type {GapMeasure} from "./gap-measures.js";

/** Why bounds cannot be given: nobody counts people of unknown ethnicity, or their number is hidden. */
export type NoBounds = "not supplied" | "hidden";

/** A headline under the two assumptions about people of unknown ethnicity. */
export type UnknownEthnicity = {
  measure: GapMeasure;
  period: string;
  unknown: Counts;
  bounds: UnknownBounds;
  /** The comparison as if every unknown person were White, and as if every one were BME. */
  allWhite: Assumed;
  allBme: Assumed;
};

/** The bounds of a gap's headline in a period, the latest unless given; null where there is no headline. */
export function unknownEthnicity(
  source: GapSource,
  measure: GapMeasure,
  period = gapPeriods(source, measure).at(-1)
): UnknownEthnicity | {measure: GapMeasure; period: string; why: NoBounds} | null {
  const whole = period === undefined ? null : wholeOf(source, measure, period);
  if (period === undefined || !whole) return null;
  const pair = pairAt(source, measure, {period, place: everywhere, group: "Not known"});
  if (!pair.numerator || !pair.denominator) return {measure, period, why: "not supplied"};
  const unknown = peopleAt(pair);
  if (typeof unknown === "string") return {measure, period, why: unknown === "hidden" ? "hidden" : "not supplied"};
  const statistic = measure.indicator?.compare.statistic === "difference" ? "difference" : "ratio";
  const bounds = unknownBounds({...whole, unknown}, {statistic, adverse: measure.adverse});
  const [allWhite, allBme] = measure.of === "White" ? [bounds.allOf, bounds.allTo] : [bounds.allTo, bounds.allOf];
  return {measure, period, unknown, bounds, allWhite, allBme};
}

/** BME people's share of the workforce with unknown ethnicity counted in every way; null where a count is not shown. */
export function unknownInWorkforce({
  index,
  organisation
}: GapSource): {period: string; unknown: number; share: UnknownShare} | null {
  const period = index.periods("headcount", "substantive").at(-1);
  if (period === undefined) return null;
  const [group, known, unknown] = ["BME", "known", "Not known"].map(
    (each) =>
      index.cell({
        organisation: organisation.id,
        measure: "headcount",
        population: "substantive",
        period,
        group: each,
        ...everywhere
      })?.count
  );
  if (group == null || known == null || unknown == null) return null;
  return {period, unknown, share: unknownShare({group, known, unknown})};
}
