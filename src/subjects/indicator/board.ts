import {DotPlot} from "../../components/charts/dot-plot.js";
import {PeriodTable, type PeriodRow} from "../../components/tables/period-table.js";
import type {Figure} from "../../figures/figure-types.js";
import {formatPeriod} from "../../words/format.js";
import type {View} from "../../figures/view.js";
import {latestPeriod, seriesOf} from "../../writing/series.js";

const breakdown = "board membership";
const levels = ["all members", "voting members", "executive members"] as const;

/** How far each part of the board is from the workforce, at the latest snapshot. */
export function BoardChart(view: View, figures: readonly Figure[]): HTMLElement | null {
  const gaps = levels.flatMap((level) =>
    seriesOf(figures, {indicator: 9, population: "board", group: "BME minus workforce BME", breakdown, level})
  );
  const period = latestPeriod(gaps);
  const latest = gaps.filter((figure) => figure.period === period);
  if (period === undefined || latest.length === 0) return null;
  const bme = view.label("BME");
  const all = latest.find(({level}) => level === "all members")?.value ?? null;
  return DotPlot(latest, {
    title: titleOf(all, bme),
    subtitle: `Share of ${bme} board members less share of ${bme} staff, in percentage points, ${formatPeriod(period)}. Below 0, ${bme} people are under-represented.`,
    of: `the gap between board and workforce, ${formatPeriod(period)}`,
    label: ({level}) => level,
    rowHeading: "Board members",
    reference: {value: 0, label: "Same as workforce"},
    id: "board-gap"
  });
}

/** Which share is the larger, where that is shown; that the two are compared, where it is hidden. */
function titleOf(gap: number | null, bme: string): string {
  if (gap === null) return `${bme} people’s share of the board, compared with their share of the workforce`;
  if (gap === 0) return `${bme} people hold the same share of the board as of the workforce`;
  return `${bme} people hold a ${gap < 0 ? "smaller" : "larger"} share of the board than of the workforce`;
}

/** Points and counts for each part of the board, three snapshots across, with the workforce's own share first. */
export function BoardTable(view: View, figures: readonly Figure[], {caption}: {caption: string}): HTMLElement {
  const bme = view.label("BME");
  const series = (level: string, group: string): Figure[] =>
    seriesOf(figures, {indicator: 9, population: "board", group, breakdown, level});
  const rows = [
    {
      label: `Percentage of ${bme} staff in the substantive workforce`,
      figures: seriesOf(view.figures({indicators: [1], breakdowns: [], populations: ["substantive"]}), {
        indicator: 1,
        population: "substantive",
        group: "BME"
      })
    },
    ...levels.map((level): PeriodRow => ({
      label: `Difference for ${level}, in percentage points`,
      figures: series(level, "BME minus workforce BME")
    })),
    ...levels.map((level): PeriodRow => ({
      label: `Number of ${bme} ${level}`,
      figures: series(level, "BME"),
      show: "counts"
    }))
  ];
  return PeriodTable(rows, {caption, rowHeading: "Board"});
}
