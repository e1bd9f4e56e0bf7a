import {meanSentence, medianSentence} from "../../pay/words.js";
import {payOf} from "../../pay/reckoning.js";
import {formatPercent, formatPeriod} from "../../../words/format.js";
import type {Catalogue} from "../catalogue.js";
import type {PayQuestion, PayRow} from "../reckoning/pay-question.js";
import {hiddenWords, list, populationWords, rowNamer} from "./words.js";

/** Why the controls of other questions are not offered here. */
export const payLimits =
  "A gap in pay is always with White people, and of everybody in a part of the workforce. It is neither filtered nor crossed nor taken apart here: what few people are paid would show.";

/** What is asked, in full: `Median gap in hourly pay of BME substantive staff compared with White staff, by pay band, March 2020`. */
export function payAskedWords({view, label}: Catalogue, question: PayQuestion): string {
  const {gap, by, periods, trend, groups, populations} = question;
  const [group] = groups;
  const who = groups.length === 1 && group !== undefined ? view.label(group) : "each group of";
  const staff = list(populations.map((each) => populationWords[each] ?? each));
  const [first = "", last = first] = [periods[0], periods.at(-1)];
  const when = trend ? `${formatPeriod(first)} to ${formatPeriod(last)}` : formatPeriod(last);
  const divided = by === null ? "" : `, by ${label(by).toLowerCase()}`;
  return `${gap.label} of ${who} ${staff} compared with ${view.label("White")} staff${divided}, ${when}`;
}

/** The main message: the one gap in a sentence; of several, the narrowest and the widest; over time, the first and the last. */
export function payFindingWords(catalogue: Catalogue, question: PayQuestion, rows: readonly PayRow[]): string {
  const {gap, trend, periods} = question;
  if (rows.length === 0) return "There are no figures for this question.";
  const shown = rows.filter(({figure}) => figure.value !== null);
  const hidden = rows.filter(({figure}) => figure.status === "suppressed").length;
  if (shown.length === 0)
    return hidden > 0 ? "Every figure here is hidden to protect people." : "There was nobody to compare.";
  const name = rowNamer(catalogue, rows);
  const said = ({figure}: PayRow): string =>
    `${formatPercent(figure.value ?? 0)}${rows.length > 1 ? ` (${name(figure).join(", ")})` : ""}`;
  const sorted = [...shown].sort((a, b) => (a.figure.value ?? 0) - (b.figure.value ?? 0));
  const [low] = sorted;
  const high = sorted.at(-1);
  const few = hidden === 0 ? "" : ` ${hiddenWords(hidden)}`;
  if (!low || !high) return "";
  const [first, last] = [shown[0], shown.at(-1)];
  if (trend && rows.length === periods.length && first && last && first !== last)
    return `The ${gap.statistic} gap was ${said(first)} and ${said(last)}.${few}`;
  return `${low === high ? (oneGap(catalogue, question, low) ?? `${said(low)}.`) : `From ${said(low)} to ${said(high)}.`}${few}`;
}

/** A single gap of the whole workforce as the page of the pay gap says it; null for one of a part of it, and of bonus pay. */
function oneGap({view}: Catalogue, {gap, by}: PayQuestion, {figure}: PayRow): string | null {
  const pay = payOf(view, figure.population === "bank" ? "bank" : "substantive");
  if (!pay || by !== null || gap.measure !== "hourly pay") return null;
  const {group, period} = figure;
  const found = pay.gap({statistic: gap.statistic, group, period});
  return gap.statistic === "mean" ? meanSentence(pay, found) : medianSentence(pay, found);
}

/** What a reader should bear in mind, a line each. */
export function payNotes({view}: Catalogue, {gap, by}: PayQuestion, rows: readonly PayRow[]): string[] {
  return [
    "Above 0 the group is paid less than White people, below 0 more. A gap in pay is not unequal pay for the same work.",
    gap.measure === "hourly pay"
      ? "Staff are counted whether on full pay or not; the gap is of those on full pay."
      : "Gaps are among those who were paid a bonus, who are the people counted.",
    ...(rows.some(({figure}) => figure.status === "published" && figure.lower === null)
      ? ["A gap without a range is of fewer than 30 people, or of so many paid alike that a range would say nothing."]
      : []),
    ...(by === null ? [] : ["Within a pay band, pay goes up with years of service."]),
    ...(view.organisation.notice === null ? [] : [view.organisation.notice])
  ];
}
