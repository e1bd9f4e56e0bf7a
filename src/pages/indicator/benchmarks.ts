import {DataTable, type Column} from "../../components/tables/data-table.js";
import {h} from "../../components/h.js";
import {formatNumber, formatValue} from "../../lib/format.js";
import type {Figure, Unit} from "../../lib/figure-types.js";
import type {Benchmark, View} from "../../lib/view.js";
import type {Indicator} from "../../registry/define.js";
import {isWhole} from "../../lib/headline.js";
import {periodLabel, wresYear} from "../../registry/periods.js";

/** The comparators of an indicator beside the organisation's own figure of the same WRES year; null where there are none. */
export function BenchmarkTable(view: View, figures: readonly Figure[], indicator: Indicator): HTMLElement | null {
  const chosen = view.organisation.comparators;
  const rows = view.benchmarks.filter(
    (row) => Number(row.indicator) === indicator.number && (!chosen || chosen.includes(row.comparator))
  );
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
      value: (row) => ownFigure(row, figures)?.value ?? null,
      cell: (row) => {
        const own = ownFigure(row, figures);
        return own ? `${formatValue(own)} (${periodLabel(own.period)})` : "[x]";
      }
    }
  ];
  const note = h(
    "p",
    null,
    `National figures count staff of unknown ethnicity among all staff; ${
      view.organisation.denominator === "known"
        ? "the figures here leave them out, which makes the share of BME staff slightly higher"
        : "so do the figures here"
    }. Sources: ${[...new Set(rows.map(({source}) => source))].filter(Boolean).join("; ")}.`
  );
  return DataTable(rows, columns, {
    caption: `Indicator ${indicator.number}: comparators`,
    notes: note,
    headerColumn: 0
  });
}

/** The organisation's own figure for the same thing in the same WRES year. */
function ownFigure(row: Benchmark, figures: readonly Figure[]): Figure | undefined {
  return figures.find(
    (figure) =>
      isWhole(figure) &&
      figure.population !== "bank" &&
      figure.group === ownGroup(row.group) &&
      figure.unit === row.unit &&
      wresYear(figure.period) === Number(row.period)
  );
}

/** Board benchmarks name their group `BME board members`; on the board's own page that is BME. */
function ownGroup(group: string): string {
  return group.replace(/ board members$/, "");
}
