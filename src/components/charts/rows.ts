import * as Plot from "@observablehq/plot";
import {colour} from "../../style/palette.js";
import {svg} from "../h.js";
import {draw, type ChartWidth} from "./draw.js";
import {layOut, rowText, type Placed, type Row} from "./rows-layout.js";
import {RowsWords} from "./rows-words.js";
import {textWidth} from "./text-width.js";

/** The axis of a row chart. */
export type RowScale = {
  domain: readonly [number, number];
  ticks: readonly number[];
  format: (value: number) => string;
  label: string;
  type?: "linear" | "log";
};

/** A line across all rows at one value, with its name at the top. */
export type Reference = {value: number; label: string};

/** A key to two or more kinds of mark, drawn above the rows. */
export type KeyItem = {label: string; symbol: (x: number, y: number) => SVGElement};

/**
 * Draws rows one under another on a shared horizontal axis, with the rows' words beside (wide) or above (narrow) their
 * strips. `marks` draws the strips of the rows that have something to draw; hidden rows get a hatched stub and
 * impossible ones their words.
 */
export function drawRows<T extends Row>(
  rows: readonly T[],
  options: {
    width: ChartWidth;
    label: string;
    scale: RowScale;
    marks: (rows: readonly Placed<T>[]) => readonly Plot.Markish[];
    /** Height of a drawing strip. */
    strip?: number;
    reference?: Reference | undefined;
    /** A shaded stretch of the axis, behind the rows. */
    band?: readonly [number, number];
    key?: readonly KeyItem[];
    /** Called with the row that is clicked; the keyboard's way is the button in the table. */
    onSelect?: ((row: T) => void) | undefined;
    /** Where a row leads; it is then a link, by its words. */
    href?: (row: T) => string;
  }
): SVGElement {
  const {width, label, scale, marks, strip = 18, reference, band, key = [], onSelect, href} = options;
  const keyLines = breakKey(key, width);
  const head = 10 + keyLines.length * 24 + (reference ? 22 : 0);
  const layout = layOut(rows, {width, strip, head});
  const {left, right, top, bottom, height, placed} = layout;
  const plot = draw(
    {
      width,
      height,
      marginLeft: left,
      marginRight: right,
      marginTop: top,
      marginBottom: height - bottom,
      x: {type: scale.type ?? "linear", domain: [...scale.domain], axis: null},
      y: {type: "identity", axis: null},
      marks: [
        band ? shade(band, top, bottom) : null,
        Plot.ruleX(scale.ticks, {y1: top, y2: bottom, stroke: colour("grid")}),
        axisMark(scale, bottom, [left, width - right]),
        reference ? referenceMarks(reference, {top, bottom, width}) : null,
        ...marks(placed.filter((row) => !row.hidden && !row.words)),
        () => RowsWords(layout),
        () => Key(keyLines)
      ]
    },
    label
  );
  if (onSelect) for (const row of placed) plot.append(HitArea(row, width, () => onSelect(row)));
  if (href) addLinks(plot, placed, (row) => RowLink(row, width, href(row)));
  return plot;
}

/** Makes a drawing a group of links: an image may hold nothing to press, and what is drawn is said by the links' names. */
function addLinks<T extends Row>(
  plot: SVGElement,
  rows: readonly Placed<T>[],
  link: (row: Placed<T>) => SVGElement
): void {
  plot.setAttribute("role", "group");
  for (const part of plot.children) part.setAttribute("aria-hidden", "true");
  for (const row of rows) plot.append(link(row));
}

/** The axis in words: Plot's own leaves out the labels of a logarithmic axis that it thinks too many. */
function axisMark(scale: RowScale, bottom: number, [from, to]: readonly [number, number]): Plot.RenderFunction {
  return (_index, {x}) =>
    svg(
      "g",
      {fill: colour("muted"), "text-anchor": "middle"},
      scale.ticks.map((tick) => svg("text", {x: x?.(tick) ?? 0, y: bottom + 18}, scale.format(tick))),
      svg("text", {x: (from + to) / 2, y: bottom + 38}, scale.label)
    );
}

function shade([from, to]: readonly [number, number], top: number, bottom: number): Plot.RenderFunction {
  return (_index, {x}) => {
    const [start = 0, end = 0] = [x?.(from), x?.(to)];
    return svg("rect", {x: start, y: top, width: end - start, height: bottom - top, fill: colour("band")});
  };
}

function referenceMarks(
  {value, label}: Reference,
  {top, bottom, width}: {top: number; bottom: number; width: number}
): Plot.Markish[] {
  const half = textWidth(label, {size: rowText.note}) / 2;
  const name: Plot.RenderFunction = (_index, {x}) => {
    const place = Math.min(Math.max(x?.(value) ?? 0, half + 4), width - half - 4);
    return svg(
      "text",
      {x: place, y: top - 8, fill: colour("text"), "font-size": rowText.note, "text-anchor": "middle"},
      label
    );
  };
  return [
    Plot.ruleX([value], {y1: top - 3, y2: bottom, stroke: colour("text"), strokeWidth: 1.5, strokeDasharray: "5 3"}),
    name
  ];
}

type PlacedKey = KeyItem & {x: number};

/** The key's items side by side, on as many lines as they need. */
function breakKey(items: readonly KeyItem[], width: number): PlacedKey[][] {
  const lines: PlacedKey[][] = [];
  let x = Infinity;
  for (const item of items) {
    const room = 30 + textWidth(item.label);
    if (x + room > width) {
      lines.push([]);
      x = 18;
    }
    lines.at(-1)?.push({...item, x});
    x += room;
  }
  return lines;
}

function Key(lines: readonly (readonly PlacedKey[])[]): SVGGElement {
  const group = svg("g", {fill: colour("text"), "text-anchor": "start"});
  lines.forEach((items, line) => {
    const y = 14 + 24 * line;
    for (const {label, symbol, x} of items) group.append(symbol(x, y), svg("text", {x: x + 12, y: y + 5}, label));
  });
  return group;
}

/** A whole row as a link. */
function RowLink({top, tall, label, value, valueNote, words}: Placed<Row>, width: number, href: string): SVGAElement {
  const name = [label, words ?? value, valueNote].filter(Boolean).join(", ");
  const area = svg("rect", {class: "hit", x: 0, y: top, width, height: tall, fill: "transparent"});
  return svg("a", {href, "aria-label": name, class: "row-link"}, area);
}

function HitArea({top, tall}: Placed<Row>, width: number, select: () => void): SVGRectElement {
  return svg("rect", {class: "hit", x: 0, y: top, width, height: tall, fill: "transparent", onclick: select});
}
