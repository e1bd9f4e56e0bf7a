import {DataTable, type Column} from "../../components/tables/data-table.js";
import {h} from "../../components/h.js";
import {formatNumber, formatValue} from "../../words/format.js";
import type {Figure, Unit} from "../../figures/figure-types.js";
import type {Benchmark, View} from "../../figures/view.js";
import type {Indicator} from "../../registry/define.js";
import {isWhole} from "../../figures/headline.js";
import {periodLabel, sortPeriods, wresYear} from "../../registry/periods.js";

/** The figures of the organisation's chosen comparators for an indicator, in the order of their years. */
export function benchmarksOf({benchmarks, organisation}: View, {number}: Pick<Indicator, "number">): Benchmark[] {
  const {comparators} = organisation;
  return benchmarks
    .filter((row) => Number(row.indicator) === number && (!comparators || comparators.includes(row.comparator)))
    .sort((a, b) => Number(a.period) - Number(b.period));
}

/**
 * The comparators of an indicator beside the organisation's own figure of the same WRES year, all of them or the `rows`
 * given; null where there are none.
 */
export function BenchmarkTable(
  view: View,
  figures: readonly Figure[],
  indicator: Indicator,
  {rows = benchmarksOf(view, indicator), caption = `Indicator ${indicator.number}: comparators`} = {}
): HTMLElement | null {
  if (rows.length === 0) return null;
  const columns: Column<Benchmark>[] = [
    {heading: "WRES year", value: ({period}) => period},
    {heading: "Comparator", value: ({comparator}) => comparator},
    {heading: "What is compared", value: ({group}) => view.label(ownGroup(group))},
    {
      heading: "Comparator's figure",
      numeric: true,
      value: ({value}) => value,
      cell: ({value, unit}) => formatNumber(Number(value), unit as Unit)
    },
    {
      heading: view.organisation.shortName,
      numeric: true,
      value: (row) => {
        const own = ownFigure(row, figures);
        return own ? (own.value ?? formatValue(own)) : null;
      },
      cell: (row) => {
        const own = ownFigure(row, figures);
        const latest = laterFigure(row, rows, figures);
        const words = [own, latest].flatMap((each) =>
          each ? `${formatValue(each)} (${periodLabel(each.period)})` : []
        );
        return words.join("; ") || "[x]";
      }
    }
  ];
  return DataTable(rows, columns, {caption, notes: h("p", null, noteOf(view, rows, indicator)), headerColumn: 0});
}

/** Who is in the shares of a workforce or a board, where that differs or could, and where the figures come from. */
function noteOf({organisation}: View, rows: readonly Benchmark[], {compare}: Indicator): string {
  const share = compare.statistic === "part-of-whole" || compare.statistic === "board-gap";
  const counted = share
    ? `National figures count people of unknown ethnicity in the total; ${
        organisation.denominator === "known"
          ? "the figures here leave them out, which makes a share slightly higher"
          : "so do the figures here"
      }. `
    : "";
  const sources = [...new Set(rows.map(({source}) => source))].filter(Boolean);
  return `${counted}${sources.length > 0 ? `Sources: ${sources.join("; ")}.` : "No source was given."}`;
}

/** The organisation's own figure for the same thing in the same WRES year. */
export function ownFigure(row: Benchmark, figures: readonly Figure[]): Figure | undefined {
  return figures.find(
    (figure) =>
      figure.indicator === Number(row.indicator) &&
      isWhole(figure) &&
      figure.population !== "bank" &&
      figure.group === ownGroup(row.group) &&
      figure.unit === row.unit &&
      wresYear(figure.period) === Number(row.period)
  );
}

/** The organisation's latest figure of the same thing, where it is of a later WRES year than any of the comparator's. */
export function laterFigure(
  row: Benchmark,
  rows: readonly Benchmark[],
  figures: readonly Figure[]
): Figure | undefined {
  const years = rows.filter(({group}) => group === row.group).map(({period}) => Number(period));
  const last = Math.max(...years);
  const periods = sortPeriods(new Set(figures.map(({period}) => period))).reverse();
  return Number(row.period) < last
    ? undefined
    : periods
        .filter((period) => wresYear(period) > last)
        .flatMap((period) => ownFigure({...row, period: String(wresYear(period))}, figures) ?? [])[0];
}

/** Board benchmarks name their group `BME board members`; on the board's own page that is BME. */
export function ownGroup(group: string): string {
  return group.replace(/ board members$/, "");
}
