import {formatCount, formatPeriod} from "../../words/format.js";
import {otherGroup, isHarm} from "../reckoning/gap-measures.js";
import type {Naming} from "../reckoning/mix-statement.js";
import type {ParityNeed, PostsNeed} from "../reckoning/parity-needs.js";

/**
 * What parity at the other group's rate would have needed, with the range of the change: "In 2019/20, 186 BME ... were
 * appointed ..., 25 fewer than at the White rate. The range is 58 fewer to 8 more." Something bad is never levelled up:
 * where the group has it less often, that is said instead.
 */
export function needSentence({measure, period, levelUp}: ParityNeed, {label}: Naming): string {
  const {actual, change, range} = levelUp;
  const people = `${label(otherGroup(measure))} ${measure.people}`;
  const counted = `In ${formatPeriod(period)}, ${formatCount(actual)} ${people} ${measure.event}`;
  const rate = `at the ${label("White")} rate`;
  if (isHarm(measure) && change > 0)
    return `${counted}, fewer than ${rate}. Parity of something bad is brought down, never up, so no number is asked for.`;
  const apart = change === 0 ? `as many as ${rate}` : `${fewerOrMore(change)} than ${rate}`;
  const reach = range ? ` The range is ${fewerOrMore(range.upper)} to ${fewerOrMore(range.lower)}.` : "";
  return `${counted}${change === 0 ? ":" : ","} ${apart}.${reach}`;
}

/** How far the people counted are from parity, by the change that it would take: `25 fewer`, `8 more`, `none`. */
export function fewerOrMore(change: number): string {
  if (change === 0) return "none";
  return `${formatCount(Math.abs(change))} ${change > 0 ? "fewer" : "more"}`;
}

/** The group of posts that is furthest short of proportion, in words. */
export function postsSentence(needs: readonly PostsNeed[], {label}: Naming): string {
  const short = needs.reduce<PostsNeed | null>((most, need) => {
    const missing = ({fixedTotal}: PostsNeed): number => fixedTotal.target - fixedTotal.actual;
    return missing(need) > 0 && (most === null || missing(need) > missing(most)) ? need : most;
  }, null);
  if (!short)
    return `No group of posts has fewer ${label("BME")} staff than their share of the whole workforce would give.`;
  const {actual, target} = short.fixedTotal;
  return `The most people short of proportion is in ${short.posts}: ${formatCount(actual)} ${label("BME")} staff, and ${formatCount(target)} at the share of the whole workforce.`;
}
