import {proportionAgainst} from "../../../stats/proportion-against.js";
import {constantVerdict} from "../../../stats/verdict.js";
import {differenceFigure, partFigure} from "../../../figures/figure.js";
import type {Figure} from "../../../figures/figure-types.js";
import {comparable} from "../../../figures/headline.js";
import {isShare} from "./comparators.js";
import type {Question} from "./question.js";
import {isPart, pairOf, samePlace, type GapContext, type Reference} from "./reference.js";

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
