import * as Plot from "@observablehq/plot";
import type {Figure} from "../../figures/figure-types.js";
import {formatCount, formatValue} from "../../words/format.js";
import {colour} from "../../style/palette.js";
import {Chart} from "./chart.js";
import {figuresTable, type RowChartOptions} from "./dot-plot.js";
import {diamondKey, dotKey, figureRow, intervalMarks, type FigureRow} from "./figure-rows.js";
import {drawRows} from "./rows.js";
import type {Placed} from "./rows-layout.js";
import {extentOf, linearScale} from "./scales.js";

/** One row: the same figure of two groups. */
export type Pair = {label: string; first: Figure; second: Figure};

type Drawn = FigureRow & {second: Figure};

/**
 * Two groups at each level as a dumbbell: one row a level, each group always in its own colour and shape, the line
 * between them as long as the gap, and the range of each above and below it. `groups` name the first and the second.
 */
export function PairPlot(
  pairs: readonly Pair[],
  options: RowChartOptions & {groups: readonly [string, string]}
): HTMLElement {
  const {groups, reference, onSelect} = options;
  const figures = pairs.flatMap(({first, second}) => [first, second]);
  const scale = linearScale([...extentOf(figures), ...(reference ? [reference.value] : [])], "percent");
  const drawn = pairs.map(({label, first, second}): Drawn => {
    // Where one of the two is hidden, the other is drawn, and the hidden one's mark stands in its words.
    const {hidden = false, words = null} = figureRow(first.value === null ? second : first, label);
    const [value, valueNote] = [formatValue(first), `${groups[1]} ${formatValue(second)}`];
    return {label, hidden, words, figure: first, second, value, valueNote, ...peopleOf(first, second)};
  });
  const isDrawn = (figure: Figure): boolean => figure.value !== null;
  return Chart(
    "Dot plot",
    drawn.length === 0
      ? null
      : (width, name) =>
          drawRows(drawn, {
            width,
            label: name,
            scale,
            strip: 26,
            reference,
            onSelect: onSelect && (({figure}) => onSelect(figure)),
            key: [dotKey(groups[0]), diamondKey(groups[1])],
            marks: (placed) => [
              Plot.ruleY(
                placed.filter(({figure, second}) => isDrawn(figure) && isDrawn(second)),
                {
                  x1: ({figure}: Drawn) => figure.value,
                  x2: ({second}: Drawn) => second.value,
                  y: "y",
                  stroke: colour("grid"),
                  strokeWidth: 8
                }
              ),
              ...intervalMarks(
                shifted(placed, -7, ({figure}) => figure),
                {domain: scale.domain, cap: 3}
              ),
              ...intervalMarks(
                shifted(placed, 7, ({second}) => second),
                {
                  domain: scale.domain,
                  stroke: colour("chart2"),
                  cap: 3
                }
              ),
              Plot.dot(
                placed.filter(({second}) => isDrawn(second)),
                {x: ({second}: Drawn) => second.value, y: "y", r: 6.5, symbol: "diamond2", fill: colour("chart2")}
              ),
              Plot.dot(
                placed.filter(({figure}) => isDrawn(figure)),
                {x: ({figure}: Drawn) => figure.value, y: "y", r: 6, fill: colour("chart1")}
              )
            ]
          }),
    figuresTable(figures, options),
    {reading: "pair chart", ...options}
  );
}

/** The rows a little higher or lower, each with one of its two figures: where that one's range is drawn. */
function shifted(placed: readonly Placed<Drawn>[], by: number, pick: (row: Drawn) => Figure): Placed<Drawn>[] {
  return placed.map((row) => ({...row, y: row.y + by, figure: pick(row)}));
}

/** How many people each of the two is of: `n = 305 and 953`; nothing where neither is shown. */
function peopleOf(first: Figure, second: Figure): {note?: string} {
  const count = ({denominator, status}: Figure): string | null =>
    denominator === null || status !== "published" ? null : formatCount(denominator);
  const [one, other] = [count(first), count(second)];
  return one === null && other === null ? {} : {note: `n = ${one ?? "not shown"} and ${other ?? "not shown"}`};
}
