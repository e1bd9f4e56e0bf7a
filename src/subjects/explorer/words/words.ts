import type {Figure} from "../../../figures/figure-types.js";
import {capitalise, formatPeriod} from "../../../words/format.js";
import type {Catalogue} from "../catalogue.js";
import {comparatorLabel, isShare} from "../reckoning/comparators.js";
import type {Question} from "../reckoning/question.js";
import {isRatioGap} from "../reckoning/views.js";

/** Whom each population is of, as a sentence names them. */
export const populationWords: Readonly<Record<string, string>> = {
  substantive: "substantive staff",
  bank: "bank staff",
  candidates: "applicants",
  board: "board members"
};

/** That so many figures of an answer are hidden, as a sentence. */
export function hiddenWords(hidden: number): string {
  return `${hidden === 1 ? "1 figure is" : `${hidden} figures are`} hidden to protect people.`;
}

/** Names joined as a sentence joins them, the first three in full: `A, B, C and 2 more`. */
export function list(names: readonly string[], most = 3): string {
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
  const bank =
    populations.length === 1 && populations[0] === "bank"
      ? "bank "
      : populations.length > 1
        ? "substantive and bank "
        : "";
  return `Percentage of ${who === null ? "" : `${who} `}${bank}${indicator.people} who ${indicator.event}`;
}

/** What is drawn where gaps are: the same measure, and what of it is divided by or taken from what. */
function gapWords(catalogue: Catalogue, question: Question): string {
  const {indicator, compare, groups, populations} = question;
  const measure = measureWords(catalogue, {...question, groups: isShare(indicator) ? groups : []});
  if (!isRatioGap(indicator, compare)) {
    const comparator = comparatorLabel(catalogue, {indicator, populations}, compare);
    return `${measure}: percentage points above or below ${comparator}`;
  }
  const others = groups.filter((each) => each !== "White");
  const other = others.length === 1 ? catalogue.view.label(others[0] ?? "") : "each other group";
  const white = catalogue.view.label("White");
  return `${measure}: ${indicator.compare.of === "White" ? `${white} divided by ${other}` : `${other} divided by ${white}`}`;
}

/** What is asked, in full: measure, breakdowns, period, filters and comparator. */
export function askedWords(catalogue: Catalogue, question: Question): string {
  const {by, periods, trend, filters, compare, show} = question;
  const divided = by.length > 0 ? `, by ${by.map((each) => catalogue.label(each).toLowerCase()).join(" and ")}` : "";
  const [first = "", last = first] = [periods[0], periods.at(-1)];
  const when = trend ? `${formatPeriod(first)} to ${formatPeriod(last)}` : formatPeriod(last);
  const only = Object.entries(filters).map(
    ([each, levels]) => `; only ${catalogue.label(each).toLowerCase()}: ${levels.join(" or ")}`
  );
  const measure = show === "gap" ? gapWords(catalogue, question) : measureWords(catalogue, question);
  const against =
    compare.kind === "none" || (show === "gap" && compare.kind !== "elsewhere")
      ? ""
      : `; compared with ${comparatorLabel(catalogue, question, compare)}`;
  return `${measure}${divided}, ${when}${only.join("")}${against}`;
}

/** The parts of a row's name. */
type NamePart = "level" | "level2" | "population" | "period" | "group";

/** Says of a row what tells it from the others: level, population, period and group where these differ. */
export function rowNamer(
  {view}: Pick<Catalogue, "view">,
  rows: readonly {figure: Figure}[],
  {leaveOut = []}: {leaveOut?: readonly NamePart[]} = {}
): (figure: Figure) => string[] {
  const words: Readonly<Record<NamePart, (figure: Figure) => string>> = {
    level: ({level}) => (level === "all" ? "" : level),
    level2: ({level2}) => level2,
    population: ({population}) => capitalise(populationWords[population] ?? population),
    period: ({period}) => formatPeriod(period),
    group: ({group}) => view.label(group)
  };
  const differs = (part: NamePart): boolean =>
    new Set(rows.map(({figure}) => words[part](figure))).size > 1 ||
    (part === "level" && rows.some(({figure}) => figure.level !== "all"));
  const parts = (Object.keys(words) as NamePart[]).filter((part) => !leaveOut.includes(part));
  const telling = parts.filter(differs);
  const used = telling.length > 0 || leaveOut.includes("group") ? telling : (["group"] as const);
  return (figure) => used.map((part) => words[part](figure)).filter(Boolean);
}
