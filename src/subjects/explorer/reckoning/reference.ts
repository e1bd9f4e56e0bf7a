import type {Cell} from "../../../registry/cell.js";
import {indicator as indicatorOf} from "../../../registry/index.js";
import {wresYear} from "../../../registry/periods.js";
import {subtractCounts} from "../../../stats/counts.js";
import type {Counts} from "../../../stats/types.js";
import {rateFigure, type CellPair} from "../../../figures/figure.js";
import type {Figure, Unit} from "../../../figures/figure-types.js";
import {isWhole} from "../../../figures/headline.js";
import type {Catalogue} from "../catalogue.js";
import {comparatorLabel, samePeriod} from "./comparators.js";
import type {Question} from "./question.js";
import {residentShare} from "./residents.js";

/** What a figure is set against: its words, its value, and the figure with its counts where it has any. */
export type Reference = {label: string; value: number | null; unit: Unit; figure: Figure | null};

/** What a comparison is made from: the figures of the question, and those of each whole population. */
export type GapContext = {catalogue: Catalogue; question: Question; made: readonly Figure[]; whole: readonly Figure[]};

/** True of two figures of the same people, whatever their group and period. */
export const samePlace = (a: Figure, b: Figure): boolean =>
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

/** The cells that a percentage was made of. A withheld count stays withheld. */
export function pairOf({
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
export function isPart(part: Figure, whole: Figure): boolean {
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
