import * as Plot from "@observablehq/plot";
import {sortPeriods} from "../../registry/periods.js";
import {isHidden} from "../../database/hidden.js";
import {formatNumber} from "./chart-words.js";
import {colour, seriesColours} from "../../style/palette.js";
import type {Value} from "../../database/parquet.js";
import {svg} from "../h.js";
import {draw, widths} from "../charts/draw.js";
import type {ChartWidth} from "../charts/draw.js";
import {Hatch} from "../charts/hatch.js";
import {textWidth} from "../charts/text-width.js";

/** A row of a result as it is drawn; `y` is NaN where it is hidden. */
export type Point = {x: Value; place: string; y: number | null; series: string};

export type DrawingOptions = {
  width: ChartWidth;
  label: string;
  /** Names of the two axes. */
  x: string;
  y: string;
  /** The values of the series, in the order of their colours; empty without series. */
  series: readonly string[];
};

/** Circle, square, triangle, diamond: the shapes of the four series, around 0. */
export const symbols: readonly string[] = [
  "M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0Z",
  "M-4.5,-4.5h9v9h-9Z",
  "M0,-6L6,5H-6Z",
  "M0,-6.5L6.5,0L0,6.5L-6.5,0Z"
];

const axis = {fill: colour("muted"), color: colour("grid"), label: null} as const;

const colourOf =
  (series: readonly string[]) =>
  (point: Point): string =>
    seriesColours[Math.max(0, series.indexOf(point.series))] ?? colour("chart1");

const isShown = (point: Point): boolean => point.y !== null && !isHidden(point.y);

/** Bars from 0, one group of bars for each place, in the order of the rows. */
export function drawBars(points: readonly Point[], {width, label, y, series}: DrawingOptions): SVGElement {
  const places = [...new Set(points.map(({place}) => place))];
  const longest = Math.max(...places.map((place) => textWidth(place)), 0);
  const marginLeft = Math.min(Math.ceil(longest) + 14, Math.round(width * 0.44));
  const shown = points.filter(isShown);
  const most = Math.max(...shown.map((point) => point.y ?? 0), 0);
  const stub = (most || 1) * 0.06;
  const thick = series.length > 1 ? 17 : 24;
  const height = 56 + places.length * (Math.max(series.length, 1) * thick + (series.length > 1 ? 8 : 0));
  const place = {fy: "place", y: "series"} as const;
  return draw(
    {
      width,
      height,
      marginLeft,
      marginRight: 52,
      marginTop: 8,
      marginBottom: 42,
      x: {label: y, domain: domainFrom0(shown), nice: true, grid: false},
      y: {axis: null, domain: series.length > 0 ? [...series] : [""], padding: 0.12},
      fy: {domain: places, padding: 0.16, axis: null},
      marks: [
        Plot.axisFy({
          ...axis,
          anchor: "left",
          tickPadding: 6,
          lineWidth: (marginLeft - 10) / 13,
          textOverflow: "ellipsis",
          fill: colour("text")
        }),
        Plot.gridX({ticks: width === widths.narrow ? 4 : 7, stroke: colour("grid"), strokeOpacity: 1}),
        Plot.axisX({
          ...axis,
          label: y,
          labelArrow: "none",
          ticks: width === widths.narrow ? 4 : 7,
          tickFormat: formatNumber
        }),
        Plot.barX(shown, {...place, x: "y", fill: colourOf(series)}),
        Plot.text(shown, {
          ...place,
          x: "y",
          text: (point: Point) => formatNumber(point.y ?? 0),
          textAnchor: "start",
          dx: 4,
          fill: colour("text")
        }),
        Plot.barX(
          points.filter(({y: value}) => isHidden(value)),
          {...place, x1: 0, x2: () => stub, render: hatched}
        ),
        Plot.text(
          points.filter(({y: value}) => isHidden(value)),
          {...place, x: () => stub, text: () => "[c]", textAnchor: "start", dx: 4, fill: colour("text")}
        ),
        Plot.ruleX([0], {stroke: colour("axis")})
      ]
    },
    label
  );
}

const hatched: Plot.RenderFunction = (index, {y}, {x1, x2, y: top}) => {
  const group = svg("g");
  const at = (values: unknown, i: number): number => Number((values as ArrayLike<number> | undefined)?.[i] ?? 0);
  for (const i of index) group.append(Hatch(at(x1, i), at(top, i), at(x2, i) - at(x1, i), thickness(y)));
  return group;
};

/** How tall a bar is; Plot's types leave out what its band scales have. */
function thickness(scale: unknown): number {
  return (scale as {bandwidth?: () => number} | undefined)?.bandwidth?.() ?? 16;
}

/** Lines over time through the shown values; a hidden value breaks its line and is marked below. */
export function drawLines(points: readonly Point[], {width, label, x, y, series}: DrawingOptions): SVGElement {
  const places = [...new Set(points.map(({place}) => place))];
  const order = points.every((point) => point.x instanceof Date) ? places.sort() : sortPeriods(places);
  const sorted = [...points].sort((a, b) => order.indexOf(a.place) - order.indexOf(b.place));
  const shown = sorted.filter(isShown);
  const crowded = Math.ceil((order.length * 64) / (width - 80));
  return draw(
    {
      ...frame(width),
      x: {type: "point", domain: order, label: x, padding: 0.4},
      y: {label: y, domain: domainFrom0(shown), nice: true},
      marks: [
        ...yAxis(y),
        Plot.axisX(
          order.filter((_, i) => i % crowded === 0),
          {...axis, label: x, labelAnchor: "center", lineWidth: 6, tickSize: 4}
        ),
        Plot.lineY(sorted, {x: "place", y: "y", z: "series", stroke: colourOf(series), strokeWidth: 2}),
        Plot.dot(shown, {x: "place", y: "y", r: 0, render: shapes(shown, series)}),
        Plot.text(
          sorted.filter(({y: value}) => isHidden(value)),
          {x: "place", text: () => "[c]", frameAnchor: "bottom", dy: -4, fill: colour("text")}
        )
      ]
    },
    label
  );
}

/** One number against another, a mark for each row. */
export function drawDots(points: readonly Point[], {width, label, x, y, series}: DrawingOptions): SVGElement {
  const shown = points.filter((point) => isShown(point) && typeof point.x === "number" && !isHidden(point.x));
  return draw(
    {
      ...frame(width),
      x: {label: x, nice: true},
      y: {label: y, nice: true},
      marks: [...yAxis(y), ...xAxis(x), Plot.dot(shown, {x: "x", y: "y", r: 0, render: shapes(shown, series)})]
    },
    label
  );
}

/** How many rows have about the same value. */
export function drawHistogram(points: readonly Point[], {width, label, x}: DrawingOptions): SVGElement {
  const shown = points.filter((point) => typeof point.x === "number" && !isHidden(point.x));
  return draw(
    {
      ...frame(width),
      x: {label: x},
      y: {label: "rows"},
      marks: [
        ...yAxis("rows"),
        ...xAxis(x),
        Plot.rectY(shown, {
          ...Plot.binX({y: "count"}, {x: (point: Point) => point.x as number}),
          fill: colour("chart1")
        }),
        Plot.ruleY([0], {stroke: colour("axis")})
      ]
    },
    label
  );
}

const frame = (width: ChartWidth) =>
  ({
    width,
    height: width === widths.narrow ? 280 : 340,
    marginLeft: 58,
    marginRight: 20,
    marginTop: 30,
    marginBottom: 56
  }) as const;

const yAxis = (label: string): Plot.Markish[] => [
  Plot.gridY({ticks: 6, stroke: colour("grid"), strokeOpacity: 1}),
  Plot.axisY({...axis, label, labelAnchor: "top", labelArrow: "none", tickFormat: formatNumber, ticks: 6})
];

const xAxis = (label: string): Plot.Markish[] => [
  Plot.axisX({...axis, label, labelAnchor: "center", labelArrow: "none", tickFormat: formatNumber, ticks: 6})
];

/** Each point as the shape and in the colour of its series. */
function shapes(points: readonly Point[], series: readonly string[]): Plot.RenderFunction {
  return (index, _, {x, y}) => {
    const group = svg("g");
    const at = (values: unknown, i: number): number => Number((values as ArrayLike<number> | undefined)?.[i] ?? 0);
    for (const i of index) {
      const point = points[i];
      if (!point) continue;
      const shape = symbols[Math.max(0, series.indexOf(point.series))] ?? "";
      group.append(
        svg("path", {transform: `translate(${at(x, i)},${at(y, i)})`, d: shape, fill: colourOf(series)(point)})
      );
    }
    return group;
  };
}

/** Bars and counts start at 0; so does an axis of values below it. */
function domainFrom0(points: readonly Point[]): [number, number] {
  const values = points.map(({y}) => y ?? 0);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return low === high ? [0, 1] : [low, high];
}
