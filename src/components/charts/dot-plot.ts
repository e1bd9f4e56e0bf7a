import * as Plot from "@observablehq/plot";
import type {Figure} from "../../figures/figure-types.js";
import {capitalise} from "../../words/format.js";
import {colour} from "../../style/palette.js";
import {FigureTable, labelOf} from "../tables/figure-table.js";
import {Chart, type ChartOptions} from "./chart.js";
import {figureRow, intervalMarks} from "./figure-rows.js";
import {drawRows, type Reference} from "./rows.js";
import {extentOf, linearScale} from "./scales.js";

/** Options of charts that draw one figure a row. */
export type RowChartOptions = ChartOptions & {
  /** Words of a row; by default what tells the figures apart. */
  label?: (figure: Figure) => string;
  /** Heading of the rows in the table behind the chart. */
  rowHeading?: string;
  /** A named line across the rows, for the figure that all are compared with. */
  reference?: Reference;
  /** Rows of one section stand together under its name. */
  section?: (figure: Figure) => string;
  /** Called with the figure whose row is clicked, or chosen by its button in the table. */
  onSelect?: (figure: Figure) => void;
  selected?: Figure | null;
};

/**
 * Figures as dots with capped 95 % intervals, one a row in the order given, n under each label. For comparing groups
 * or levels where the interval matters more than the size from 0. Not for parts of a total.
 */
export function DotPlot(figures: readonly Figure[], options: RowChartOptions): HTMLElement {
  const {label = labelOf(figures), reference, section, onSelect} = options;
  const rows = figures.map((figure) => figureRow(figure, label(figure), {section: section?.(figure)}));
  const values = [...extentOf(figures), ...(reference ? [reference.value] : [])];
  const scale = linearScale(values, figures[0]?.unit ?? "percent");
  return Chart(
    "Dot plot",
    rows.length === 0
      ? null
      : (width, name) =>
          drawRows(rows, {
            width,
            label: name,
            scale,
            reference,
            onSelect: onSelect && (({figure}) => onSelect(figure)),
            marks: (placed) => [
              ...intervalMarks(placed, {domain: scale.domain}),
              Plot.dot(placed, {x: ({figure}: {figure: Figure}) => figure.value, y: "y", r: 6, fill: colour("chart1")})
            ]
          }),
    figuresTable(figures, options),
    options
  );
}

/** The table behind a chart of figures, with the chart's own words. */
export function figuresTable(figures: readonly Figure[], options: RowChartOptions): HTMLElement {
  const {of, label, rowHeading, onSelect, selected} = options;
  return FigureTable(figures, {
    caption: capitalise(of),
    ...(label && {label}),
    ...(rowHeading && {rowHeading}),
    ...(onSelect && {onSelect}),
    ...(selected && {selected})
  });
}
