import type {Indicator} from "../registry/define.js";
import {periodDays} from "../registry/periods.js";
import {ratioChange} from "../stats/ratio-change.js";
import type {Counts} from "../stats/types.js";
import type {Figure} from "./figure-types.js";
import {comparable} from "./headline.js";

/**
 * Whether a comparison changed between two periods by more than chance, in words; `p` where it was tested, and `closer`
 * where the ratio of the two rates is nearer to 1 than it was.
 */
export type ChangeVerdict = {
  state: "clear" | "unclear" | "untested";
  words: string;
  p: number | null;
  closer: boolean | null;
};

/**
 * Whether an indicator's comparison changed between two periods. Tested only for flows and surveys, on the ratio of the
 * two groups' rates at the place that the comparison is of, and only between periods that share no year and no break of
 * the series. Staff in post and boards are mostly the same people a year later, so their changes are stated and not
 * tested.
 */
export function changeBetween(
  figures: readonly Figure[],
  indicator: Indicator,
  before: Figure,
  now: Figure
): ChangeVerdict {
  const {statistic} = indicator.compare;
  const untested = (why: string): ChangeVerdict => ({
    state: "untested",
    words: `Not tested: ${why}.`,
    p: null,
    closer: null
  });
  if (statistic === "part-of-whole" || statistic === "board-gap")
    return untested("mostly the same people in both years");
  if (!comparable(indicator, before.period, now.period, now.group))
    return untested("the periods overlap, or were counted differently");
  if (now.unit === "percent") return untested("this is one group's rate, not two groups compared");
  const [later, earlier] = [now, before].map((figure) => ratesOf(figures, figure));
  if (!later || !earlier) return untested("a count is hidden or missing");
  const {p} = ratioChange({period: periodDays(before.period), ...earlier}, {period: periodDays(now.period), ...later});
  if (p === null) return untested("nobody had the event in one of the groups");
  const closer = distanceFromParity(later) < distanceFromParity(earlier);
  return p < 0.05
    ? {state: "clear", words: "Yes: a change like this is hard to put down to chance alone.", p, closer}
    : {state: "unclear", words: "No: a change like this could be chance.", p, closer};
}

/** How far the ratio of two rates is from 1: as far at one half as at two. */
function distanceFromParity({of, to}: {of: Counts; to: Counts}): number {
  return Math.abs(Math.log(of.numerator / of.denominator / (to.numerator / to.denominator)));
}

/** The counts of the two groups that a comparison is made of, at its own place. */
function ratesOf(figures: readonly Figure[], {group, ...at}: Figure): {of: Counts; to: Counts} | null {
  const [of, to] = group.split(/\/| minus /).map((id) => {
    const rate = figures.find(
      (each) =>
        each.group === id &&
        each.unit === "percent" &&
        (["indicator", "population", "period", "breakdown", "level", "breakdown2", "level2"] as const).every(
          (name) => each[name] === at[name]
        )
    );
    return rate?.numerator == null || rate.denominator == null
      ? null
      : {numerator: rate.numerator, denominator: rate.denominator};
  });
  return of && to ? {of, to} : null;
}
