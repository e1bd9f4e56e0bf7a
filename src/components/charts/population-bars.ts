import * as Plot from "@observablehq/plot";
import type {Figure} from "../../figures/figure-types.js";
import {capitalise, formatPercent, formatPoints, formatValue} from "../../words/format.js";
import {colour} from "../../style/palette.js";
import {DataTable, liftColumn, type Column} from "../tables/data-table.js";
import {figureColumns} from "../tables/figure-table.js";
import {Chart, type ChartOptions} from "./chart.js";
import {diamondKey, dotKey, figureRow, intervalMarks, type FigureRow} from "./figure-rows.js";
import {drawRows} from "./rows.js";
import {extentOf, linearScale} from "./scales.js";

/** A group's share of the workforce beside its share of the population served, both in per cent. */
export type PopulationRow = {label: string; workforce: Figure; population: number};

type Drawn = FigureRow & {population: number};

/**
 * Workforce against population: for each group a dot with its interval and a diamond, joined. The population is a
 * constant (a census count), so only the workforce has an interval. `populationLabel` names the area and its year.
 */
export function PopulationBars(
  rows: readonly PopulationRow[],
  options: ChartOptions & {workforceLabel?: string; populationLabel?: string}
): HTMLElement {
  const {workforceLabel = "Workforce", populationLabel = "Population"} = options;
  const drawn = rows.map(({label, workforce, population}): Drawn => {
    const row = figureRow(workforce, label);
    return {...row, population, valueNote: `${formatPercent(population)} of population`};
  });
  const figures = rows.map(({workforce}) => workforce);
  const scale = linearScale([...extentOf(figures), ...rows.map(({population}) => population)], "percent");
  return Chart(
    "Dot plot",
    drawn.length === 0
      ? null
      : (width, name) =>
          drawRows(drawn, {
            width,
            label: name,
            scale,
            key: [dotKey(workforceLabel), diamondKey(populationLabel)],
            marks: (placed) => [
              Plot.ruleY(placed, {
                x1: "population",
                x2: ({figure}: Drawn) => figure.value,
                y: "y",
                stroke: colour("grid"),
                strokeWidth: 8
              }),
              ...intervalMarks(placed, {domain: scale.domain}),
              Plot.dot(placed, {x: "population", y: "y", r: 6.5, symbol: "diamond2", fill: colour("chart2")}),
              Plot.dot(placed, {x: ({figure}: Drawn) => figure.value, y: "y", r: 5.5, fill: colour("chart1")})
            ]
          }),
    DataTable(drawn, tableColumns(drawn, workforceLabel, populationLabel), {
      caption: capitalise(options.of)
    }),
    {reading: "population chart", ...options}
  );
}

function tableColumns(rows: readonly Drawn[], workforceLabel: string, populationLabel: string): Column<Drawn>[] {
  const figures = figureColumns(
    rows.map(({figure}) => figure),
    {measure: workforceLabel}
  );
  return [
    {heading: "Group", value: ({label}) => label},
    ...figures.map((column) => liftColumn(column, ({figure}: Drawn) => figure)),
    {
      heading: populationLabel,
      numeric: true,
      value: ({population}) => population,
      cell: ({population}) => formatPercent(population)
    },
    {
      heading: "Difference, percentage points",
      numeric: true,
      value: ({figure, population}) => (figure.value === null ? formatValue(figure) : figure.value - population),
      cell: ({figure, population}) => figure.value !== null && formatPoints(figure.value - population)
    }
  ];
}
