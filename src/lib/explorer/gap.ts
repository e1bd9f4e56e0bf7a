import type {Cell} from "../../registry/cell.js";
import {indicator as indicatorOf} from "../../registry/index.js";
import {wresYear} from "../../registry/periods.js";
import {subtractCounts} from "../../stats/counts.js";
import {proportionAgainst} from "../../stats/proportion-against.js";
import type {Counts} from "../../stats/types.js";
import {constantVerdict} from "../../stats/verdict.js";
import {differenceFigure, partFigure, rateFigure, type CellPair} from "../figure.js";
import type {Figure, Unit} from "../figure-types.js";
import {comparable, isWhole} from "../headline.js";
import type {Catalogue} from "./catalogue.js";
import {comparatorLabel, isShare, samePeriod} from "./comparators.js";
import type {Question} from "./question.js";
import {residentShare} from "./residents.js";

/** What a figure is set against: its words, its value, and the figure with its counts where it has any. */
export type Reference = {label: string; value: number | null; unit: Unit; figure: Figure | null};

/** What a comparison is made from: the figures of the question, and those of each whole population. */
export type GapContext = {catalogue: Catalogue; question: Question; made: readonly Figure[]; whole: readonly Figure[]};

const samePlace = (a: Figure, b: Figure): boolean =>
  a.population === b.population &&
  a.breakdown === b.breakdown &&
  a.level === b.level &&
  a.breakdown2 === b.breakdown2 &&
  a.level2 === b.level2;

/** The comparator of a figure; null where it has none: the White figure beside itself, or a group that is not compared. */
export function referenceOf(figure: Figure, context: GapContext): Reference | null {
  const {catalogue, question, made, whole} = context;
  const {compare} = question;
  const label = comparatorLabel(catalogue, question, compare);
  const of = (found: Figure | undefined): Reference | null =>
    found ? {label, value: found.value, unit: "percent", figure: found} : null;
  const sameGroup = (each: Figure): boolean =>
    each.group === figure.group && each.unit === "percent" && each.population === figure.population;
  switch (compare.kind) {
    case "none":
      return null;
    case "white":
      if (figure.group === "White") return null;
      return of(
        made.find(
          (each) =>
            each.group === "White" &&
            each.unit === "percent" &&
            each.period === figure.period &&
            samePlace(each, figure)
        )
      );
    case "organisation":
      if (question.indicator.source === "board") return workforceReference(figure, context, label);
      return of(whole.find((each) => sameGroup(each) && isWhole(each) && each.period === figure.period));
    case "rest":
      return of(
        restFigure(
          figure,
          whole.find((each) => sameGroup(each) && isWhole(each) && each.period === figure.period)
        )
      );
    case "period": {
      const own = catalogue.periods(
        question.indicator,
        question.populations.find((each) => each === figure.population) ?? "substantive"
      );
      const period = samePeriod(own, compare.name);
      return of(made.find((each) => sameGroup(each) && each.period === period && samePlace(each, figure)));
    }
    case "area": {
      const found = residentShare(catalogue.view, compare.name, figure.group);
      return found && {label: `${label}, ${found.year}`, value: found.share * 100, unit: "percent", figure: null};
    }
    case "elsewhere":
      return benchmarkReference(figure, context, compare.name);
  }
}

/** The gap between a figure and its comparator, with interval, p-value and verdict; null where nothing can be tested. */
export function gapOf(figure: Figure, reference: Reference, {question, made}: GapContext): Figure | null {
  const {compare, indicator} = question;
  const {group, period} = figure;
  // The White share of a whole mirrors the others': a verdict on it would say the same twice.
  if (isShare(indicator) && group === "White") return null;
  const address = {...figure, group: `${group} minus ${reference.label}`};
  const options = {notKnown: figure.notKnown, adverse: adverseSide(question)};
  const against = reference.figure;
  const find = (name: string): Figure | null =>
    made.find((each) => each.group === name && each.period === period && samePlace(each, figure)) ?? null;
  switch (compare.kind) {
    case "white":
    case "elsewhere": {
      const {of, statistic} = indicator.compare;
      if (isShare(indicator)) return null;
      if (statistic === "ratio") return find(of === "White" ? `White/${group}` : `${group}/White`);
      return compare.kind === "white" ? find(`${group} minus White`) : null;
    }
    case "organisation":
      if (indicator.source === "board") return find(`${group} minus workforce ${group}`);
      return against && isPart(figure, against) ? partFigure(address, pairOf(figure), pairOf(against), options) : null;
    case "rest":
      return against && differenceFigure(address, pairOf(figure), pairOf(against), options);
    case "period":
      if (!against || indicator.source === "workforce" || indicator.source === "board") return null;
      // Years in common, or a break between them: the two may stand side by side, but their difference says nothing.
      if (!comparable(indicator, against.period, period, group)) return null;
      return differenceFigure(address, pairOf(figure), pairOf(against), options);
    case "area":
      return reference.value === null ? null : againstConstant(address, figure, reference.value / 100);
    case "none":
      return null;
  }
}

/** Which side of equal is to the disadvantage of a group's own rate. */
function adverseSide({indicator}: Question): "above" | "below" {
  const {of, adverse} = indicator.compare;
  if (isShare(indicator)) return "below";
  return of === "White" ? (adverse === "above" ? "below" : "above") : adverse;
}

/** The cells that a percentage was made of. A withheld count stays withheld. */
function pairOf({
  numerator,
  denominator,
  status,
  organisation,
  population,
  period,
  breakdown,
  level,
  breakdown2,
  level2,
  group
}: Figure): CellPair {
  const cell = (count: number | null): Cell => ({
    organisation,
    measure: "headcount",
    population: population as Cell["population"],
    period,
    breakdown,
    level,
    breakdown2,
    level2,
    group,
    count,
    status: count !== null ? "published" : status === "published" ? "not-applicable" : status
  });
  return {numerator: cell(numerator), denominator: cell(denominator)};
}

/** The percentage of everybody outside a figure's place; undefined where a count of it is withheld. */
function restFigure(part: Figure, whole: Figure | undefined): Figure | undefined {
  if (!whole || !isPart(part, whole) || !hasCounts(part) || !hasCounts(whole)) return undefined;
  return rateFigure(whole, pairOf({...whole, ...subtractCounts(whole, part)}), {notKnown: null});
}

function hasCounts(figure: Figure): figure is Figure & Counts {
  return figure.numerator !== null && figure.denominator !== null;
}

/** False where known counts say that a figure's people are not among those of another. */
function isPart(part: Figure, whole: Figure): boolean {
  if (!hasCounts(part) || !hasCounts(whole)) return true;
  const rest = {numerator: whole.numerator - part.numerator, denominator: whole.denominator - part.denominator};
  return rest.numerator >= 0 && rest.denominator >= rest.numerator && part.numerator <= part.denominator;
}

/** The workforce's share that the board's is set against: a figure of indicator 1. */
function workforceReference({group, period}: Figure, {catalogue}: GapContext, label: string): Reference | null {
  const found = catalogue
    .wholeFigures(indicatorOf(1))
    .find(
      (each) => each.group === group && each.period === period && each.population === "substantive" && isWhole(each)
    );
  return found ? {label, value: found.value, unit: "percent", figure: found} : null;
}

/** A comparator's published figure of the same WRES year, or of the last year before it. */
function benchmarkReference(
  {group, period}: Figure,
  {catalogue, question: {indicator}}: GapContext,
  name: string
): Reference | null {
  const isRatio = indicator.compare.statistic === "ratio";
  const wanted = isRatio ? [`White/${group}`, `${group}/White`] : [group, `${group} board members`];
  const found = catalogue.view.benchmarks
    .filter(
      (row) => row.comparator === name && Number(row.indicator) === indicator.number && wanted.includes(row.group)
    )
    .filter((row) => Number(row.period) <= wresYear(period))
    .sort((a, b) => Number(b.period) - Number(a.period))[0];
  return found
    ? {label: `${name}, ${found.period}`, value: Number(found.value), unit: isRatio ? "ratio" : "percent", figure: null}
    : null;
}

/** A share less a fixed one, in percentage points: Wilson interval, score test, verdict on their ratio. */
function againstConstant(address: Figure, figure: Figure, constant: number): Figure {
  const {numerator, denominator, status} = figure;
  const none = {
    ...address,
    numerator: null,
    denominator: null,
    value: null,
    lower: null,
    upper: null,
    p: null,
    unit: "percentage points",
    verdict: null
  } as const;
  if (status !== "published" || numerator === null || denominator === null || constant <= 0 || constant >= 1)
    return {...none, method: figure.method};
  const estimate = proportionAgainst({numerator, denominator}, constant);
  const points = (value: number | null): number | null => (value === null ? null : value * 100);
  return {
    ...none,
    value: points(estimate.value),
    lower: points(estimate.lower),
    upper: points(estimate.upper),
    p: estimate.p,
    method: estimate.method,
    verdict: constantVerdict(estimate, constant, {adverse: "below"})
  };
}
