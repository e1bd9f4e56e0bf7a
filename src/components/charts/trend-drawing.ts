import * as Plot from "@observablehq/plot";
import type {Figure} from "../../figures/figure-types.js";
import {formatPeriod, formatValue, missingCode} from "../../words/format.js";
import {colour, seriesColours} from "../../style/palette.js";
import {svg} from "../h.js";
import {draw, widths, type ChartWidth} from "./draw.js";
import {Hatch} from "./hatch.js";
import {extentOf, linearScale} from "./scales.js";
import {textWidth, wrapText} from "./text-width.js";
import {runs, spread, type Series} from "./trend-layout.js";

type Point = {figure: Figure; x: number; y: number | null; order: number};
type Frame = {
  left: number;
  right: number;
  top: number;
  bottom: number;
  step: number;
  width: number;
  at: (period: string) => number;
};

const symbols = ["circle", "diamond2", "square2", "triangle2"] as const;

/** Draws the series of a trend at one width. */
export function drawTrend(
  series: readonly Series[],
  options: {periods: readonly string[]; breaks: readonly {from: string}[]; width: ChartWidth; label: string}
): SVGElement {
  const {periods, breaks, width, label} = options;
  const wide = width === widths.wide;
  const hides = series.some(({figures}) => figures.some((figure) => missingCode(figure) === "c"));
  const end = Math.min(wide ? 170 : 96, Math.max(...series.map((each) => textWidth(each.label) + 18), 60));
  const left = 44;
  const step = (width - end - left) / Math.max(1, periods.length);
  const texts = periods.map((period) => wrapText(formatPeriod(period), Math.max(46, step - 6)));
  const below = 14 + 15 * Math.max(1, ...texts.map(({length}) => length));
  const bottom = wide ? 300 : 260;
  const height = bottom + below + (hides ? 24 : 0);
  const frame: Frame = {
    left,
    right: width - end,
    top: 16 + 18 * breaks.length,
    bottom,
    step,
    width,
    at: (period) => left + step * (periods.indexOf(period) + 0.5)
  };
  const scale = linearScale(extentOf(series.flatMap(({figures}) => figures)), series[0]?.figures[0]?.unit ?? "percent");
  const points = series.map(({figures}, index) =>
    place(figures, periods, frame, (index - (series.length - 1) / 2) * Math.min(12, step / 5))
  );
  const broken = breaks.map(({from}) => periods.indexOf(from));
  return draw(
    {
      width,
      height,
      marginLeft: left,
      marginRight: end,
      marginTop: frame.top,
      marginBottom: height - frame.bottom,
      x: {type: "identity", axis: null},
      y: {domain: [...scale.domain], axis: null},
      marks: [
        Plot.ruleY(scale.ticks, {stroke: colour("grid"), x1: left, x2: frame.right}),
        Plot.axisY([...scale.ticks], {tickFormat: scale.format, tickSize: 0, label: null, color: colour("muted")}),
        () => PeriodLabels(periods, texts, frame),
        () => Breaks(breaks, frame),
        ...points.flatMap((all, index) => seriesMarks(all, index, broken)),
        () => Missing(points.flat(), frame, hides ? height - 12 : null),
        (_index, {y}) => EndLabels(series, points, {...frame, place: (value) => y?.(value) ?? 0})
      ]
    },
    label
  );
}

function place(figures: readonly Figure[], periods: readonly string[], {at}: Frame, offset: number): Point[] {
  return figures
    .filter(({period}) => periods.includes(period))
    .map((figure) => ({figure, x: at(figure.period) + offset, y: figure.value, order: periods.indexOf(figure.period)}))
    .sort((a, b) => a.order - b.order);
}

function seriesMarks(all: readonly Point[], index: number, broken: readonly number[]): Plot.Markish[] {
  const stroke = seriesColours[index] ?? "";
  const shown = all.filter(({y}) => y !== null);
  const ends = shown.flatMap(({x, figure: {lower, upper}}) =>
    lower === null || upper === null || !Number.isFinite(upper) ? [] : [{x, lower, upper}]
  );
  const caps = ends.flatMap(({x, lower, upper}) => [lower, upper].map((y) => ({y, x1: x - 4, x2: x + 4})));
  return [
    Plot.ruleX(ends, {x: "x", y1: "lower", y2: "upper", stroke, strokeWidth: 1.5}),
    Plot.ruleY(caps, {y: "y", x1: "x1", x2: "x2", stroke, strokeWidth: 1.5}),
    ...runs(shown, broken).map((run) => Plot.line(run, {x: "x", y: "y", stroke, strokeWidth: 2.5})),
    Plot.dot(shown, {x: "x", y: "y", r: 5, symbol: symbols[index] ?? "circle", fill: stroke})
  ];
}

/** Hidden figures as hatched stubs standing on the axis, with their words below the chart; others as their shorthand. */
function Missing(points: readonly Point[], {left, bottom}: Frame, wordsY: number | null): SVGGElement {
  const group = svg("g", {fill: colour("muted"), "font-size": 12});
  for (const {figure, x} of points) {
    const code = missingCode(figure);
    if (code === "c") group.append(Hatch(x - 6, bottom - 40, 12, 40));
    else if (code) group.append(svg("text", {x, y: bottom - 6}, formatValue(figure)));
  }
  if (wordsY !== null)
    group.append(
      Hatch(left, wordsY - 11, 12, 14),
      svg("text", {x: left + 18, y: wordsY, "text-anchor": "start"}, "hidden to protect people")
    );
  return group;
}

function PeriodLabels(
  periods: readonly string[],
  texts: readonly (readonly string[])[],
  {at, step, bottom}: Frame
): SVGGElement {
  const widest = Math.max(...texts.flat().map((line) => textWidth(line)), 1);
  const every = Math.max(1, Math.ceil((widest + 2) / step));
  const group = svg("g", {fill: colour("muted"), "text-anchor": "middle"});
  periods.forEach((period, index) => {
    if ((periods.length - 1 - index) % every !== 0) return;
    texts[index]?.forEach((line, row) => group.append(svg("text", {x: at(period), y: bottom + 18 + row * 15}, line)));
  });
  return group;
}

function Breaks(breaks: readonly {from: string}[], {at, step, bottom, width}: Frame): SVGGElement {
  const group = svg("g", {fill: colour("text"), "font-size": 12});
  breaks.forEach(({from}, index) => {
    const x = at(from) - step / 2;
    const y = 12 + 18 * index;
    const words = "[b] break in series";
    const fits = x + 6 + textWidth(words, {size: 12}) < width;
    group.append(
      svg("line", {x1: x, x2: x, y1: y - 8, y2: bottom, stroke: colour("text"), "stroke-dasharray": "2 4"}),
      svg("text", {x: fits ? x + 6 : x - 6, y, "text-anchor": fits ? "start" : "end"}, words)
    );
  });
  return group;
}

function EndLabels(
  series: readonly Series[],
  points: readonly (readonly Point[])[],
  {right, width, top, bottom, place: toY}: Frame & {place: (value: number) => number}
): SVGGElement {
  const line = 15;
  const ends = series.flatMap(({label}, index) => {
    const last = points[index]?.findLast(({y}) => y !== null);
    if (!last || last.y === null) return [];
    return [{index, lines: wrapText(label, width - right - 14), value: formatValue(last.figure), y: toY(last.y)}];
  });
  const middles = spread(
    ends.map(({y, lines}) => ({y, height: (lines.length + 1) * line + 5})),
    [top, bottom]
  );
  const group = svg("g", {"text-anchor": "start", fill: colour("text")});
  ends.forEach(({index, lines, value}, order) => {
    const height = (lines.length + 1) * line;
    const first = (middles[order] ?? 0) - height / 2 + 12;
    group.append(
      svg("rect", {x: right + 2, y: first - 11, width: 4, height: height - 1, fill: seriesColours[index] ?? ""}),
      ...lines.map((text, row) => svg("text", {x: right + 11, y: first + row * line}, text)),
      svg("text", {x: right + 11, y: first + lines.length * line, "font-weight": "bold"}, value)
    );
  });
  return group;
}
