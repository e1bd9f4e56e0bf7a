import type {Column} from "../../components/tables/data-table.js";
import {FigureCell} from "../../components/tables/figure-cell.js";
import {ShorthandCell} from "../../components/tables/shorthand-cell.js";
import type {Figure} from "../../figures/figure-types.js";
import {formatCount, formatRange, formatValue} from "../../words/format.js";
import {shorthand} from "../../words/shorthand.js";

const missing: Pick<Figure, "value" | "upper" | "lower" | "status" | "unit"> = {
  ...{value: null, lower: null, upper: null, unit: "percent"},
  status: "not-applicable"
};

/** A column of figures: its number, or the shorthand for why there is none. */
export function figureColumn<Row>(heading: string, figureOf: (row: Row) => Figure | null): Column<Row> {
  return {
    heading,
    numeric: true,
    value: (row) => {
      const figure = figureOf(row) ?? missing;
      return figure.value ?? formatValue(figure);
    },
    cell: (row) => {
      const figure = figureOf(row);
      return figure ? FigureCell(figure) : ShorthandCell("z");
    }
  };
}

/** A column of counts of people, `[c]` where one is hidden. */
export function countColumn<Row>(heading: string, countOf: (row: Row) => number | null): Column<Row> {
  return {
    heading,
    numeric: true,
    value: (row) => countOf(row) ?? shorthand.c.symbol,
    cell: (row) => {
      const count = countOf(row);
      return count === null ? ShorthandCell("c") : formatCount(count);
    }
  };
}

/** A column of the ranges of figures; `none` where a figure has none. */
export function rangeColumn<Row>(heading: string, figureOf: (row: Row) => Figure | null): Column<Row> {
  return {heading, numeric: true, value: (row) => formatRange(figureOf(row) ?? missing) || "none"};
}
