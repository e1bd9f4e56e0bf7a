import * as Plot from "@observablehq/plot";
import {capitalise, formatPoints} from "../../words/format.js";
import {colour} from "../../style/palette.js";
import {svg} from "../h.js";
import {DataTable} from "../tables/data-table.js";
import {Chart, type ChartOptions} from "./chart.js";
import {drawRows} from "./rows.js";
import type {Placed, Row} from "./rows-layout.js";
import {linearScale} from "./scales.js";

/** One stratum's part of a gap, in percentage points: from a different mix of people, and from different rates within it. */
export type DecompositionPart = {label: string; mix: number; within: number};

type Drawn = Row & DecompositionPart;

/**
 * A gap taken apart: how much comes from where people work (mix) and how much from different rates in the same place
 * (within), for each stratum and in all. Bars start at 0 and may point either way. Mix describes, it does not excuse.
 */
export function Decomposition(
  parts: readonly DecompositionPart[],
  options: ChartOptions & {totalLabel?: string}
): HTMLElement {
  const {totalLabel = "Whole gap"} = options;
  const total = {
    label: totalLabel,
    mix: parts.reduce((sum, {mix}) => sum + mix, 0),
    within: parts.reduce((sum, {within}) => sum + within, 0)
  };
  const rows = [total, ...parts].map((part): Drawn => ({
    ...part,
    value: formatPoints(part.mix + part.within),
    valueNote: `mix ${formatPoints(part.mix)}, within ${formatPoints(part.within)}`
  }));
  const scale = linearScale(
    rows.flatMap(({mix, within}) => [mix, within]),
    "percentage points"
  );
  const bar = (placed: readonly Placed<Drawn>[], part: "mix" | "within", from: number): Plot.Markish =>
    Plot.rect(placed, {
      x1: () => 0,
      x2: part,
      y1: ({y}: Placed<Drawn>) => y + from,
      y2: ({y}: Placed<Drawn>) => y + from + 11,
      fill: colour(part === "mix" ? "chart2" : "chart1")
    });
  const square = (fill: string) => (x: number, y: number) =>
    svg("rect", {x: x - 6, y: y - 6, width: 12, height: 12, fill});
  return Chart(
    "Bar chart",
    parts.length === 0
      ? null
      : (width, name) =>
          drawRows(rows, {
            width,
            label: name,
            scale,
            strip: 26,
            key: [
              {label: "Mix: where people are", symbol: square(colour("chart2"))},
              {label: "Within: rates", symbol: square(colour("chart1"))}
            ],
            marks: (placed) => [
              bar(placed, "mix", -12),
              bar(placed, "within", 1),
              Plot.ruleX([0], {stroke: colour("text")})
            ]
          }),
    DataTable(
      rows,
      [
        {heading: "Part", value: ({label}) => label},
        ...(["mix", "within"] as const).map((part) => ({
          heading: `${capitalise(part)}, percentage points`,
          numeric: true,
          value: (row: Drawn) => row[part],
          cell: (row: Drawn) => formatPoints(row[part])
        })),
        {
          heading: "Together",
          numeric: true,
          value: ({mix, within}) => mix + within,
          cell: ({mix, within}) => formatPoints(mix + within)
        }
      ],
      {caption: capitalise(options.of), sorting: false}
    ),
    {reading: "parts of a gap", ...options}
  );
}
