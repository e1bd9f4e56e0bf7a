import {directedLabel} from "../../figures/directed-label.js";
import {DataTable, type Column} from "../../components/tables/data-table.js";
import {VerdictBadge} from "../../components/text/verdict-badge.js";
import {h} from "../../components/h.js";
import type {Figure, Unit, Verdict} from "../../figures/figure-types.js";
import {formatNumber, formatRange, formatValue} from "../../words/format.js";
import {withPartOfWhole} from "../../figures/ladder-share.js";
import type {IndicatorStatement} from "../../words/indicator-statement.js";
import type {View} from "../../figures/view.js";
import type {Indicator} from "../../registry/define.js";
import {periodLabel} from "../../registry/periods.js";
import {laterFigure, ownFigure, ownGroup} from "../indicator/benchmarks.js";
import type {Block} from "../../writing/markdown.js";
import {benchmarksNear} from "./comparisons.js";

/** An indicator with what it says; `said` is null where nothing was supplied for it. */
export type Said = {indicator: Indicator; said: IndicatorStatement | null};

/**
 * Each indicator's rating as symbol, words and colour, with what it rests on: the figure, its range, the four-fifths
 * rule and a comparator. The three ways of judging stand side by side, because they can differ.
 */
export function RatingTable(view: View, figures: readonly Figure[], all: readonly Said[]): HTMLElement {
  const judged = ({said}: Said): Figure | null => said && judgedFigure(figures, said);
  const columns: Column<Said>[] = [
    {heading: "Indicator", value: ({indicator}) => `${indicator.number}. ${indicator.shortTitle}`},
    {heading: "Compared", value: (row) => comparedWords(view, judged(row))},
    {
      heading: "Figure",
      numeric: true,
      value: (row) => judged(row)?.value ?? null,
      cell: (row) => {
        const found = judged(row);
        return found ? formatValue(found) : "[x]";
      }
    },
    {
      heading: "Range",
      numeric: true,
      value: (row) => {
        const found = judged(row);
        return found ? formatRange(found) || formatValue(found) : null;
      }
    },
    {
      heading: "Verdict",
      value: ({said}) => directedLabel(said?.verdict, `${view.label("BME")} people`) ?? "No verdict",
      cell: ({said}) => VerdictBadge(said?.verdict ?? null, {group: `${view.label("BME")} people`})
    },
    ...(view.organisation.type === "icb"
      ? [{heading: "In three steps", value: ({said}: Said) => threeSteps(said?.verdict ?? null)}]
      : []),
    {heading: "Four-fifths rule", value: (row) => fourFifths(judged(row))},
    {heading: "Elsewhere", value: ({indicator}) => elsewhere(view, figures, indicator)}
  ];
  return DataTable(all, columns, {caption: "Rating of the nine indicators", sorting: false});
}

/** A verdict by the three steps that reports of integrated care boards rate in. */
function threeSteps(verdict: Verdict | null): string {
  if (!verdict) return "Not rated";
  if (verdict.direction === "favourable" || verdict.state === "similar") return "Achieving";
  return verdict.state === "clear-gap" ? "Under-developed" : "Developing";
}

/** How each rating is made, in the order from worst to best; for an integrated care board, in its three steps too. */
export function RatingKey({organisation}: View): Block[] {
  return [
    Symbols(),
    organisation.type === "icb" &&
      h(
        "p",
        null,
        "In three steps, as integrated care boards report: under-developed is a clear gap; developing is a gap that is small, possible or not ruled out; achieving is similar, or in favour of the group. The steps are worked out from the verdict by this one rule, whatever a printed report chose."
      )
  ];
}

function Symbols(): HTMLElement {
  const key: [symbol: string, label: string, meaning: string][] = [
    ["▲", "Clear gap", "the range leaves out “no difference”, and the ratio of the two rates is outside 0.80 to 1.25."],
    ["△", "Clear but small gap", "the range leaves out “no difference”; the ratio is inside 0.80 to 1.25."],
    ["?", "Possible gap, not enough data", "the ratio is outside 0.80 to 1.25, but that could be chance."],
    ["○", "No clear gap, larger gap not ruled out", "the ratio is inside 0.80 to 1.25; the range reaches beyond."],
    ["●", "Similar", "the whole range is inside 0.80 to 1.25 and holds “no difference”."]
  ];
  return h(
    "ul",
    {class: "report-key"},
    key.map(([symbol, label, meaning]) =>
      h("li", null, h("strong", null, h("span", {"aria-hidden": "true"}, symbol), ` ${label}`), `: ${meaning}`)
    )
  );
}

/** The figure that a verdict is on, with the range that the verdict was made from. */
function judgedFigure(figures: readonly Figure[], {judged, headline}: IndicatorStatement): Figure {
  if (judged === headline.figure || headline.figure.value === null) return judged;
  const {indicator, population, period, breakdown, level, group} = judged;
  const comparison = figures.find(
    (each) =>
      each.group === `${group} minus workforce ${group}` &&
      each.indicator === indicator &&
      each.population === population &&
      each.period === period &&
      each.breakdown === breakdown &&
      each.level === level
  );
  return withPartOfWhole(judged, comparison ?? null, headline.figure.value);
}

function comparedWords({label}: View, figure: Figure | null): string {
  if (!figure) return "Not supplied";
  const place = figure.breakdown === "band group" ? `, ${figure.level}` : "";
  return `${label(figure.group)}${place}, ${periodLabel(figure.period)}`;
}

/** Whether a relative likelihood lies in the range that the national rule calls not adverse, ends included. */
function fourFifths(figure: Figure | null): string {
  if (figure?.unit !== "ratio") return "Not a ratio";
  if (figure.value === null) return formatValue(figure);
  return figure.value >= 0.8 && figure.value <= 1.25 ? "Inside 0.80 to 1.25" : "Outside 0.80 to 1.25";
}

/** The latest comparator of the report's years beside the organisation's own figure of the same year. */
function elsewhere(view: View, figures: readonly Figure[], indicator: Indicator): string {
  const row = benchmarksNear(view, figures, indicator).at(-1);
  if (!row) return "Not supplied";
  const own = ownFigure(row, figures);
  const later = laterFigure(row, [row], figures);
  const since = later ? `, and ${formatValue(later)} (${periodLabel(later.period)})` : "";
  const there = `${row.comparator}: ${view.label(ownGroup(row.group))} ${formatNumber(Number(row.value), row.unit as Unit)} (${row.period})`;
  return own ? `${there}; here ${formatValue(own)}${since}` : there;
}
