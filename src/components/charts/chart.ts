import {h, type Child} from "../h.js";
import {SaveChart} from "../save.js";
import {chartLabel, widths, type ChartWidth} from "./draw.js";
import {HowToRead, readingOf, type ChartKind} from "./how-to-read.js";

/** What every chart is given beside its data. */
export type ChartOptions = {
  /** The finding, as a sentence: what the chart shows, not what it is. */
  title: string;
  /** Measure, group, period and source. */
  subtitle: string;
  /** What is drawn, for the label: `share of BME staff by pay band, March 2020`. */
  of: string;
  /** The main message of the label; the title where left out. */
  message?: string;
  /** Anchor of the chart; also names its files when it is saved. */
  id?: string;
  /** Caveats and shorthand: shown below it. */
  notes?: Child;
  /** How the chart is read; by its type where left out. */
  reading?: ChartKind | null;
  /** The widths to draw; both by default. A live page that knows its width may draw one only. */
  drawWidths?: readonly ChartWidth[];
};

/**
 * A chart as a reader meets it: the finding, what was measured, the drawing in two widths of which the style sheet
 * shows the one that fits, notes, how to read it, and the same figures as a table, both closed on screen and open in
 * print, and ways to save it. Without a drawing (`null`: there are no figures), says so.
 */
export function Chart(
  type: string,
  drawAt: ((width: ChartWidth, label: string) => SVGElement) | null,
  table: Node,
  {
    title,
    subtitle,
    of,
    message = title,
    id,
    notes,
    reading = readingOf(type),
    drawWidths = [widths.narrow, widths.wide]
  }: ChartOptions
): HTMLElement {
  const label = chartLabel(type, of, message);
  return h(
    "figure",
    {class: "chart", id},
    h("figcaption", null, h("p", {class: "chart-title"}, title), h("p", {class: "chart-subtitle"}, subtitle)),
    drawAt
      ? responsive((width) => drawAt(width, label), {drawWidths})
      : h("p", {class: "chart-notes"}, "There are no figures to draw for what was asked."),
    drawAt && notes && h("div", {class: "chart-notes"}, notes),
    drawAt && reading && HowToRead(reading),
    drawAt && h("details", {class: "chart-table"}, h("summary", null, "Show the figures as a table"), table),
    drawAt && SaveChart(title)
  );
}

/** A drawing made at each of its widths; with one width only, that one is always shown. */
export function responsive(
  drawAt: (width: ChartWidth) => Element,
  {drawWidths = [widths.narrow, widths.wide]}: {drawWidths?: readonly ChartWidth[]} = {}
): HTMLElement[] {
  const name = (width: ChartWidth): string => (width === widths.narrow ? "chart-narrow" : "chart-wide");
  return drawWidths.map((width) =>
    h("div", {class: `chart-drawing ${drawWidths.length > 1 ? name(width) : "chart-only"}`}, drawAt(width))
  );
}
