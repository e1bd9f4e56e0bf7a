import {capitalise, formatPercent, formatPeriod, formatPoints} from "../../words/format.js";
import type {PayGap} from "../../registry/pay-gaps.js";
import {shareFigure, type Pay} from "./reckoning.js";

/** What a group is paid for each pound of White people's pay: `90p`, `£1.03`; to the penny, as the gap is to one decimal. */
function forEachPound(gap: number): string {
  const pence = Math.round(100 - gap);
  return pence < 100 ? `${pence}p` : `£${(pence / 100).toFixed(2)}`;
}

/** The finding: what the middle member of staff of a group is paid for each pound; null where it is hidden. */
export function medianSentence({view}: Pay, gap: PayGap | undefined): string | null {
  if (gap?.value == null) return null;
  const group = view.label(gap.group);
  if (gap.value === 0)
    return `The middle ${group} member of staff is paid as much for an hour as the middle White one.`;
  return `The middle ${group} member of staff is paid ${forEachPound(gap.value)} for each pound of the middle White one: a median gap of ${formatPercent(gap.value)}.`;
}

/** The same of everybody's pay together. */
export function meanSentence({view}: Pay, gap: PayGap | undefined): string | null {
  if (gap?.value == null) return null;
  const group = view.label(gap.group);
  if (gap.value === 0) return `Taken together, ${group} staff are paid as much for an hour as White staff.`;
  return `Taken together, ${group} staff are paid ${forEachPound(gap.value)} for each pound of White staff: a mean gap of ${formatPercent(gap.value)}.`;
}

/** Where the two kinds of gap point in different ways, what that means. */
export function twoWays(mean: PayGap | undefined, median: PayGap | undefined): string | null {
  if (mean?.value == null || median?.value == null || mean.value * median.value >= 0) return null;
  return "The two point in different ways: a few people with high pay move a mean, and leave the one in the middle where they are.";
}

/** Which part of the lowest and of the highest paid quarter a group is. */
export function quarterSentence(pay: Pay, group: string): string | null {
  const [lowest, highest] = ["Lower", "Upper"].map((level) => {
    const at = {breakdown: "pay quarter", level};
    return shareFigure(pay.count("paid", {...at, group}), pay.count("paid", {...at, group: "all"}))?.value ?? null;
  });
  if (lowest == null || highest == null) return null;
  return `${pay.view.label(group)} staff are ${formatPercent(lowest)} of the lowest paid quarter and ${formatPercent(highest)} of the highest paid.`;
}

/** How much of the mean gap goes with the bands that people work in, and how much is found within bands. */
export function mixSentence({view}: Pay, mix: PayGap | undefined, within: PayGap | undefined): string | null {
  if (mix?.value == null || within?.value == null) return null;
  const behind = within.value > 0 ? "behind" : within.value < 0 ? "ahead of" : "level with";
  return `Of the mean gap, ${formatPoints(mix.value)} go with the bands that people work in, and ${formatPoints(within.value)} are found within bands: there ${view.label("BME")} staff are ${behind} White staff.`;
}

/** How the gaps of the last snapshot stand beside those of the one before; null where either is hidden or there is one alone. */
export function changeSentence(pay: Pay): string | null {
  const [before, now] = pay.periods.slice(-2);
  if (before === undefined || now === undefined) return null;
  const said = (["median", "mean"] as const).flatMap((statistic) => {
    const [was, is] = [before, now].map((period) => pay.gap({statistic, group: "BME", period}));
    if (was?.value == null || is?.value == null) return [];
    const gap = `the ${statistic} gap of ${pay.view.label("BME")} staff`;
    return [`${gap} was ${formatPercent(was.value)} and is ${formatPercent(is.value)}${rangesSay(was, is)}.`];
  });
  if (said.length === 0) return null;
  const when = `From ${formatPeriod(before)} to ${formatPeriod(now)}: `;
  return `${when}${said.map(capitalise).join(" ")} Many of the people are the same in both years.`;
}

/** Whether two ranges leave room for no change at all. */
function rangesSay(a: PayGap, b: PayGap): string {
  if (a.lower === null || a.upper === null || b.lower === null || b.upper === null) return "";
  return a.lower <= b.upper && b.lower <= a.upper ? ", with ranges that overlap" : ", with ranges that lie apart";
}

/** How many people say what their ethnicity is. */
export function declarationSentence(pay: Pay): string | null {
  const known = shareFigure(pay.count("paid", {group: "known"}), pay.count("paid", {group: "all"}));
  return known?.value == null
    ? null
    : `The ethnicity of ${formatPercent(known.value)} of staff is known. Everybody else stands in the quarters, and in no gap.`;
}
