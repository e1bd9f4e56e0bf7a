import {directedLabel} from "./directed-label.js";
import type {Figure} from "./figure-types.js";
import {groupWords} from "./group-words.js";

/** The columns of a printed figure, the first ten as in the `published` table, so that a join on them meets. */
export const figureColumns = [
  "indicator",
  "population",
  "period",
  "breakdown",
  "level",
  "group",
  "numerator",
  "denominator",
  "value",
  "unit",
  "lower",
  "upper",
  "p",
  "method",
  "verdict",
  "status",
  "organisation"
] as const;

/** A figure as one flat row of text and numbers. */
export type FigureRow = Record<(typeof figureColumns)[number], string | number | null>;

/** The row of a figure, in the organisation's words; crossed breakdowns are joined with `×`, an endless bound is null. */
export function figureRow(figure: Figure, labels: Readonly<Record<string, string>> = {}): FigureRow {
  const {breakdown, breakdown2, level, level2, upper, verdict, ...rest} = figure;
  return {
    indicator: rest.indicator,
    population: rest.population,
    period: rest.period,
    breakdown: breakdown2 ? `${breakdown} × ${breakdown2}` : breakdown,
    level: level2 ? `${level} × ${level2}` : level,
    group: groupWords(rest.group, labels),
    numerator: rest.numerator,
    denominator: rest.denominator,
    value: rest.value,
    unit: rest.unit,
    lower: rest.lower,
    upper: upper === Infinity ? null : upper,
    p: rest.p,
    method: rest.method,
    verdict: directedLabel(verdict),
    status: rest.status,
    organisation: rest.organisation
  };
}
