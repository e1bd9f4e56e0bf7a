import {directedLabel} from "../../figures/directed-label.js";
import type {Figure, Unit} from "../../figures/figure-types.js";
import {formatCounts, formatGroup, formatPeriod, formatRange, missingCode} from "../../words/format.js";
import {shorthand} from "../../words/shorthand.js";
import {h, type Child} from "../h.js";
import {VerdictBadge} from "../text/verdict-badge.js";
import {DataTable, type Column, type DataTableOptions} from "./data-table.js";
import {FigureCell, remarkCodes, type Remarks} from "./figure-cell.js";

export type FigureTableOptions = DataTableOptions & {
  /** Heading of the first column: what the rows are. */
  rowHeading?: string;
  /** Words of a row's heading. By default whichever of level, group and period differs between the figures. */
  label?: (figure: Figure) => string;
  /** Heading of the value column; by default the unit's word. */
  measure?: string;
  remarks?: Remarks;
  /** Called with the figure when its row heading, then a button, is pressed. */
  onSelect?: (figure: Figure) => void;
  /** The figure whose row is the one selected. */
  selected?: Figure | null;
};

const unitWords: Readonly<Record<Unit, string>> = {
  percent: "Percentage",
  ratio: "Relative likelihood",
  "percentage points": "Difference, percentage points"
};

/**
 * Figures as a table, one a row: heading, counts, value, range, verdict. Columns that no figure fills are left out.
 * Hidden and impossible figures show their shorthand and open to the reason; the key below lists what is used.
 */
export function FigureTable(figures: readonly Figure[], options: FigureTableOptions): HTMLElement {
  const {label = labelOf(figures), rowHeading = "Group", remarks, onSelect, selected, ...rest} = options;
  const columns: Column<Figure>[] = [
    {
      heading: rowHeading,
      value: label,
      cell: (figure) => (onSelect ? selectButton(figure, label(figure), onSelect, figure === selected) : label(figure))
    },
    ...figureColumns(figures, {remarks, measure: options.measure})
  ];
  return DataTable(figures, columns, {...rest, figure: (figure) => figure, codes: remarkCodes(figures, {remarks})});
}

/** The columns that say a figure in full: counts, value, range, verdict; those that no figure fills are left out. */
export function figureColumns(
  figures: readonly Figure[],
  {remarks, measure}: {remarks?: Remarks | undefined; measure?: string | undefined} = {}
): Column<Figure>[] {
  const code = (figure: Figure): string | null => {
    const missing = missingCode(figure);
    return missing && shorthand[missing].symbol;
  };
  const instead = (figure: Figure): string => code(figure) ?? shorthand.z.symbol;
  const columns: (Column<Figure> & {filled: boolean})[] = [
    {
      heading: "People",
      numeric: true,
      filled: figures.some((figure) => figure.numerator !== null && figure.denominator !== null),
      value: (figure) => formatCounts(figure) || shorthand.z.symbol
    },
    {
      heading: measure ?? unitWords[figures[0]?.unit ?? "percent"],
      numeric: true,
      filled: true,
      value: (figure) => code(figure) ?? figure.value ?? "none to compare with",
      cell: (figure) => FigureCell(figure, {remarks})
    },
    {
      heading: "Range (95%)",
      numeric: true,
      filled: figures.some((figure) => formatRange(figure) !== ""),
      value: (figure) => formatRange(figure) || instead(figure)
    },
    {
      heading: "Verdict",
      filled: figures.some((figure) => figure.verdict !== null),
      value: (figure) => directedLabel(figure.verdict) ?? instead(figure),
      cell: (figure): Child => figure.verdict && VerdictBadge(figure.verdict)
    }
  ];
  return columns.filter(({filled}) => filled);
}

/** Says of each figure what tells it from the others: its level, group and period where these differ. */
export function labelOf(figures: readonly Figure[]): (figure: Figure) => string {
  const parts: ((figure: Figure) => string)[] = [
    (figure) => (figure.level === "all" ? "" : figure.level),
    (figure) => (figure.level2 === "all" ? "" : figure.level2),
    (figure) => formatGroup(figure.group),
    (figure) => formatPeriod(figure.period),
    (figure) => figure.population
  ];
  const telling = parts.filter((part) => new Set(figures.map(part)).size > 1);
  return (figure) =>
    (telling.length ? telling : parts.slice(2, 3))
      .map((part) => part(figure))
      .filter(Boolean)
      .join(", ");
}

function selectButton(
  figure: Figure,
  label: string,
  onSelect: (figure: Figure) => void,
  pressed: boolean
): HTMLElement {
  return h(
    "button",
    {type: "button", class: "select-row", "aria-pressed": String(pressed), onclick: () => onSelect(figure)},
    label
  );
}
