import {addCounts, checkCounts} from "./counts.js";
import {wilson} from "./wilson.js";
import type {Counts} from "./types.js";

/**
 * Whole people: how many had the event, how many would at parity, and the range of that from the 95 % interval of the
 * rate aimed at.
 */
export type ParityCount = {actual: number; target: number; lower: number; upper: number};

/** What parity would need of the group `of`: at the rate of `to`, or with the total number of events fixed. */
export type Parity = {
  /** Events of `of` at the rate of `to`: the total rises or falls. */
  levelUp: ParityCount;
  /** Events of both groups at their pooled rate: the total stays (the two targets add up to it). */
  fixedTotal: {of: ParityCount; to: ParityCount};
};

/**
 * The events that would make two groups equal, to the nearest person, with ranges rounded outwards; null where nobody
 * is in a group. For a band against the whole workforce give the band as `of` and the rest as `to`, and read
 * `fixedTotal`. A size of the gap, never a quota.
 */
export function parity({of, to}: {of: Counts; to: Counts}, {level = 0.95} = {}): Parity | null {
  checkCounts(of);
  checkCounts(to);
  if (of.denominator === 0 || to.denominator === 0) return null;
  const pooled = addCounts(of, to);
  const first = atRate(of, pooled, level);
  const second = atRate(to, pooled, level);
  return {
    levelUp: atRate(of, to, level),
    fixedTotal: {of: first, to: {...second, target: pooled.numerator - first.target}}
  };
}

function atRate(group: Counts, aim: Counts, level: number): ParityCount {
  const range = wilson(aim, {level});
  return {
    actual: group.numerator,
    target: Math.round((group.denominator * aim.numerator) / aim.denominator),
    lower: Math.floor(group.denominator * (range?.lower ?? 0)),
    upper: Math.ceil(group.denominator * (range?.upper ?? 1))
  };
}
