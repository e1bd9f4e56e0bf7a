import {Bars} from "../../../components/charts/bars.js";
import {DotPlot, type RowChartOptions} from "../../../components/charts/dot-plot.js";
import {FunnelPlot} from "../../../components/charts/funnel-plot.js";
import {PairPlot, type Pair} from "../../../components/charts/pair-plot.js";
import {RatioPlot} from "../../../components/charts/ratio-plot.js";
import {h} from "../../../components/h.js";
import type {Answer, AnswerRow} from "../reckoning/answer.js";
import type {Catalogue} from "../catalogue.js";
import {comparatorLabel} from "../reckoning/comparators.js";
import {funnelShape} from "../reckoning/funnel.js";
import {isRatioGap} from "../reckoning/views.js";
import {findingWords} from "../words/finding-words.js";
import {askedWords, rowNamer} from "../words/words.js";
import type {Figure} from "../../../figures/figure-types.js";
import {capitalise, formatPercent, formatRatio} from "../../../words/format.js";
import {AnswerHeat} from "./heat.js";
import {TrendCharts} from "./trends.js";
import {withoutTable} from "../../../components/charts/without-table.js";

export type AnswerOptions = {
  /** Called with a row's figure when it is chosen. */
  onSelect?: ((figure: Figure) => void) | undefined;
};

/** The picture of an answer in the view that its question settled on; null where that is the table alone. */
export function AnswerChart(catalogue: Catalogue, answer: Answer, {onSelect}: AnswerOptions = {}): HTMLElement | null {
  const {question} = answer;
  const {view, show} = question;
  if (answer.rows.length === 0 || view === "table") return null;
  if (view === "trend") return TrendCharts(catalogue, answer);
  if (view === "heat") return AnswerHeat(catalogue, answer);
  const rows = show === "gap" ? answer.rows.filter(({gap}) => gap !== null) : answer.rows;
  const drawn = new Map(rows.map((row) => [show === "gap" && row.gap ? row.gap : row.figure, row]));
  const options = rowOptions(catalogue, answer, drawn, onSelect);
  const figures = [...drawn.keys()];
  if (view === "funnel") return Funnel(catalogue, answer, figures, options);
  if (show === "gap" && isRatioGap(question.indicator, question.compare))
    return withoutTable(RatioPlot(figures, options));
  if (view === "bars") return withoutTable(Bars(figures, options));
  const paired = show === "rate" ? pairsOf(figures, options) : null;
  return withoutTable(paired ? PairPlot(paired.pairs, {...options, groups: paired.groups}) : DotPlot(figures, options));
}

/** The rows two by two, where every section has the same two; null where not. */
function pairsOf(
  figures: readonly Figure[],
  {label = () => "", section}: RowChartOptions
): {pairs: Pair[]; groups: [string, string]} | null {
  const [one, other] = figures;
  if (!section || !one || !other || figures.length < 4 || figures.length % 2 > 0) return null;
  const groups: [string, string] = [label(one), label(other)];
  const pairs = figures.flatMap((first, i): Pair[] => {
    const second = figures[i + 1];
    if (i % 2 > 0 || !second || section(first) !== section(second)) return [];
    return label(first) === groups[0] && label(second) === groups[1] ? [{label: section(first), first, second}] : [];
  });
  return pairs.length * 2 === figures.length ? {pairs, groups} : null;
}

function rowOptions(
  catalogue: Catalogue,
  answer: Answer,
  drawn: ReadonlyMap<Figure, AnswerRow>,
  onSelect: AnswerOptions["onSelect"]
): RowChartOptions {
  const {question} = answer;
  const name = rowNamer(catalogue, [...drawn.values()]);
  const parts = (figure: Figure): string[] => name(drawn.get(figure)?.figure ?? figure);
  const sections = [...drawn.keys()].some((figure) => parts(figure).length > 1);
  const reference = question.show === "gap" ? gapReference(catalogue, answer) : rateReference(answer);
  return {
    title: findingWords(catalogue, answer),
    subtitle: `${askedWords(catalogue, question)}. Lines show the range by chance.`,
    of: askedWords(catalogue, question),
    id: "explorer-chart",
    label: (figure) => (sections ? parts(figure).slice(1).join(", ") : parts(figure).join(", ")),
    ...(sections && {section: (figure: Figure) => parts(figure)[0] ?? ""}),
    ...(reference && {reference}),
    ...(onSelect && {onSelect: (figure: Figure) => onSelect(drawn.get(figure)?.figure ?? figure)})
  };
}

/** The comparator as one line across the rows, where it is the same for all of them. */
function rateReference({rows, question}: Answer): {value: number; label: string} | null {
  const [first] = rows.flatMap(({reference}) => reference ?? []);
  if (!first || first.value === null || first.unit !== "percent" || question.compare.kind === "white") return null;
  const same = rows.every(({reference}) => reference?.value === first.value);
  return same ? {value: first.value, label: `${capitalise(first.label)} ${formatPercent(first.value)}`} : null;
}

/** No gap, or for ratios a comparator's own ratio. */
function gapReference(catalogue: Catalogue, {question, rows}: Answer): {value: number; label: string} | null {
  const {compare, indicator} = question;
  if (compare.kind === "elsewhere") {
    const found = rows.flatMap(({reference}) => reference ?? [])[0];
    return found?.value == null ? null : {value: found.value, label: `${found.label}: ${formatRatio(found.value)}`};
  }
  return isRatioGap(indicator, compare)
    ? null
    : {value: 0, label: `Same as ${comparatorLabel(catalogue, question, compare)}`};
}

function Funnel(
  catalogue: Catalogue,
  answer: Answer,
  figures: readonly Figure[],
  options: RowChartOptions
): HTMLElement | null {
  const shape = funnelShape(answer);
  if (!shape) return h("p", {class: "empty"}, "A funnel plot needs at least three figures that can be shown.");
  const {title, of, id, label} = options;
  const [by = ""] = answer.question.by;
  return withoutTable(
    FunnelPlot(figures, {
      title,
      of,
      ...(id !== undefined && {id}),
      ...(label && {label}),
      subtitle: `${askedWords(catalogue, answer.question)}. Inside the limits, a ${catalogue.label(by).toLowerCase()} differs by no more than could be chance.${shape.spread ? " The limits allow for a real spread." : " With fewer than ten of them, the limits assume no real spread."}`,
      overall: {value: shape.overall, label: "All together"},
      limits: shape.limits
    })
  );
}
