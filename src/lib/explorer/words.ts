import type {Figure} from "../figure-types.js";
import {capitalise, formatPercent, formatPeriod} from "../format.js";
import {stateComparison} from "../sentence.js";
import type {Answer, AnswerRow} from "./answer.js";
import type {Catalogue} from "./catalogue.js";
import {comparatorLabel, isShare} from "./comparators.js";
import type {Question} from "./question.js";

const populationWords: Readonly<Record<string, string>> = {
  substantive: "substantive staff",
  bank: "bank staff",
  candidates: "applicants",
  board: "board members"
};

/** Names joined as a sentence joins them, the first three in full: `A, B, C and 2 more`. */
function list(names: readonly string[], most = 3): string {
  const shown = names.length > most + 1 ? [...names.slice(0, most), `${names.length - most} more`] : names;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1) ?? ""}`;
}

/** What is measured, of whom: `Share of BME people among substantive staff`. */
export function measureWords({view}: Catalogue, {indicator, populations, groups}: Question): string {
  const [group] = groups;
  const who = groups.length === 1 && group !== undefined ? view.label(group) : null;
  if (isShare(indicator)) {
    const people = list(populations.map((each) => populationWords[each] ?? each));
    return who === null ? `Share of each ethnic group among ${people}` : `Share of ${who} people among ${people}`;
  }
  const bank = populations.length === 1 && populations[0] === "bank" ? "bank " : populations.length > 1 ? "substantive and bank " : "";
  return `Percentage of ${who === null ? "" : `${who} `}${bank}${indicator.people} who ${indicator.event}`;
}

/** What is asked, in full: measure, breakdowns, period, filters and comparator. */
export function askedWords(catalogue: Catalogue, question: Question): string {
  const {by, periods, trend, filters, compare, populations} = question;
  const divided = by.length > 0 ? `, by ${by.map((each) => catalogue.label(each).toLowerCase()).join(" and ")}` : "";
  const [first = "", last = first] = [periods[0], periods.at(-1)];
  const when = trend ? `${formatPeriod(first)} to ${formatPeriod(last)}` : formatPeriod(last);
  const only = Object.entries(filters).map(([each, levels]) => `; only ${catalogue.label(each).toLowerCase()} ${levels.join(" or ")}`);
  const against = compare.kind === "none" ? "" : `; compared with ${comparatorLabel(catalogue, {indicator: question.indicator, populations}, compare)}`;
  return `${measureWords(catalogue, question)}${divided}, ${when}${only.join("")}${against}`;
}

/** Says of a row what tells it from the others: level, population, period and group where these differ. */
export function rowNamer({view}: Pick<Catalogue, "view">, rows: readonly {figure: Figure}[]): (figure: Figure) => string[] {
  const parts: ((figure: Figure) => string)[] = [
    ({level}) => (level === "all" ? "" : level),
    ({level2}) => level2,
    ({population}) => capitalise(populationWords[population] ?? population),
    ({period}) => formatPeriod(period),
    ({group}) => view.label(group)
  ];
  const telling = parts.filter((part, i) => new Set(rows.map(({figure}) => part(figure))).size > 1 || (i === 0 && rows.some(({figure}) => part(figure) !== "")));
  const used = telling.length > 0 ? telling : parts.slice(-1);
  return (figure) => used.map((part) => part(figure)).filter(Boolean);
}

/** The main message of an answer, in a sentence or two: what is clear, in which direction, and what cannot be told. */
export function findingWords(catalogue: Catalogue, answer: Answer): string {
  const {question, rows} = answer;
  const {compare, groups, trend} = question;
  if (rows.length === 0) return "There are no figures for this question.";
  const shown = rows.filter(({figure}) => figure.value !== null);
  if (shown.length === 0) return rows.some(({figure}) => figure.status === "suppressed") ? "Every figure here is hidden to protect people." : "There was nobody to count.";
  if (trend) return trendWords(catalogue, answer, shown);
  const judged = rows.filter(({gap}) => gap?.verdict);
  const [only] = judged;
  if (only?.gap && judged.length === 1 && compare.kind === "white") return oneComparison(catalogue, question, only);
  if (judged.length === 0) return extremes(catalogue, answer, shown);
  return clearOnes(catalogue, answer, judged) + unsureWords(rows, judged, groups.length);
}

/** An indicator's own sentence for its one comparison. */
function oneComparison({view}: Catalogue, {indicator}: Question, {figure, gap, reference}: AnswerRow): string {
  const rates = reference?.figure ? (indicator.compare.of === "White" ? [reference.figure, figure] : [figure, reference.figure]) : [];
  const {finding, rates: both} = stateComparison(gap ?? figure, rates, indicator, {labels: view.organisation.labels});
  return [finding, both].filter(Boolean).join(" ");
}

/** Which rows lie clearly on either side of what they are compared with. */
function clearOnes(catalogue: Catalogue, {question, rows}: Answer, judged: readonly AnswerRow[]): string {
  const {compare, groups, indicator, populations} = question;
  const name = rowNamer(catalogue, groups.length > 1 && !isShare(indicator) ? judged : rows);
  const clear = judged.filter(({gap}) => gap?.verdict?.state === "clear-gap" || gap?.verdict?.state === "clear-small-gap");
  const named = (some: readonly AnswerRow[]): string => list(some.map(({figure}) => name(figure).join(", ")));
  const comparator = comparatorLabel(catalogue, {indicator, populations}, compare);
  if (clear.length === 0) {
    const sure = judged.every(({gap}) => gap?.verdict?.state === "similar");
    return sure ? `All are similar to ${comparator}.` : `Nothing differs clearly from ${comparator}.`;
  }
  if (compare.kind === "white" || compare.kind === "elsewhere") {
    const against = clear.filter(({gap}) => gap?.verdict?.direction === "adverse");
    const favour = clear.filter((row) => !against.includes(row));
    const [group] = [...new Set(judged.map(({figure}) => figure.group))];
    const who = groupsIn(judged) === 1 && group !== undefined ? `${catalogue.view.label(group)} people` : "the group";
    return [against.length > 0 && `Clear gap against ${who}: ${named(against)}.`, favour.length > 0 && `Clear gap in favour of ${who}: ${named(favour)}.`].filter(Boolean).join(" ");
  }
  const higher = clear.filter(({gap}) => (gap?.value ?? 0) > 0);
  const lower = clear.filter((row) => !higher.includes(row));
  const verb = isShare(indicator) ? ["over-represented", "under-represented"] : ["higher", "lower"];
  const [group = ""] = groups;
  const subject = isShare(indicator) && groupsIn(judged) === 1 ? `${catalogue.view.label(group)} people are clearly` : "Clearly";
  const than = isShare(indicator) ? "" : ` than ${comparator}`;
  const joint = subject === "Clearly" ? ":" : " in";
  return [
    lower.length > 0 && `${subject} ${verb[1] ?? ""}${than}${joint} ${named(lower)}.`,
    higher.length > 0 && `${subject} ${verb[0] ?? ""}${than}${joint} ${named(higher)}.`
  ]
    .filter(Boolean)
    .join(" ");
}

const groupsIn = (rows: readonly AnswerRow[]): number => new Set(rows.map(({figure}) => figure.group)).size;

/** How many rows are too few to tell, or hidden. */
function unsureWords(rows: readonly AnswerRow[], judged: readonly AnswerRow[], groups: number): string {
  const unsure = judged.filter(({gap}) => gap?.verdict?.state === "possible-gap" || gap?.verdict?.state === "no-clear-gap").length;
  const hidden = rows.filter(({figure}) => figure.status === "suppressed").length;
  const told = unsure === 0 ? "" : unsure === judged.length && groups > 0 ? " The numbers are too small to rule a gap out." : ` For ${unsure} of ${judged.length}, a gap is not ruled out.`;
  return `${told}${hidden === 0 ? "" : ` ${hidden === 1 ? "1 figure is" : `${hidden} figures are`} hidden to protect people.`}`;
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
  const group = groups.find((each) => each !== "White") ?? groups[0] ?? "";
  const series = shown.filter(({figure}) => figure.group === group);
  const [first] = series;
  const last = series.at(-1);
  const divided = by.length > 0 || populations.length > 1;
  if (divided || !first || !last || first === last) return `${measureWords(catalogue, question)}, over time`;
  const name = catalogue.view.label(group);
  const [before, now] = [formatPercent(first.figure.value ?? 0), formatPercent(last.figure.value ?? 0)];
  const when = [formatPeriod(first.figure.period), formatPeriod(last.figure.period)];
  if (isShare(indicator)) return `${name} people were ${before} of the whole in ${when[0] ?? ""} and ${now} in ${when[1] ?? ""}.`;
  return `${before} of ${name} ${indicator.people} ${indicator.event} in ${when[0] ?? ""}, and ${now} in ${when[1] ?? ""}.`;
}
