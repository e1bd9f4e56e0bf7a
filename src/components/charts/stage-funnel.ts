import * as Plot from "@observablehq/plot";
import type {Figure} from "../../figures/figure-types.js";
import {formatCount, formatValue} from "../../words/format.js";
import {colour, seriesColours} from "../../style/palette.js";
import {svg} from "../h.js";
import {Chart} from "./chart.js";
import {figuresTable, type RowChartOptions} from "./dot-plot.js";
import {figureRow, intervalMarks, type FigureRow} from "./figure-rows.js";
import {drawRows} from "./rows.js";
import {extentOf, linearScale} from "./scales.js";

/** A recruitment stage: each group's share that passed it, of those who could. */
export type Stage = {label: string; groups: readonly {label: string; figure: Figure}[]};

type StageRow = FigureRow & {series: number};

/**
 * Recruitment stage by stage: under each stage one bar a group, from 0, with its interval, so that the loss between
 * stages can be compared between groups. Every stage lists the same groups in the same order, at most four.
 */
export function StageFunnel(stages: readonly Stage[], options: RowChartOptions): HTMLElement {
  const names = stages[0]?.groups.map(({label}) => label) ?? [];
  const rows = stages.flatMap(({label: section, groups}) =>
    groups.map(({label, figure}): StageRow => {
      const counts = figure.numerator !== null && figure.denominator !== null;
      return {
        ...figureRow(figure, label, {section}),
        ...(counts && {note: `${formatCount(figure.numerator ?? 0)} of ${formatCount(figure.denominator ?? 0)}`}),
        value: formatValue(figure),
        series: names.indexOf(label)
      };
    })
  );
  const figures = rows.map(({figure}) => figure);
  const scale = linearScale(extentOf(figures), "percent");
  const words = new Map(rows.map(({figure, section, label}) => [figure, `${section ?? ""}: ${label}`]));
  return Chart(
    "Bar chart",
    rows.length === 0
      ? null
      : (width, name) =>
          drawRows(rows, {
            width,
            label: name,
            scale,
            key: names.map((label, index) => ({
              label,
              symbol: (x, y) =>
                svg("rect", {x: x - 6, y: y - 6, width: 12, height: 12, fill: seriesColours[index] ?? ""})
            })),
            marks: (placed) => [
              ...names.map((_label, index) =>
                Plot.rect(
                  placed.filter(({series}) => series === index),
                  {
                    x1: () => 0,
                    x2: ({figure}: StageRow) => figure.value,
                    y1: ({y}: {y: number}) => y - 8,
                    y2: ({y}: {y: number}) => y + 8,
                    fill: seriesColours[index] ?? ""
                  }
                )
              ),
              ...intervalMarks(placed, {domain: scale.domain, stroke: colour("text"), cap: 4, halo: true})
            ]
          }),
    figuresTable(figures, {rowHeading: "Stage and group", ...options, label: (figure) => words.get(figure) ?? ""}),
    {reading: "stage chart", ...options}
  );
}
