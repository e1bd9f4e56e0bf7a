import * as Plot from "@observablehq/plot";
import type {Figure} from "../../figures/figure-types.js";
import {formatCount, formatRange, formatValue, isInfinite, missingCode} from "../../words/format.js";
import {colour} from "../../style/palette.js";
import {shorthand} from "../../words/shorthand.js";
import {svg} from "../h.js";
import type {KeyItem} from "./rows.js";
import type {Placed, Row} from "./rows-layout.js";

/** A figure as a row of a chart. */
export type FigureRow = Row & {figure: Figure};

/** Words, value, range and state of a figure's row; `n` stands under its label. */
export function figureRow(figure: Figure, label: string, {section}: {section?: string | undefined} = {}): FigureRow {
  const code = missingCode(figure);
  const range = formatRange(figure);
  return {
    figure,
    label,
    ...(figure.denominator !== null &&
      figure.status === "published" && {note: `n = ${formatCount(figure.denominator)}`}),
    ...(section !== undefined && {section}),
    value: isInfinite(figure) ? "no ratio" : formatValue(figure),
    ...(range && {valueNote: range}),
    hidden: code === "c",
    words: code && code !== "c" ? shorthand[code].words : null
  };
}

/** The key's line of the first of two series, which is drawn as dots. */
export function dotKey(label: string): KeyItem {
  return {label, symbol: (x, y) => svg("circle", {cx: x, cy: y, r: 6, fill: colour("chart1")})};
}

/** The key's line of the second of two series, which is drawn as diamonds. */
export function diamondKey(label: string): KeyItem {
  return {label, symbol: (x, y) => svg("path", {d: `M${x - 7},${y}l7,-7l7,7l-7,7z`, fill: colour("chart2")})};
}

/** The ends of an interval as drawn: cut at the axis where they pass it. Null where there is none. */
function drawnInterval(
  {lower, upper}: Figure,
  [low, high]: readonly [number, number]
): {from: number; to: number} | null {
  if (lower === null || upper === null) return null;
  return {from: Math.max(low, lower), to: Math.min(high, upper)};
}

/**
 * Intervals with caps, one to a row. An end that passes the axis has an arrow head and no cap. Rows without an
 * interval draw nothing. With `halo` they are outlined, to stand clear of a bar.
 */
export function intervalMarks(
  rows: readonly Placed<FigureRow>[],
  {
    domain,
    stroke = colour("chart1"),
    cap = 5,
    halo = false
  }: {domain: readonly [number, number]; stroke?: string; cap?: number; halo?: boolean}
): Plot.Markish[] {
  const drawn = rows.flatMap((row) => {
    const ends = drawnInterval(row.figure, domain);
    return ends ? [{y: row.y, ...ends, lower: row.figure.lower ?? ends.from, upper: row.figure.upper ?? ends.to}] : [];
  });
  const caps = drawn.flatMap(({y, from, to, lower, upper}) => [
    ...(lower >= domain[0] ? [{x: from, y1: y - cap, y2: y + cap}] : []),
    ...(upper <= domain[1] ? [{x: to, y1: y - cap, y2: y + cap}] : [])
  ]);
  const arrows = drawn.flatMap(({y, lower, upper}) => [
    ...(lower < domain[0] ? [{x: domain[0], y, rotate: -90}] : []),
    ...(upper > domain[1] ? [{x: domain[1], y, rotate: 90}] : [])
  ]);
  const lines = (style: {stroke: string; strokeWidth: number}): Plot.Markish[] => [
    Plot.ruleY(drawn, {x1: "from", x2: "to", y: "y", ...style}),
    Plot.ruleX(caps, {x: "x", y1: "y1", y2: "y2", ...style})
  ];
  return [
    ...(halo ? lines({stroke: colour("card"), strokeWidth: 5}) : []),
    ...lines({stroke, strokeWidth: 2}),
    Plot.dot(arrows, {x: "x", y: "y", symbol: "triangle", rotate: "rotate", r: 4, fill: stroke})
  ];
}
