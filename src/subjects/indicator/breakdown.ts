import {DotPlot} from "../../components/charts/dot-plot.js";
import {RatioPlot} from "../../components/charts/ratio-plot.js";
import {FigureTable} from "../../components/tables/figure-table.js";
import {h} from "../../components/h.js";
import {afterAdjustment} from "../../figures/after-adjustment.js";
import type {Figure} from "../../figures/figure-types.js";
import {formatCount, formatPeriod, formatPercent} from "../../words/format.js";
import {headlineGroup} from "../../figures/headline.js";
import type {View} from "../../figures/view.js";
import type {Indicator} from "../../registry/define.js";
import type {Block} from "../../writing/markdown.js";
import {latestPeriod, levelsOf, seriesOf} from "../../writing/series.js";
import {headlineRatio} from "./rates.js";

/** One way of looking closer: who is counted, divided how. */
export type Choice = {population: string; breakdown: string};

/** Every breakdown and population that an indicator's figures have, in the order of the registry. */
export function choicesOf({organisation}: View, indicator: Indicator, cells: View["cells"]): Choice[] {
  const present = new Set(
    cells
      .filter(({measure, breakdown2}) => measure === indicator.numerator.measure && breakdown2 === "")
      .map(({population, breakdown}) => `${population}|${breakdown}`)
  );
  return indicator.populations.flatMap((population) =>
    organisation.breakdowns
      .map(({id}) => ({population, breakdown: id}))
      .filter(({breakdown}) => present.has(`${population}|${breakdown}`))
  );
}

/** The first view a reader gets, standing in the page; where scripts run, a picker above it offers every other one. */
export function BreakdownSection(view: View, figures: readonly Figure[], indicator: Indicator): Block[] {
  const choices = choicesOf(view, indicator, view.cells);
  const choice = choices.find(({breakdown}) => breakdown === "staff group") ?? choices[0];
  if (!choice || indicator.number === 9) return [];
  const shown = figures.some(({breakdown}) => breakdown === choice.breakdown)
    ? figures
    : view.figures({indicators: [indicator.number], breakdowns: [choice.breakdown]});
  return [
    h(
      "div",
      {id: "look-closer"},
      h("div", {id: "breakdown-controls"}),
      h("div", {id: "breakdown-result", "aria-live": "polite"}, BreakdownResult(view, shown, indicator, choice))
    )
  ];
}

/** The latest figures of a breakdown's levels: BME people's share, or how they compare with White people at each level. */
export function BreakdownResult(
  view: View,
  figures: readonly Figure[],
  indicator: Indicator,
  {population, breakdown}: Choice
): HTMLElement {
  const {statistic} = indicator.compare;
  const group = statistic === "part-of-whole" ? headlineGroup(indicator) : headlineRatio(indicator);
  const unit = statistic === "part-of-whole" ? "percent" : "ratio";
  const own = figures.filter(
    (figure) => figure.indicator === indicator.number && figure.population === population && figure.breakdown2 === ""
  );
  const period = latestPeriod(own.filter((figure) => figure.breakdown === breakdown));
  const at = own.filter((figure) => figure.period === period);
  const label = view.organisation.breakdowns.find(({id}) => id === breakdown)?.label ?? breakdown;
  const order = view.organisation.breakdowns.find(({id}) => id === breakdown)?.order ?? [];
  const levels = levelsOf(at, breakdown, order);
  const each = (of: string, inUnit: Figure["unit"]): Figure[] =>
    levels.flatMap((level) =>
      seriesOf(at, {indicator: indicator.number, population, group: of, breakdown, level, unit: inUnit})
    );
  // The rows of a table are one family: what is clear only by itself is not called clear among so many.
  const {figures: found, tested, clearAlone, clear} = afterAdjustment(each(group, unit));
  if (period === undefined || found.length === 0)
    return h("p", {class: "empty"}, `There are no figures of this indicator by ${label.toLowerCase()}.`);
  const words = {
    subtitle: `${statistic === "part-of-whole" ? `Share of ${view.label("BME")} staff` : `Relative likelihood, ${view.label(group)}`}, ${population}, ${formatPeriod(period)}. Lines show the range by chance.`,
    of: `${view.label(group)} by ${label.toLowerCase()}, ${formatPeriod(period)}`,
    label: ({level}: Figure) => level,
    rowHeading: label
  };
  if (statistic === "part-of-whole") {
    const overall = seriesOf(at, {indicator: indicator.number, population, group})[0];
    return DotPlot(found, {
      ...words,
      title: `Share of ${view.label("BME")} staff by ${label.toLowerCase()}`,
      ...(overall?.value != null && {
        reference: {value: overall.value, label: `All staff ${formatPercent(overall.value)}`}
      })
    });
  }
  const rates = ["White", "BME"].flatMap((one) => each(one, "percent"));
  return h(
    "div",
    null,
    tested > 1 &&
      h(
        "p",
        {class: "muted"},
        `${formatCount(tested)} rows are tested together. Taken one by one, ${clearAlone === 0 ? "none" : formatCount(clearAlone)} would be called clear; allowing for all of them (Benjamini-Hochberg), ${clear === 0 ? "none" : formatCount(clear)}. `,
        h("a", {href: "/method/ranges"}, "What a range means when everyone was counted")
      ),
    RatioPlot(found, {...words, title: `${view.label(group)} by ${label.toLowerCase()}`}),
    FigureTable(rates, {
      caption: `Percentage who ${indicator.event}, by ${label.toLowerCase()}, ${formatPeriod(period)}`,
      rowHeading: label,
      label: (figure) => `${figure.level}, ${view.label(figure.group)}`
    })
  );
}
