import {sortLevels} from "../../../registry/breakdowns.js";
import type {Cell} from "../../../registry/cell.js";
import {everywhere} from "../../../figures/cell-index.js";
import {designEffects} from "../../../figures/designs.js";
import {figures} from "../../../figures/figures.js";
import type {Figure} from "../../../figures/figure-types.js";
import type {Catalogue} from "../catalogue.js";
import {gapOf} from "./gap.js";
import {detectableWords} from "./detectable.js";
import type {Question} from "./question.js";
import {referenceOf, type Reference} from "./reference.js";

/** One row of an answer: a group's own percentage at one place and time, and how it compares. */
export type AnswerRow = {
  /** The percentage with its counts and interval; its verdict and p-value are those of the gap. */
  figure: Figure;
  /** What it is compared with, in figures; null for the comparator itself or where there is none. */
  reference: Reference | null;
  /** The difference or ratio with its interval and verdict; null where none can be tested. */
  gap: Figure | null;
  /** What the counts could have shown, in a sentence, where they are too few to be sure; null elsewhere. */
  detectable: string | null;
};

/** The answer to a question. */
export type Answer = {question: Question; rows: readonly AnswerRow[]};

/** Turns cells into the rows of an answer: every number by the functions that make all figures of the site. */
export function answerOf(catalogue: Catalogue, question: Question, cells: readonly Cell[]): Answer {
  const {organisation} = catalogue.view;
  const {indicator} = question;
  const {denominator, id, campaigns} = organisation;
  const made = figures(cells, {denominator, organisation: id, effects: designEffects(campaigns)}, [indicator]);
  const context = {catalogue, question, made, whole: catalogue.wholeFigures(indicator)};
  const rows = made
    .filter((figure) => isAsked(figure, question))
    .map((figure): AnswerRow => {
      const reference = referenceOf(figure, context);
      const gap = reference && gapOf(figure, reference, context);
      return {
        figure: {
          ...figure,
          method: figure.method.split("; ")[0] ?? figure.method,
          p: gap?.p ?? null,
          verdict: gap?.verdict ?? null
        },
        reference,
        gap,
        detectable:
          gap && reference.figure
            ? detectableWords(figure, reference.figure, gap, {indicator, label: catalogue.view.label})
            : null
      };
    });
  return {question, rows: inReadingOrder(catalogue, question, rows)};
}

/** The percentages that a question shows: its groups, at its periods, at every level of its breakdowns. */
function isAsked({unit, group, population, period, breakdown, breakdown2}: Figure, question: Question): boolean {
  const [first = everywhere.breakdown, second = ""] = question.by;
  return (
    unit === "percent" &&
    question.groups.includes(group) &&
    question.populations.some((each) => each === population) &&
    question.periods.includes(period) &&
    breakdown === first &&
    breakdown2 === second
  );
}

/** Rows in the order in which a reader expects levels, populations, periods and groups: never by their figures. */
function inReadingOrder(
  catalogue: Catalogue,
  {by, populations, periods, groups}: Question,
  rows: AnswerRow[]
): AnswerRow[] {
  const levels = [0, 1].map((place) => {
    const present = new Set(rows.map(({figure}) => (place === 0 ? figure.level : figure.level2)));
    return sortLevels([...present], catalogue.levels(by[place] ?? ""));
  });
  const order = ({figure}: AnswerRow): number[] => [
    levels[0]?.indexOf(figure.level) ?? 0,
    levels[1]?.indexOf(figure.level2) ?? 0,
    populations.findIndex((each) => each === figure.population),
    periods.indexOf(figure.period),
    groups.indexOf(figure.group)
  ];
  return rows
    .map((row) => ({row, order: order(row)}))
    .sort((a, b) => a.order.map((each, i) => each - (b.order[i] ?? 0)).find((each) => each !== 0) ?? 0)
    .map(({row}) => row);
}
