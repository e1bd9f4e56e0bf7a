import type {Indicator} from "../registry/define.js";
import {afterAdjustment} from "../figures/after-adjustment.js";
import {comparable, headline, type Headline} from "../figures/headline.js";
import type {Figure, Verdict} from "../figures/figure-types.js";
import {formatCount, formatGroup, formatPercent, lowerFirst} from "./format.js";
import {stateChange, stateComparison, stateRate, type Statement} from "./sentence.js";
import type {View} from "../figures/view.js";

/** What an indicator says of one population: the headline figure, its words, and its verdict. */
export type IndicatorStatement = {
  headline: Headline;
  statement: Statement;
  change: string | null;
  verdict: Verdict | null;
  /** The figure that the verdict is on: the headline, or for indicator 1 the grouped bands that stand out. */
  judged: Figure;
  /** The p-value of that figure, with all that it was chosen from allowed for; null where nothing is tested. */
  p: number | null;
};

/** The statement of an indicator for a population, at its latest period; null where nothing was supplied for it. */
export function indicatorStatement(
  view: View,
  figures: readonly Figure[],
  indicator: Indicator,
  {population = indicator.populations[0], other = "BME"}: {population?: string | undefined; other?: string} = {}
): IndicatorStatement | null {
  const found = headline(figures, indicator, {population, other});
  if (!found) return null;
  const {labels} = view.organisation;
  const {figure, previous} = found;
  const change = stateChange(figure, previous, {
    comparable: previous === null || comparable(indicator, previous.period, figure.period, other)
  });
  if (indicator.compare.statistic === "part-of-whole") {
    const {statement, judged, p} =
      figure.value === null
        ? {statement: stateRate(figure, indicator, {labels}), judged: figure, p: null}
        : shareStatement(view, figures, figure, figure.value);
    // The sentence is about the bands that stand out; the change is the whole workforce's, and says so.
    const whole = judged === figure ? change : change && `Among all ${population} staff: ${lowerFirst(change)}`;
    return {headline: found, statement, change: whole, verdict: judged.verdict, judged, p};
  }
  const rates = indicator.compare.statistic === "board-gap" ? boardRates(view, found) : found.rates;
  const statement = stateComparison(figure, rates, indicator, {labels});
  return {headline: found, statement, change, verdict: figure.verdict, judged: figure, p: figure.p};
}

/** The board's own share and the workforce's, which is a figure of indicator 1. */
function boardRates(view: View, {rates, figure}: Headline): Figure[] {
  const workforce = view
    .figures({indicators: [1], breakdowns: [], populations: ["substantive"]})
    .filter(
      ({period, group, breakdown}) => period === figure.period && group === rates[0]?.group && breakdown === "overall"
    );
  return [...rates, ...workforce];
}

/**
 * Indicator 1: the share of the whole workforce, then the group of bands that is the most people short of it, of those
 * where the share is clearly smaller with all groups of bands allowed for.
 */
function shareStatement(
  {organisation}: View,
  figures: readonly Figure[],
  overall: Figure,
  share: number
): {statement: Statement; judged: Figure; p: number | null} {
  const name = formatGroup(overall.group, organisation.labels);
  const whole = `${name} people are ${formatPercent(share)} of ${overall.population} staff.`;
  const family = afterAdjustment(
    figures.filter(
      ({indicator, population, period, breakdown, breakdown2, group, unit}) =>
        indicator === 1 &&
        population === overall.population &&
        period === overall.period &&
        breakdown === "band group" &&
        breakdown2 === "" &&
        group === overall.group &&
        unit === "percent"
    )
  );
  const smallest = family.p.reduce<number | null>((least, p) => (p === null ? least : Math.min(p, least ?? 1)), null);
  const short = family.figures.flatMap((figure, i) => {
    const {verdict, numerator, denominator} = figure;
    if (numerator === null || denominator === null) return [];
    if (verdict?.direction !== "adverse" || verdict.state === "possible-gap") return [];
    const inProportion = Math.round((share / 100) * denominator);
    return [{figure, numerator, inProportion, people: inProportion - numerator, p: family.p[i] ?? null}];
  });
  const [most] = short.sort((a, b) => b.people - a.people);
  if (!most || most.figure.value === null)
    return {
      statement: {finding: whole, rates: null, size: null, range: null, otherSide: null},
      judged: overall,
      p: smallest
    };
  const {figure, numerator, inProportion, p} = most;
  return {
    statement: {
      finding: `${name} people are clearly under-represented in ${figure.level}: ${formatCount(numerator)}, where ${formatCount(inProportion)} would be in proportion.`,
      rates: `They are ${formatPercent(most.figure.value)} of staff there, compared with ${formatPercent(share)} of all ${overall.population} staff.`,
      size: null,
      range: null,
      otherSide: null
    },
    judged: figure,
    p
  };
}
