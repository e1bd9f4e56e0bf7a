import * as Plot from "@observablehq/plot";
import {capitalise, formatCount, formatPercent} from "../../words/format.js";
import {colour, seriesColours} from "../../style/palette.js";
import {shorthand} from "../../words/shorthand.js";
import {svg} from "../h.js";
import {DataTable} from "../tables/data-table.js";
import {ShorthandCell} from "../tables/shorthand-cell.js";
import {Chart, type ChartOptions} from "./chart.js";
import {drawRows} from "./rows.js";
import type {Placed, Row} from "./rows-layout.js";
import {linearScale} from "./scales.js";

/** A group and how its people are divided: a count for each part in order, null where one is hidden. */
export type StackedRow = {label: string; counts: readonly (number | null)[]};

type Drawn = Row & StackedRow & {people: number | null};

/**
 * How each group's people are divided over a few parts in order (at most four), one bar a group from 0 to 100 per cent.
 * Where a part is hidden, the whole bar is: the others would tell it.
 */
export function StackedBars(
  rows: readonly StackedRow[],
  {parts, ...options}: ChartOptions & {parts: readonly string[]}
): HTMLElement {
  const drawn = rows.map(({label, counts}): Drawn => {
    const hidden = counts.some((count) => count === null);
    const people = hidden ? null : counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
    return {
      ...{label, counts, people, hidden},
      words: people === 0 ? shorthand.z.words : null,
      ...(people !== null && people > 0 && {note: `n = ${formatCount(people)}`}),
      ...(hidden && {value: shorthand.c.symbol})
    };
  });
  const share = ({counts, people}: Drawn, part: number): number => (100 * (counts[part] ?? 0)) / (people || 1);
  const upto = (row: Drawn, part: number): number =>
    row.counts.slice(0, part).reduce<number>((sum, _, each) => sum + share(row, each), 0);
  return Chart(
    "Bar chart",
    drawn.length === 0
      ? null
      : (width, name) =>
          drawRows(drawn, {
            width,
            label: name,
            scale: linearScale([100], "percent"),
            strip: 22,
            key: parts.map((label, part) => ({
              label,
              symbol: (x, y) =>
                svg("rect", {x: x - 6, y: y - 6, width: 12, height: 12, fill: seriesColours[part] ?? ""})
            })),
            marks: (placed) =>
              parts.map((_, part) =>
                Plot.rect(placed, {
                  x1: (row: Placed<Drawn>) => upto(row, part),
                  x2: (row: Placed<Drawn>) => upto(row, part + 1),
                  y1: ({y}: Placed<Drawn>) => y - 10,
                  y2: ({y}: Placed<Drawn>) => y + 10,
                  fill: seriesColours[part] ?? "",
                  stroke: colour("card")
                })
              )
          }),
    DataTable(
      drawn,
      [
        {heading: "Group", value: ({label}) => label},
        ...parts.map((heading, part) => ({
          heading,
          numeric: true,
          value: (row: Drawn) => (row.people === null ? shorthand.c.symbol : share(row, part)),
          cell: (row: Drawn) => (row.people === null ? ShorthandCell("c") : formatPercent(share(row, part)))
        }))
      ],
      {caption: capitalise(options.of), sorting: false}
    ),
    {reading: "stacked bars", ...options}
  );
}
