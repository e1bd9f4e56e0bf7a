import type {TableValue} from "../../saving/csv.js";
import type {Figure} from "../../figures/figure-types.js";
import {sortPeriods} from "../../registry/periods.js";
import {formatCounts, formatPeriod, missingCode} from "../../words/format.js";
import {shorthand} from "../../words/shorthand.js";
import {type Child} from "../h.js";
import {DataTable, type Column, type DataTableOptions} from "./data-table.js";
import {FigureCell, remarkCodes, type Remarks} from "./figure-cell.js";
import {MarkBadge, type Mark} from "./mark.js";

/** One line of the printed report: a level or a statistic, with its figure for each period that has one. */
export type PeriodRow = {
  /** `Non-clinical Band 2`, or `Percentage of White people appointed from shortlisting`. */
  label: string;
  figures: readonly Figure[];
  /** What the cells say: the value, or the counts as `86 of 260`. */
  show?: "value" | "counts";
};

export type PeriodTableOptions = DataTableOptions & {
  /** Heading of the first column. */
  rowHeading?: string;
  /** The periods that stand across, in any order; by default every period that a row has. The newest stands first. */
  periods?: readonly string[];
  /** `columns`: a column of counts for each period after the percentages, as the report prints pay bands. */
  counts?: "columns" | "none";
  /** What the column headings say before the period: `Percentage BME staff`, `Number of BME staff`. */
  valueHeading?: string;
  countHeading?: string;
  /** The report's mark for a figure, shown as symbol and word in its cell. */
  mark?: (figure: Figure) => Mark | null;
  /** What a figure that cannot exist says: nobody was there to count. */
  nobody?: string;
  remarks?: Remarks;
};

/**
 * Levels or statistics down, periods across, the newest first: percentages and counts (`86 of 260`),
 * each marked in symbol and word. A period without a figure shows `[x]`; one with nobody to count shows `nobody`.
 */
export function PeriodTable(rows: readonly PeriodRow[], options: PeriodTableOptions): HTMLElement {
  const {rowHeading = "Measure", counts = "none", valueHeading = "", countHeading = "", ...rest} = options;
  const {mark, remarks, nobody = "no staff", ...table} = rest;
  const figures = rows.flatMap((row) => row.figures);
  const periods = sortPeriods(new Set(options.periods ?? figures.map(({period}) => period))).reverse();
  const say = (figure: Figure | undefined, show: PeriodRow["show"]): Child => {
    if (!figure) return shorthand.x.symbol;
    if (figure.status === "not-applicable") return nobody;
    if (show === "counts" && !missingCode(figure)) return formatCounts(figure);
    const badge = show === "counts" ? null : mark?.(figure);
    return [FigureCell(figure, {remarks}), badge && [" ", MarkBadge(badge)]];
  };
  const column = (period: string, words: string, show?: PeriodRow["show"]): Column<PeriodRow> => {
    const find = (row: PeriodRow): Figure | undefined => row.figures.find((figure) => figure.period === period);
    return {
      heading: `${words} ${formatPeriod(period)}`.trim(),
      numeric: true,
      value: (row) => plain(find(row), show ?? row.show, nobody),
      cell: (row) => say(find(row), show ?? row.show)
    };
  };
  const columns: Column<PeriodRow>[] = [
    {heading: rowHeading, value: (row) => row.label},
    ...periods.map((period) => column(period, valueHeading)),
    ...(counts === "columns" ? periods.map((period) => column(period, countHeading, "counts")) : [])
  ];
  const latest = ({figures: own, show}: PeriodRow): Figure | undefined =>
    show === "counts" ? undefined : own.find(({period}) => period === periods[0]);
  return DataTable(rows, columns, {sorting: false, ...table, figure: latest, codes: remarkCodes(figures, {remarks})});
}

function plain(figure: Figure | undefined, show: PeriodRow["show"], nobody: string): TableValue {
  if (!figure) return shorthand.x.symbol;
  if (figure.status === "not-applicable") return nobody;
  const code = missingCode(figure);
  if (code) return shorthand[code].symbol;
  return show === "counts" ? formatCounts(figure) : (figure.value ?? "none to compare with");
}
