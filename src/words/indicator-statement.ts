import type {Indicator} from "../registry/define.js";
import {comparable, headline, type Headline} from "../figures/headline.js";
import type {Figure, Verdict} from "../figures/figure-types.js";
import {formatGroup, formatPercent, lowerFirst} from "./format.js";
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
    const {statement, judged} =
      figure.value === null
        ? {statement: stateRate(figure, indicator, {labels}), judged: figure}
        : shareStatement(view, figures, figure, figure.value);
    // The sentence is about the bands that stand out; the change is the whole workforce's, and says so.
    const whole = judged === figure ? change : change && `Among all ${population} staff: ${lowerFirst(change)}`;
    return {headline: found, statement, change: whole, verdict: judged.verdict, judged};
  }
  const rates = indicator.compare.statistic === "board-gap" ? boardRates(view, found) : found.rates;
  const statement = stateComparison(figure, rates, indicator, {labels});
  return {headline: found, statement, change, verdict: figure.verdict, judged: figure};
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

/** Indicator 1: the share of the whole workforce, then the grouped bands where the share is clearly lowest. */
function shareStatement(
  {organisation}: View,
  figures: readonly Figure[],
  overall: Figure,
  share: number
): {statement: Statement; judged: Figure} {
  const name = formatGroup(overall.group, organisation.labels);
  const whole = `${name} people are ${formatPercent(share)} of ${overall.population} staff.`;
  const clear = figures.filter(
    ({indicator, population, period, breakdown, breakdown2, group, unit, verdict}) =>
      indicator === 1 &&
      population === overall.population &&
      period === overall.period &&
      breakdown === "band group" &&
      breakdown2 === "" &&
      group === overall.group &&
      unit === "percent" &&
      verdict?.direction === "adverse" &&
      verdict.state !== "possible-gap"
  );
  const lowest = clear.reduce<Figure | null>(
    (low, each) => ((each.value ?? 100) < (low?.value ?? 101) ? each : low),
    null
  );
  if (!lowest || lowest.value === null)
    return {statement: {finding: whole, rates: null, size: null, range: null}, judged: overall};
  return {
    statement: {
      finding: `${name} people are clearly under-represented in ${lowest.level}.`,
      rates: `They are ${formatPercent(lowest.value)} of staff there, compared with ${formatPercent(share)} of all ${overall.population} staff.`,
      size: null,
      range: null
    },
    judged: lowest
  };
}
