import * as Plot from "@observablehq/plot";
import type {Figure} from "../../figures/figure-types.js";
import {capitalise, formatPercent, missingCode} from "../../words/format.js";
import {withPartOfWhole} from "../../figures/ladder-share.js";
import {colour, type Palette} from "../../style/palette.js";
import {DataTable, liftColumn, type Column} from "../tables/data-table.js";
import {figureColumns} from "../tables/figure-table.js";
import {MarkBadge, representationMark, type Mark} from "../tables/mark.js";
import {svg, type Child} from "../h.js";
import {Chart, type ChartOptions} from "./chart.js";
import {figureRow, intervalMarks, type FigureRow} from "./figure-rows.js";
import {drawRows, type KeyItem} from "./rows.js";
import type {Placed} from "./rows-layout.js";
import {extentOf, linearScale} from "./scales.js";

/** A level of the ladder: its share, and its comparison with the whole workforce in percentage points (part of whole). */
export type LadderStep = {share: Figure; comparison?: Figure | null};

export type BandLadderOptions = ChartOptions & {
  /** The share among all, drawn as a line: the value that the levels are compared with. */
  overall: {value: number; label: string};
  /** The part of the ladder that a level belongs to: `Clinical`. */
  section?: (share: Figure) => string;
  /** Words of a level; its level where left out. */
  label?: (share: Figure) => string;
};

type LadderRow = FigureRow & {mark: Mark | null; comparison: Figure | null};

const tones: readonly {tone: Mark["tone"]; symbol: "triangle" | "circle" | "inverted"; fill: keyof Palette}[] = [
  {tone: "over", symbol: "triangle", fill: "chart1"},
  {tone: "even", symbol: "circle", fill: "muted"},
  {tone: "under", symbol: "inverted", fill: "chart2"}
];

/**
 * The share of a group at each level of the pay ladder, in the order given, with the line of the whole workforce.
 * Where a comparison is given, the interval is that of the level against the whole it is part of, moved to the share;
 * symbol and colour say over-, proportionately or underrepresented.
 */
export function BandLadder(steps: readonly LadderStep[], options: BandLadderOptions): HTMLElement {
  const {overall, section, label = (share) => share.level} = options;
  const rows = steps.map(({share, comparison = null}): LadderRow => {
    const figure = withPartOfWhole(share, comparison, overall.value);
    const row = figureRow(figure, label(share), {section: section?.(share)});
    const mark = representationMark(comparison);
    return {...row, ...(mark && {valueNote: mark.word}), mark, comparison};
  });
  const scale = linearScale([overall.value, ...extentOf(rows.map(({figure}) => figure))], "percent");
  const reference = {value: overall.value, label: `${overall.label}: ${formatPercent(overall.value)}`};
  const marked = rows.some(({mark}) => mark);
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
            key: marked ? key : [],
            marks: (placed) => [
              ...intervalMarks(placed, {domain: scale.domain, stroke: colour("axis")}),
              ...tones.map(({tone, symbol, fill}) =>
                dots(
                  placed.filter(({mark}) => (mark?.tone ?? "even") === tone),
                  symbol,
                  colour(fill)
                )
              )
            ]
          }),
    ladderTable(rows, options),
    {reading: "band ladder", ...options}
  );
}

const key: readonly KeyItem[] = [
  {
    label: "overrepresented",
    symbol: (x, y) => svg("path", {d: `M${x - 6},${y + 5}h12l-6,-11z`, fill: colour("chart1")})
  },
  {label: "proportionate", symbol: (x, y) => svg("circle", {cx: x, cy: y, r: 5, fill: colour("muted")})},
  {
    label: "underrepresented",
    symbol: (x, y) => svg("path", {d: `M${x - 6},${y - 5}h12l-6,11z`, fill: colour("chart2")})
  }
];

function dots(
  rows: readonly Placed<LadderRow>[],
  symbol: "triangle" | "circle" | "inverted",
  fill: string
): Plot.Markish {
  return Plot.dot(rows, {
    x: ({figure}: LadderRow) => figure.value,
    y: "y",
    r: 5.5,
    fill,
    symbol: symbol === "circle" ? "circle" : "triangle",
    rotate: symbol === "inverted" ? 180 : 0
  });
}

function ladderTable(rows: readonly LadderRow[], {of}: BandLadderOptions): HTMLElement {
  const figures = rows.map(({figure}) => figure);
  const columns: Column<LadderRow>[] = [
    {
      heading: "Level",
      value: ({section, label}) => (section && !label.startsWith(section) ? `${section} ${label}` : label)
    },
    ...figureColumns(figures).map((column) => liftColumn(column, ({figure}: LadderRow) => figure)),
    {
      heading: "Compared with all",
      value: ({mark, figure}) => mark?.word ?? (missingCode(figure) === "c" ? "[c]" : "[z]"),
      cell: ({mark}): Child => mark && MarkBadge(mark)
    }
  ];
  return DataTable(rows, columns, {caption: capitalise(of)});
}
