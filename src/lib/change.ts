import type {Indicator} from "../registry/define.js";
import {periodDays} from "../registry/periods.js";
import {ratioChange} from "../stats/ratio-change.js";
import type {Counts} from "../stats/types.js";
import type {Figure} from "./figure-types.js";
import {comparable} from "./headline.js";

/** Whether a comparison changed between two periods by more than chance, in words; `p` where it was tested. */
export type ChangeVerdict = {state: "clear" | "unclear" | "untested"; words: string; p: number | null};

/**
 * Whether an indicator's comparison changed between two periods. Tested only for flows and surveys, on the ratio of the
 * two groups' rates, and only between periods that share no year and no break of the series. Staff in post and boards
 * are mostly the same people a year later, so their changes are stated and not tested.
 */
export function changeBetween(
  figures: readonly Figure[],
  indicator: Indicator,
  before: Figure,
  now: Figure
): ChangeVerdict {
  const {statistic} = indicator.compare;
  if (statistic === "part-of-whole" || statistic === "board-gap")
    return {state: "untested", words: "Not tested: mostly the same people in both years.", p: null};
  if (!comparable(indicator, before.period, now.period, now.group))
    return {state: "untested", words: "Not tested: the periods overlap, or were counted differently.", p: null};
  const rates = [now, before].map((figure) => ratesOf(figures, figure));
  const [later, earlier] = rates;
  if (!later || !earlier) return {state: "untested", words: "Not tested: a count is hidden or missing.", p: null};
  const {p} = ratioChange({period: periodDays(before.period), ...earlier}, {period: periodDays(now.period), ...later});
  if (p === null) return {state: "untested", words: "Not tested: nobody had the event in one of the groups.", p};
  return p < 0.05
    ? {state: "clear", words: "Yes: the gap changed by more than chance would make.", p}
    : {state: "unclear", words: "No: a change like this is often chance.", p};
}

/** The counts of the two groups that a comparison is made of, at its own place in the breakdowns. */
function ratesOf(
  figures: readonly Figure[],
  {indicator, population, period, group, breakdown, level, breakdown2, level2}: Figure
): {of: Counts; to: Counts} | null {
  const [of, to] = group.split(/\/| minus /).map((id) => {
    const rate = figures.find(
      (each) =>
        each.indicator === indicator &&
        each.population === population &&
        each.period === period &&
        each.group === id &&
        each.unit === "percent" &&
        each.breakdown === breakdown &&
        each.level === level &&
        each.breakdown2 === breakdown2 &&
        each.level2 === level2
    );
    return rate?.numerator == null || rate.denominator == null
      ? null
      : {numerator: rate.numerator, denominator: rate.denominator};
  });
  return of && to ? {of, to} : null;
}
