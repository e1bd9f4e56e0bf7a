import {addCounts, checkCounts} from "./counts.js";
import {rateDifference} from "./rate-difference.js";
import type {Counts, Interval} from "./types.js";

/**
 * Whole people: how many had the event, how many would at parity, and the change from one to the other (above 0: more
 * would be needed). `range` is that of the change, with the sampling error of both groups; null where everybody was
 * counted, so that there is none.
 */
export type ParityCount = {actual: number; target: number; change: number; range: Interval | null};

/** What parity would need of the group `of`: at the rate of `to`, or with the total number of events fixed. */
export type Parity = {
  /** Events of `of` at the rate of `to`: the total rises or falls. Never asked for of something bad: that is levelled down. */
  levelUp: ParityCount;
  /** Events of both groups at their pooled rate: the total stays (the two targets add up to it). */
  fixedTotal: {of: ParityCount; to: ParityCount};
};

/**
 * The events that would make two groups equal, to the nearest person; null where nobody is in a group. The change is the
 * difference of the two rates in people, so its range is Miettinen & Nurminen's 1985 interval times the people: it holds
 * 0 exactly where that of the difference does. With the total fixed, the pooled rate is part of both groups and the
 * change is N/(n + N) of that. `sampled` is false where everybody was counted (staff in post): then there is no range.
 * For a band against the whole workforce give the band as `of` and the rest as `to`, and read `fixedTotal`. A size of
 * the gap, never a quota.
 */
export function parity(
  {of, to}: {of: Counts; to: Counts},
  {level = 0.95, sampled = true}: {level?: number; sampled?: boolean} = {}
): Parity | null {
  checkCounts(of);
  checkCounts(to);
  if (of.denominator === 0 || to.denominator === 0) return null;
  const pooled = addCounts(of, to);
  const apart = sampled ? rateDifference(of, to, {level}) : null;
  /** The change of `of` people when so many of them are moved by the whole difference. */
  const range = (people: number): Interval | null =>
    apart?.lower == null || apart.upper == null
      ? null
      : {lower: whole(-people * apart.upper), upper: whole(-people * apart.lower)};
  const both = (of.denominator * to.denominator) / pooled.denominator;
  const needed = ({numerator: actual}: Counts, target: number, range: Interval | null): ParityCount => {
    return {actual, target, change: target - actual, range};
  };
  const first = needed(of, atRate(of, pooled), range(both));
  const back = range(both);
  return {
    levelUp: needed(of, atRate(of, to), range(of.denominator)),
    fixedTotal: {
      of: first,
      to: needed(to, pooled.numerator - first.target, back && {lower: whole(-back.upper), upper: whole(-back.lower)})
    }
  };
}

function atRate(group: Counts, aim: Counts): number {
  return Math.round((group.denominator * aim.numerator) / aim.denominator);
}

/** To the nearest person, never -0. */
function whole(people: number): number {
  return Math.round(people) + 0;
}
