import type {CampaignEffect, SurveyDesign, WeightedShare} from "../figures/designs.js";
import type {Indicator} from "../registry/define.js";
import {formatCount, formatNumber, formatPercent, formatPeriod, formatPoints} from "./format.js";
import {paragraph} from "./lists.js";

/** What campaigns do to the ranges of a year's appointments; null where applications come without campaigns. */
export function campaignWords(campaigns: readonly CampaignEffect[] | undefined, period: string): string | null {
  const found = campaigns?.find((each) => each.period === period);
  if (!found) return null;
  const many = found.campaigns === null ? "campaigns" : `${formatCount(found.campaigns)} campaigns`;
  const why = "Applications to one campaign share a fate: one person is appointed, and the others are not.";
  if (found.effect === null)
    return `${why} For ${formatPeriod(period)} campaigns were too few, or missing from too many applications, to say how much that widens a range: ranges take each application by itself, and are somewhat too narrow.`;
  if (found.effect === 1) return `${why} Over the ${many} of ${formatPeriod(period)} that widens no range.`;
  return `${why} Over the ${many} of ${formatPeriod(period)} chance moves the ratio more than among as many separate applications: its variance is ${formatNumber(found.effect, "ratio").replace(/0$/, "")} times as large. The range of the ratio and its verdict allow for that.`;
}

type Naming = {name: (group: string) => string; indicator: Pick<Indicator, "event">};

/**
 * What weights make of two groups' shares of the latest year: both with their weights, and the gap with and without. Null
 * without weights or where either group has no answers.
 */
export function weightWords(
  {weighted}: Pick<SurveyDesign, "weighted">,
  [of, to]: readonly [WeightedShare | undefined, WeightedShare | undefined],
  {name, indicator}: Naming
): string | null {
  if (!weighted || !of || !to || of.value === null || to.value === null) return null;
  const plain = gapOf(of.yes / of.answers, to.yes / to.answers);
  const gap = gapOf(of.value, to.value);
  const shares = `With weights, ${formatPercent(of.value * 100)} of ${name(of.group)} ${indicator.event} in ${formatPeriod(of.period)}, compared with ${formatPercent(to.value * 100)} of ${name(to.group)}.`;
  const change =
    formatPoints(gap) === formatPoints(plain)
      ? `The difference is ${formatPoints(gap, {words: true})} with weights and without.`
      : `The difference is ${formatPoints(gap, {words: true})}. Without weights it is ${formatPoints(plain)}.`;
  return paragraph(shares, change);
}

/** Who answered, and how far a group's share could lie from what those who answered say; null where nobody says who was asked. */
export function responseWords(share: WeightedShare | undefined, {name, indicator}: Naming): string | null {
  if (!share || !share.invited || share.least === null || share.most === null) return null;
  const {group, answers, invited} = share;
  const answered = `${formatPercent((answers / invited) * 100)} of the ${name(group)} who were asked in ${formatPeriod(share.period)} answered.`;
  if (answers === invited) return answered;
  return `${answered} If none of the others ${indicator.event}, the share is ${formatPercent(share.least * 100)}. If all did, it is ${formatPercent(share.most * 100)}. No range holds that.`;
}

function gapOf(of: number, to: number): number {
  return (of - to) * 100;
}
