import * as Plot from "@observablehq/plot";
import type {Figure} from "../../figures/figure-types.js";
import {formatRatio, isInfinite} from "../../words/format.js";
import {colour} from "../../style/palette.js";
import {h} from "../h.js";
import {labelOf} from "../tables/figure-table.js";
import {Chart} from "./chart.js";
import {figuresTable, type RowChartOptions} from "./dot-plot.js";
import {figureRow, intervalMarks, type FigureRow} from "./figure-rows.js";
import {drawRows} from "./rows.js";
import {extentOf, ratioScale} from "./scales.js";

/** What a ratio is called: its axis, its line at 1, and what the band holds. */
export type RatioWords = {axis: string; parity: string; similar: string};

const likelihoodWords: RatioWords = {
  axis: "Relative likelihood (1 = equally likely)",
  parity: "1: equally likely",
  similar: "times as likely, a small gap at most"
};

/**
 * Relative likelihoods with capped intervals on a logarithmic axis, the line of equal likelihood, and the band
 * within which a gap is small (0.8 to 1.25 unless given). An interval that passes the axis ends in an arrow; a
 * ratio without end shows only its lower bound and says why. The verdict stands beside each value.
 */
export function RatioPlot(
  figures: readonly Figure[],
  {
    band = [0.8, 1.25],
    words: {axis, parity, similar} = likelihoodWords,
    ...options
  }: RowChartOptions & {band?: readonly [number, number]; words?: RatioWords}
): HTMLElement {
  const {label = labelOf(figures), section, onSelect} = options;
  const scale = {...ratioScale(extentOf(figures)), label: axis};
  const rows = figures.map((figure): FigureRow => {
    const row = figureRow(figure, label(figure), {section: section?.(figure)});
    const {verdict} = figure;
    return verdict ? {...row, valueNote: `${verdict.symbol} ${verdict.label}`} : row;
  });
  return Chart(
    "Ratio plot",
    rows.length === 0
      ? null
      : (width, name) =>
          drawRows(rows, {
            width,
            label: name,
            scale,
            band,
            reference: {value: 1, label: parity},
            onSelect: onSelect && (({figure}) => onSelect(figure)),
            marks: (placed) => [
              ...intervalMarks(placed, {domain: scale.domain}),
              Plot.dot(
                placed.filter(({figure}) => !isInfinite(figure) && (figure.value ?? 0) >= scale.domain[0]),
                {
                  x: ({figure}: FigureRow) => Math.min(figure.value ?? 1, scale.domain[1]),
                  y: "y",
                  r: 6,
                  fill: colour("chart1")
                }
              )
            ]
          }),
    figuresTable(figures, options),
    {
      ...options,
      notes: [
        options.notes,
        h("p", null, `Shaded: from ${formatRatio(band[0])} to ${formatRatio(band[1])} ${similar}.`)
      ]
    }
  );
}
