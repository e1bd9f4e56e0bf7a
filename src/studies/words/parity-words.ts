import {formatCount, formatPeriod} from "../../words/format.js";
import {otherGroup} from "../reckoning/gap-measures.js";
import type {Naming} from "../reckoning/mix-statement.js";
import type {ParityNeed, PostsNeed} from "../reckoning/parity-needs.js";

/** What parity at the other group's rate would have needed: "At the White rate, 233 rather than 205 BME ... would have been ...". */
export function needSentence({measure, period, levelUp}: ParityNeed, {label}: Naming): string {
  const {actual, target} = levelUp;
  const people = `${label(otherGroup(measure))} ${measure.people}`;
  if (actual === target)
    return `In ${formatPeriod(period)}, ${formatCount(actual)} ${people} ${measure.event}: as many as at the ${label("White")} rate.`;
  const apart =
    target > actual ? `${formatCount(target - actual)} fewer than` : `${formatCount(actual - target)} more than`;
  return `In ${formatPeriod(period)}, ${formatCount(actual)} ${people} ${measure.event}, ${apart} at the ${label("White")} rate.`;
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
