import {indicators} from "../../registry/index.js";
import type {Indicator} from "../../registry/define.js";
import type {Figure} from "../../figures/figure-types.js";
import {formatValue} from "../../words/format.js";
import {headline, headlineGroup, isWhole} from "../../figures/headline.js";
import type {SiteTables, View} from "../../figures/view.js";
import {viewOf} from "../../figures/view.js";
import type {Release, ReleaseHeadline} from "../../figures/release.js";

/** The release that a site's tables make, dated `date`. Give it protected tables: what it holds is published. */
export function releaseOf(tables: SiteTables, {date}: {date: string}): Release {
  const {organisations, source, version} = tables.site;
  return {
    date,
    data: source,
    version,
    headlines: organisations.flatMap(({id}) => releaseHeadlines(viewOf(tables, id)))
  };
}

/** The headline figure of every indicator at every period, oldest first, as a page prints it. */
export function releaseHeadlines(view: View): ReleaseHeadline[] {
  const figures = view.figures({breakdowns: []});
  return indicators.flatMap((indicator) =>
    periodsOf(figures, indicator).flatMap((period) => {
      const found = headline(figures, indicator, {period});
      return found ? [rowOf(view.organisation.id, found.figure)] : [];
    })
  );
}

function periodsOf(figures: readonly Figure[], indicator: Indicator): string[] {
  const group = headlineGroup(indicator);
  const own = figures.filter(
    (figure) =>
      figure.indicator === indicator.number &&
      figure.population === indicator.populations[0] &&
      figure.group === group &&
      isWhole(figure)
  );
  return [...new Set(own.map(({period}) => period))].sort();
}

function rowOf(organisation: string, figure: Figure): ReleaseHeadline {
  const {indicator, population, breakdown, level, period, group, unit, status, verdict} = figure;
  const decimals = unit === "ratio" ? 2 : 1;
  const value = figure.value === null ? null : Number(figure.value.toFixed(decimals));
  return {
    organisation,
    indicator,
    population,
    breakdown,
    level,
    period,
    comparison: group,
    value,
    decimals,
    unit,
    shown: formatValue(figure),
    status,
    verdict: verdict?.label ?? null
  };
}
