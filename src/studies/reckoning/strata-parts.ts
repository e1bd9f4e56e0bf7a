import {rate} from "../../stats/counts.js";
import type {GapStudy} from "./gap-study.js";

/** One place's part in a gap, 0 to 1: what its mix and its rates add to the whole. */
export type PlacePart = {label: string; mix: number; within: number};

/**
 * Each place's part in a gap by one factor. The mix of a place is taken against the average rate of all: it is positive
 * where the first group is more often in a place of high rates, or less often in one of low rates. Places then add up to
 * the same mix as Kitagawa's own parts, whose zero point is a rate of 0 and has no such reading.
 */
export function placeParts({strata, covered}: Pick<GapStudy, "strata" | "covered">): PlacePart[] {
  const average = ((rate(covered.of) ?? 0) + (rate(covered.to) ?? 0)) / 2;
  return strata.map(({label, ofShare, toShare, mix, within}) => ({
    label,
    mix: mix - (ofShare - toShare) * average,
    within
  }));
}
