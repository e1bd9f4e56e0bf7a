import * as Plot from "@observablehq/plot";
import type {Figure} from "../../figures/figure-types.js";
import {colour} from "../../style/palette.js";
import {labelOf} from "../tables/figure-table.js";
import {Chart} from "./chart.js";
import {figuresTable, type RowChartOptions} from "./dot-plot.js";
import {figureRow, intervalMarks, type FigureRow} from "./figure-rows.js";
import {drawRows} from "./rows.js";
import {extentOf, linearScale} from "./scales.js";

/**
 * Figures as bars from 0, one a row in the order given, with capped intervals. For shares and counts whose size from 0
 * is the point; where only the differences matter, use the dot plot. Not for ratios, whose parity is 1.
 */
export function Bars(figures: readonly Figure[], options: RowChartOptions): HTMLElement {
  if (figures.some(({unit}) => unit === "ratio"))
    throw new Error("Bars: a ratio has no meaningful length from 0. Use RatioPlot.");
  const {label = labelOf(figures), reference, section, onSelect} = options;
  const rows = figures.map((figure) => figureRow(figure, label(figure), {section: section?.(figure)}));
  const scale = linearScale(
    [...extentOf(figures), ...(reference ? [reference.value] : [])],
    figures[0]?.unit ?? "percent"
  );
  return Chart(
    "Bar chart",
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
              Plot.rect(placed, {
                x1: () => 0,
                x2: ({figure}: FigureRow) => figure.value,
                y1: ({y}: {y: number}) => y - 9,
                y2: ({y}: {y: number}) => y + 9,
                fill: colour("chart1")
              }),
              ...intervalMarks(placed, {domain: scale.domain, stroke: colour("text"), cap: 4, halo: true})
            ]
          }),
    figuresTable(figures, options),
    options
  );
}
