import {formatPercent, formatPeriod} from "../../../words/format.js";
import {stateComparison} from "../../../words/sentence.js";
import type {Answer, AnswerRow} from "../reckoning/answer.js";
import type {Catalogue} from "../catalogue.js";
import {comparatorLabel, isShare} from "../reckoning/comparators.js";
import type {Question} from "../reckoning/question.js";
import {hiddenWords, list, measureWords, rowNamer} from "./words.js";

/** The main message of an answer, in a sentence or two: what is clear, in which direction, and what cannot be told. */
export function findingWords(catalogue: Catalogue, answer: Answer): string {
  const {question, rows} = answer;
  if (rows.length === 0) return "There are no figures for this question.";
  const shown = rows.filter(({figure}) => figure.value !== null);
  if (shown.length === 0)
    return rows.some(({figure}) => figure.status === "suppressed")
      ? "Every figure here is hidden to protect people."
      : "There was nobody to count.";
  if (question.trend) return trendWords(catalogue, answer, shown);
  const judged = rows.filter(({gap}) => gap?.verdict);
  const [only] = judged;
  const undivided = question.by.length === 0 && question.populations.length === 1;
  if (only && judged.length === 1 && undivided && isAgainstWhite(question))
    return oneComparison(catalogue, question, only);
  if (judged.length === 0) return extremes(catalogue, answer, shown);
  return [...clearOnes(catalogue, answer, judged), ...unsureWords(rows, judged)].join(" ");
}

/** True where the gap is between each group and White people. */
function isAgainstWhite({compare}: Question): boolean {
  return compare.kind === "white" || compare.kind === "elsewhere";
}

/** An indicator's own sentence for its one comparison. */
function oneComparison({view}: Catalogue, {indicator}: Question, {figure, gap, reference}: AnswerRow): string {
  const pair = reference?.figure ? [figure, reference.figure] : [];
  const rates = indicator.compare.of === "White" ? pair.reverse() : pair;
  const {finding, rates: both} = stateComparison(gap ?? figure, rates, indicator, {labels: view.organisation.labels});
  return [finding, both].filter(Boolean).join(" ");
}

const isClear = ({gap}: AnswerRow): boolean =>
  gap?.verdict?.state === "clear-gap" || gap?.verdict?.state === "clear-small-gap";
const isUnsure = ({gap}: AnswerRow): boolean =>
  gap?.verdict?.state === "possible-gap" || gap?.verdict?.state === "no-clear-gap";

/** Which rows lie clearly on either side of what they are compared with, a sentence for each side. */
function clearOnes(catalogue: Catalogue, {question, rows}: Answer, judged: readonly AnswerRow[]): string[] {
  const {indicator, compare} = question;
  const name = rowNamer(catalogue, isAgainstWhite(question) ? judged : rows);
  const named = (some: readonly AnswerRow[]): string =>
    list(
      some.map(({figure}) => {
        const [first = "", ...rest] = name(figure);
        return rest.length > 0 ? `${first} (${rest.join(", ")})` : first;
      })
    );
  const clear = judged.filter(isClear);
  const ids = [...new Set(judged.map(({figure}) => figure.group))];
  const who = ids.length === 1 ? `${catalogue.view.label(ids[0] ?? "")} people` : null;
  const sentences = (parts: readonly [string, readonly AnswerRow[]][]): string[] =>
    parts.filter(([, some]) => some.length > 0).map(([words, some]) => `${words} ${named(some)}.`);
  if (isAgainstWhite(question)) {
    const white = `${catalogue.view.label("White")} people`;
    if (clear.length === 0)
      return [
        who
          ? `No clear gap between ${who} and ${white} is seen here.`
          : `No clear gap with ${white} is seen for any group.`
      ];
    const against = clear.filter(({gap}) => gap?.verdict?.direction === "adverse");
    const favour = clear.filter((row) => !against.includes(row));
    return sentences([
      [`Clear gap against ${who ?? "a group"}:`, against],
      [`Clear gap in favour of ${who ?? "a group"}:`, favour]
    ]);
  }
  const comparator = comparatorLabel(catalogue, question, compare);
  if (clear.length === 0)
    return [
      judged.some(isUnsure) ? `Nothing differs clearly from ${comparator}.` : `All are similar to ${comparator}.`
    ];
  const higher = clear.filter(({gap}) => (gap?.value ?? 0) > 0);
  const lower = clear.filter((row) => !higher.includes(row));
  if (judged.length === 1 && question.by.length === 0 && who) {
    const side = lower.length > 0 ? ["under-represented", "lower"] : ["over-represented", "higher"];
    return isShare(indicator)
      ? [`${who} are clearly ${side[0] ?? ""} compared with ${comparator}.`]
      : [`The percentage of ${who} is clearly ${side[1] ?? ""} than that of ${comparator}.`];
  }
  if (!isShare(indicator))
    return sentences([
      [`Clearly lower than ${comparator}:`, lower],
      [`Clearly higher than ${comparator}:`, higher]
    ]);
  return sentences([
    [who ? `${who} are clearly under-represented in` : "Clearly under-represented:", lower],
    [who ? `${lower.length > 0 ? "They" : who} are clearly over-represented in` : "Clearly over-represented:", higher]
  ]);
}

/** How many rows are too few to tell, or hidden, a sentence each. */
function unsureWords(rows: readonly AnswerRow[], judged: readonly AnswerRow[]): string[] {
  const unsure = judged.filter(isUnsure).length;
  const hidden = rows.filter(({figure}) => figure.status === "suppressed").length;
  return [
    unsure > 0 &&
      (unsure === judged.length
        ? "The numbers are too small to rule a gap out."
        : `For ${unsure} of ${judged.length}, a gap is not ruled out.`),
    hidden > 0 && hiddenWords(hidden)
  ].filter((sentence) => sentence !== false);
}

/** The lowest and the highest figure, where nothing is compared. */
function extremes(catalogue: Catalogue, {rows}: Answer, shown: readonly AnswerRow[]): string {
  const name = rowNamer(catalogue, rows);
  const sorted = [...shown].sort((a, b) => (a.figure.value ?? 0) - (b.figure.value ?? 0));
  const [low] = sorted;
  const high = sorted.at(-1);
  if (!low || !high) return "";
  const said = ({figure}: AnswerRow): string => `${formatPercent(figure.value ?? 0)} (${name(figure).join(", ")})`;
  if (low === high) return `${said(low)}.`;
  return `From ${said(low)} to ${said(high)}.`;
}

/** The first and the last figure of the group that the question is about; of several places, what is shown. */
function trendWords(catalogue: Catalogue, {question}: Answer, shown: readonly AnswerRow[]): string {
  const {indicator, groups, by, populations} = question;
  const others = groups.filter((each) => each !== "White");
  const group = others[0] ?? groups[0] ?? "";
  const series = shown.filter(({figure}) => figure.group === group);
  const [first] = series;
  const last = series.at(-1);
  const divided = by.length > 0 || populations.length > 1 || others.length > 1;
  if (divided || !first || !last || first === last) return `${measureWords(catalogue, question)}, over time`;
  const name = catalogue.view.label(group);
  const [before, now] = [formatPercent(first.figure.value ?? 0), formatPercent(last.figure.value ?? 0)];
  const when = [formatPeriod(first.figure.period), formatPeriod(last.figure.period)];
  if (isShare(indicator))
    return `${name} people were ${before} of the whole in ${when[0] ?? ""} and ${now} in ${when[1] ?? ""}.`;
  return `${before} of ${name} ${indicator.people} ${indicator.event} in ${when[0] ?? ""}, and ${now} in ${when[1] ?? ""}.`;
}
