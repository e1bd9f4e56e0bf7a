import {sortPeriods} from "../../registry/periods.js";
import {capitalise, formatPeriod} from "../../words/format.js";
import {seriesColours} from "../../style/palette.js";
import {h} from "../h.js";
import {FigureTable} from "../tables/figure-table.js";
import {Chart, type ChartOptions} from "./chart.js";
import {drawTrend} from "./trend-drawing.js";
import type {Series} from "./trend-layout.js";

export type TrendOptions = ChartOptions & {
  /** Every period of the axis, oldest first; by default those of the figures, in order. */
  periods?: readonly string[];
  /** The first period after a change of definition: no line joins across it, and a marker names it. */
  breaks?: readonly {from: string; why: string}[];
};

/**
 * Figures over time with capped intervals, up to four series, each named at its end and told apart by shape as well as
 * colour. A line joins three or more unbroken points and never crosses a break in the series, a hidden figure or a
 * missing period. Stated as points and counts: it shows no trend line and no test.
 */
export function Trend(series: readonly Series[], options: TrendOptions): HTMLElement {
  if (series.length > seriesColours.length)
    throw new Error(
      `Trend: ${series.length} series, but a reader can tell ${seriesColours.length} apart. Split the chart.`
    );
  const figures = series.flatMap((each) => each.figures);
  const {periods = sortPeriods(new Set(figures.map(({period}) => period))), breaks = [], of, notes} = options;
  const name = new Map(series.flatMap((each) => each.figures.map((figure) => [figure, each.label] as const)));
  const table = FigureTable(figures, {
    caption: capitalise(of),
    rowHeading: "Group and period",
    label: (figure) => `${name.get(figure) ?? ""}, ${formatPeriod(figure.period)}`,
    remarks: (figure) => (breaks.some(({from}) => from === figure.period) ? ["b"] : [])
  });
  const why = breaks.map((each) => h("p", null, `[b] Break in series at ${formatPeriod(each.from)}: ${each.why}`));
  return Chart(
    "Line chart",
    figures.length === 0 ? null : (width, label) => drawTrend(series, {periods, breaks, width, label}),
    table,
    {
      ...options,
      notes: [notes, ...why]
    }
  );
}
