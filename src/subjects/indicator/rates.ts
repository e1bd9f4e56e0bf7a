import {Trend} from "../../components/charts/trend.js";
import type {Series} from "../../components/charts/trend-layout.js";
import {disadvantageMark} from "../../components/tables/mark.js";
import {PeriodTable, type PeriodRow} from "../../components/tables/period-table.js";
import {h} from "../../components/h.js";
import {wordList} from "../../words/lists.js";
import {formatPeriod} from "../../words/format.js";
import {headlineGroup} from "../../figures/headline.js";
import type {Figure} from "../../figures/figure-types.js";
import type {View} from "../../figures/view.js";
import type {Indicator} from "../../registry/define.js";
import {sortPeriods} from "../../registry/periods.js";
import {seriesOf} from "../../writing/series.js";

type Options = {indicator: Indicator; population: string};

/** The groups a page sets side by side: White, BME, then any of the five groups that a survey names of its own. */
function shownGroups(figures: readonly Figure[], {indicator, population}: Options): string[] {
  const named = indicator.source === "survey" ? ["Asian", "Black", "Mixed", "Other"] : [];
  return ["White", "BME", ...named].filter(
    (group) => seriesOf(figures, {indicator: indicator.number, population, group, unit: "percent"}).length > 0
  );
}

/** Each group's rate over time, with ranges; null where the indicator has no figure for this population. */
export function RateTrend(
  view: View,
  figures: readonly Figure[],
  options: Options & {title: string; id?: string}
): HTMLElement | null {
  const {indicator, population, title, id = `trend-${population}`} = options;
  const series = shownGroups(figures, options).map((group): Series => ({
    label: view.label(group),
    figures: seriesOf(figures, {indicator: indicator.number, population, group, unit: "percent"})
  }));
  const periods = sortPeriods(new Set(series.flatMap((each) => each.figures.map(({period}) => period))));
  if (series.length === 0) return null;
  return Trend(series, {
    title,
    subtitle: `Percentage of ${peopleWords(options)} who ${indicator.event}, ${periods.join(", ")}. Lines up and down show the range by chance.`,
    of: `the percentage who ${indicator.event}, by ethnic group`,
    periods,
    breaks: indicator.breaks.filter(
      ({from}) => periods.some((period) => period < from) && periods.some((period) => period >= from)
    ),
    id
  });
}

/** Comparison, percentages and counts down, periods across, as the report prints them. */
export function RateTable(
  view: View,
  figures: readonly Figure[],
  options: Options & {caption: string}
): HTMLElement | null {
  const {indicator, population, caption} = options;
  const groups = shownGroups(figures, options);
  if (groups.length === 0) return null;
  const ratio = headlineRatio(indicator);
  const series = (group: string, unit: Figure["unit"]): Figure[] =>
    seriesOf(figures, {indicator: indicator.number, population, group, unit});
  const others = groups.filter((group) => group !== "White");
  const comparison = (group: string): PeriodRow => ({
    label: `Relative likelihood (${view.label(ratio.replace("BME", group))})`,
    figures: series(ratio.replace("BME", group), "ratio")
  });
  const rows: PeriodRow[] = [
    ...(indicator.compare.statistic === "ratio" ? others.map(comparison) : []),
    ...groups.map((group) => ({
      label: `Percentage of ${view.label(group)} ${peopleWords(options)}`,
      figures: series(group, "percent")
    })),
    ...groups.map((group) => ({
      label: `Number of ${view.label(group)} ${peopleWords(options)}`,
      figures: series(group, "percent"),
      show: "counts" as const
    }))
  ];
  const own = sortPeriods(new Set(rows.flatMap((row) => row.figures.map(({period}) => period))));
  const judged = new Map(
    others.flatMap((group) =>
      series(ratio.replace("BME", group), "ratio").map((figure) => [`${figure.period}|${group}`, figure] as const)
    )
  );
  return PeriodTable(rows, {
    caption,
    rowHeading: indicator.shortTitle,
    nobody: "not applicable",
    notes: surveyNoteLines(view, {indicator, population, groups, periods: own}),
    periods: own,
    mark: (figure) => {
      const group = figure.unit === "ratio" ? figure.group.replace("White", "").replace("/", "") : figure.group;
      return indicator.compare.statistic === "ratio" && figure.unit !== "ratio"
        ? null
        : disadvantageMark(judged.get(`${figure.period}|${group}`));
    }
  });
}

/** What the survey extract notes of a group's answers: they were counted otherwise than the others'. */
function surveyNoteLines(
  {organisation, label}: View,
  {indicator, population, groups, periods}: Options & {groups: readonly string[]; periods: readonly string[]}
): HTMLElement[] {
  return groups.flatMap((group) => {
    const own = organisation.surveyNotes.filter(
      (each) =>
        each.indicator === indicator.number &&
        each.population === population &&
        each.group === group &&
        periods.includes(each.period)
    );
    const years = wordList(sortPeriods(new Set(own.map(({period}) => period))).map(formatPeriod));
    return [...new Set(own.map(({note}) => note))].map((note) =>
      h(
        "p",
        null,
        `${label(group)}, ${years}: “${note}”. These figures do not count what the others count, so compare them with care.`
      )
    );
  });
}

/** The ratio in an indicator's own direction: `White/BME`, or `BME/White` for disciplinary and survey indicators. */
export function headlineRatio(indicator: Indicator): string {
  const group = headlineGroup(indicator);
  return group.includes("/") ? group : "BME/White";
}

function peopleWords({indicator, population}: Options): string {
  return population === "bank" ? `bank ${indicator.people}` : indicator.people;
}
