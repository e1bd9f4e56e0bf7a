import {directedLabel} from "../../figures/directed-label.js";
import * as Plot from "@observablehq/plot";
import {Chart} from "../../components/charts/chart.js";
import {diamondKey, dotKey, figureRow, intervalMarks, type FigureRow} from "../../components/charts/figure-rows.js";
import {drawRows} from "../../components/charts/rows.js";
import {extentOf, ratioScale} from "../../components/charts/scales.js";
import {svg} from "../../components/h.js";
import {DataTable} from "../../components/tables/data-table.js";
import {colour} from "../../style/palette.js";
import type {View} from "../../figures/view.js";
import {formatCount, formatPeriod, formatRange, formatRatio, formatValue, isInfinite} from "../../words/format.js";
import {wordList} from "../../words/lists.js";
import type {Disadvantage} from "./disadvantage.js";

/**
 * All gaps on one scale, in the order of the indicators: how many times as likely the worse outcome is for BME people, with
 * its range, the period before and a comparator. Each row leads to its indicator.
 */
export function GapPicture(gaps: readonly Disadvantage[], view: View): HTMLElement {
  const bme = view.label("BME");
  const drawn = gaps.map((gap): FigureRow & Disadvantage => {
    const row = figureRow(gap.figure, labelOf(gap));
    const {verdict} = gap.figure;
    return {...gap, ...row, ...(verdict && {valueNote: `${verdict.symbol} ${verdict.label}`})};
  });
  const figures = gaps.map(({figure}) => figure);
  const others = gaps.flatMap(({before, elsewhere}) => [before, elsewhere?.value]).filter((value) => value != null);
  const scale = {
    ...ratioScale([...extentOf(figures), ...others]),
    label: `Right of 1: worse for ${bme} people`
  };
  const elsewhere = gaps.find((gap) => gap.elsewhere)?.elsewhere?.name;
  const within = (value: number | null | undefined): value is number =>
    value != null && value >= scale.domain[0] && value <= scale.domain[1];
  const marked = (
    rows: readonly (FigureRow & Disadvantage & {y: number})[],
    value: (gap: Disadvantage) => number | null
  ) =>
    rows.flatMap((row) => {
      const at = value(row);
      return within(at) ? [{x: at, y: row.y}] : [];
    });
  return Chart(
    "Dot plot",
    (width, name) =>
      drawRows(drawn, {
        width,
        label: name,
        scale,
        band: [0.8, 1.25],
        reference: {value: 1, label: "1: alike"},
        href: ({indicator}) => `./indicators/${indicator.slug}`,
        key: [
          dotKey("Now"),
          {
            label: "The period before",
            symbol: (x, y) =>
              svg("circle", {cx: x, cy: y, r: 4.5, fill: colour("card"), stroke: colour("chart1"), "stroke-width": 2})
          },
          ...(elsewhere === undefined ? [] : [diamondKey(elsewhere)])
        ],
        marks: (placed) => [
          ...intervalMarks(placed, {domain: scale.domain}),
          Plot.dot(
            marked(placed, ({before}) => before),
            {
              x: "x",
              y: "y",
              r: 4.5,
              fill: colour("card"),
              stroke: colour("chart1"),
              strokeWidth: 2
            }
          ),
          Plot.dot(
            marked(placed, ({elsewhere}) => elsewhere?.value ?? null),
            {
              x: "x",
              y: "y",
              r: 6,
              symbol: "diamond2",
              fill: colour("chart2")
            }
          ),
          Plot.dot(
            placed.filter(({figure}) => !isInfinite(figure) && within(figure.value)),
            {x: ({figure}: FigureRow) => figure.value, y: "y", r: 6, fill: colour("chart1")}
          )
        ]
      }),
    PictureTable(gaps, bme),
    {
      title: titleOf(figures, bme),
      subtitle: `How many times as likely the worse outcome is for ${bme} people, by indicator. Each row is a link to its page.`,
      of: "the gaps of the indicators on one scale",
      id: "nine-gaps",
      notes: notesOf(gaps, bme),
      reading: null
    }
  );
}

function labelOf({indicator}: Disadvantage): string {
  return `${indicator.number}. ${indicator.shortTitle}`;
}

/** What the ratios are of, where that is not plain: only of indicators that are drawn. */
function notesOf(gaps: readonly Disadvantage[], bme: string): string {
  const names = (which: (gap: Disadvantage) => boolean): string => wordList(gaps.filter(which).map(labelOf));
  const without = names((gap) => gap.without);
  const shares = names(({indicator: {compare}}) => compare.to === "workforce");
  return [
    "Shaded: small gaps, from 0.80 to 1.25.",
    without && `Most people have what is counted under ${without}, so the figure is of those without it.`,
    shares && `Under ${shares}, it is how many times as large the ${bme} share is in the rest of the workforce.`
  ]
    .filter(Boolean)
    .join(" ");
}

/** The finding: on how many of the indicators that could be judged a gap against BME people is clear. */
function titleOf(figures: readonly Disadvantage["figure"][], bme: string): string {
  const judged = figures.flatMap(({verdict}) => (verdict ? [verdict] : []));
  const clear = judged.filter(({state, direction}) => state.startsWith("clear") && direction === "adverse").length;
  const favour = judged.filter(({state, direction}) => state.startsWith("clear") && direction === "favourable").length;
  if (judged.length === 0) return "No gap can be judged yet";
  const against =
    clear === 0
      ? `No clear gap against ${bme} people on ${formatCount(judged.length)} indicators that can be judged`
      : `A clear gap against ${bme} people on ${formatCount(clear)} of ${formatCount(judged.length)} indicators that can be judged`;
  return favour === 0 ? against : `${against}, and in their favour on ${formatCount(favour)}`;
}

function PictureTable(gaps: readonly Disadvantage[], bme: string): HTMLElement {
  return DataTable(
    gaps,
    [
      {heading: "Indicator", value: labelOf},
      {heading: "Period", value: ({figure}) => formatPeriod(figure.period)},
      {
        heading: "Times as likely",
        numeric: true,
        value: ({figure}) => figure.value ?? formatValue(figure),
        cell: ({figure}) => formatValue(figure)
      },
      {heading: "Range (95%)", numeric: true, value: ({figure}) => formatRange(figure)},
      {
        heading: "The period before",
        numeric: true,
        value: ({before}) => before,
        cell: ({before}) => (before === null ? "" : formatRatio(before))
      },
      {
        heading: "Elsewhere",
        value: ({elsewhere}) =>
          elsewhere ? `${formatRatio(elsewhere.value)} (${elsewhere.name}, ${elsewhere.year})` : ""
      },
      {
        heading: "Verdict",
        value: ({figure}) => directedLabel(figure.verdict) ?? ""
      }
    ],
    {caption: `The gaps on one scale; above 1 is worse for ${bme} people`, sorting: false, headerColumn: 0}
  );
}
