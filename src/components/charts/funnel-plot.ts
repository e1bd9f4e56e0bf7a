import * as Plot from "@observablehq/plot";
import type {Figure} from "../../figures/figure-types.js";
import {formatCount, formatPercent} from "../../words/format.js";
import {colour} from "../../style/palette.js";
import {h, svg} from "../h.js";
import {labelOf} from "../tables/figure-table.js";
import {Chart} from "./chart.js";
import {figuresTable, type RowChartOptions} from "./dot-plot.js";
import {draw, widths, type ChartWidth} from "./draw.js";
import {extentOf, linearScale} from "./scales.js";
import {textWidth} from "./text-width.js";
import {spread} from "./trend-layout.js";

/** The control limits at one size of unit, in per cent; computed by the statistics, not here. */
export type FunnelLimit = {denominator: number; lower95: number; upper95: number; lower998: number; upper998: number};

/**
 * Units by size and rate against the rate of all, with 95 % (dashed) and 99.8 % limits: a unit inside the limits does
 * not differ by more than chance. Units outside the 95 % limits are named. Hidden units are counted in the notes, not drawn.
 */
export function FunnelPlot(
  figures: readonly Figure[],
  {
    overall,
    limits,
    ...options
  }: RowChartOptions & {overall: {value: number; label: string}; limits: readonly FunnelLimit[]}
): HTMLElement {
  const {label = labelOf(figures), notes} = options;
  const missing = figures.filter(({value}) => value === null).length;
  const hidden =
    missing > 0 &&
    h("p", null, `${missing} of ${figures.length} are not drawn: hidden to protect people, or nobody to count.`);
  return Chart(
    "Funnel plot",
    figures.length === 0 ? null : (width, name) => drawFunnel(figures, {width, name, label, overall, limits}),
    figuresTable(figures, options),
    {...options, notes: [notes, hidden]}
  );
}

type Unit = {n: number; value: number; label: string; outside: boolean};

function drawFunnel(
  figures: readonly Figure[],
  options: {
    width: ChartWidth;
    name: string;
    label: (figure: Figure) => string;
    overall: {value: number; label: string};
    limits: readonly FunnelLimit[];
  }
): SVGElement {
  const {width, name, label, overall, limits} = options;
  const height = width === widths.wide ? 360 : 330;
  const units = figures.flatMap((figure): Unit[] => {
    const {denominator: n, value} = figure;
    return n === null || value === null ? [] : [{n, value, label: label(figure), outside: isOutside(n, value, limits)}];
  });
  const right = Math.max(1, ...limits.map(({denominator}) => denominator), ...units.map(({n}) => n * 1.05));
  const values = [...extentOf(figures.map((figure) => ({...figure, lower: null, upper: null}))), overall.value];
  const scale = linearScale([...values, ...limits.slice(1).map(({upper95}) => upper95)], "percent");
  const clamp = (value: number): number => Math.min(scale.domain[1], Math.max(scale.domain[0], value));
  const line = (bound: "lower95" | "upper95" | "lower998" | "upper998"): Plot.Markish =>
    Plot.line(limits, {
      x: "denominator",
      y: (limit: FunnelLimit) => clamp(limit[bound]),
      stroke: colour("axis"),
      strokeWidth: 1.5,
      ...(bound.endsWith("95") && {strokeDasharray: "5 4"})
    });
  return draw(
    {
      width,
      height,
      marginLeft: 46,
      marginRight: 16,
      marginTop: 34,
      marginBottom: 48,
      x: {domain: [0, right], axis: null},
      y: {domain: [...scale.domain], axis: null},
      marks: [
        Plot.ruleY(scale.ticks, {stroke: colour("grid")}),
        Plot.axisY([...scale.ticks], {tickFormat: scale.format, tickSize: 0, label: null, color: colour("muted")}),
        Plot.axisX({
          ticks: width === widths.wide ? 6 : 4,
          tickFormat: (value: number) => formatCount(value),
          tickSize: 0,
          label: "People in the unit",
          labelAnchor: "center",
          labelArrow: "none",
          labelOffset: 40,
          color: colour("muted")
        }),
        Plot.ruleY([overall.value], {stroke: colour("text"), strokeWidth: 1.5}),
        ...(["lower998", "upper998", "lower95", "upper95"] as const).map(line),
        Plot.dot(
          units.filter(({outside}) => !outside),
          {x: "n", y: "value", r: 5, fill: colour("chart1")}
        ),
        Plot.dot(
          units.filter(({outside}) => outside),
          {x: "n", y: "value", r: 6.5, symbol: "diamond2", fill: colour("chart2")}
        ),
        () => Legend(overall, width),
        (_index, {x, y}) =>
          Names(
            units.filter(({outside}) => outside),
            {x: (value) => x?.(value) ?? 0, y: (value) => y?.(value) ?? 0, width, height}
          )
      ]
    },
    name
  );
}

/** True for a rate outside the 95 % limits at the size nearest to its own. */
function isOutside(n: number, value: number, limits: readonly FunnelLimit[]): boolean {
  const nearest = limits.reduce<FunnelLimit | null>(
    (best, limit) => (best && Math.abs(best.denominator - n) <= Math.abs(limit.denominator - n) ? best : limit),
    null
  );
  return nearest !== null && (value < nearest.lower95 || value > nearest.upper95);
}

function Legend(overall: {value: number; label: string}, width: number): SVGGElement {
  const items = [
    {text: `${overall.label}: ${formatPercent(overall.value)}`, dash: null, stroke: "text"},
    {text: "95%", dash: "5 4", stroke: "axis"},
    {text: "99.8% limits", dash: null, stroke: "axis"}
  ] as const;
  const group = svg("g", {fill: colour("text"), "text-anchor": "start", "font-size": 12});
  let x = width === widths.wide ? 46 : 8;
  for (const {text, dash, stroke} of items) {
    group.append(
      svg("line", {
        x1: x,
        x2: x + 20,
        y1: 14,
        y2: 14,
        stroke: colour(stroke),
        "stroke-width": 1.5,
        "stroke-dasharray": dash
      }),
      svg("text", {x: x + 25, y: 18}, text)
    );
    x += 39 + textWidth(text, {size: 12});
  }
  return group;
}

function Names(
  units: readonly Unit[],
  {x, y, width, height}: {x: (value: number) => number; y: (value: number) => number; width: number; height: number}
): SVGGElement {
  const middles = spread(
    units.map(({value}) => ({y: y(value), height: 15})),
    [40, height - 52]
  );
  const group = svg("g", {fill: colour("text"), "font-size": 12});
  units.forEach(({n, label}, index) => {
    const fits = x(n) + 12 + textWidth(label, {size: 12}) < width - 4;
    group.append(
      svg(
        "text",
        {x: x(n) + (fits ? 11 : -11), y: (middles[index] ?? 0) + 4, "text-anchor": fits ? "start" : "end"},
        label
      )
    );
  });
  return group;
}
