import type {TableValue} from "../../saving/csv.js";
import type {Figure} from "../../figures/figure-types.js";
import {formatValue, missingCode} from "../../words/format.js";
import {shorthand} from "../../words/shorthand.js";
import {DataTable, type Column, type DataTableOptions} from "./data-table.js";
import {FigureCell, remarkCodes, type Remarks} from "./figure-cell.js";

export type HeatTableOptions = DataTableOptions & {
  /** The row and the column that a figure belongs to. */
  row: (figure: Figure) => string;
  column: (figure: Figure) => string;
  rowHeading: string;
  remarks?: Remarks;
};

type HeatRow = {name: string; cells: ReadonlyMap<string, Figure>};

const steps = 5;

/**
 * Two breakdowns crossed: a table whose cells are shaded in five equal steps from the lowest to the highest figure,
 * each with its number, so that no reader depends on the colour. Hidden, impossible and missing cells are not shaded.
 * Rows and columns stand in the order in which the figures first name them.
 */
export function HeatTable(figures: readonly Figure[], options: HeatTableOptions): HTMLElement {
  const {row, column, rowHeading, remarks, ...table} = options;
  const columns = [...new Set(figures.map(column))];
  const rows = [...new Set(figures.map(row))].map((name): HeatRow => ({
    name,
    cells: new Map(figures.filter((figure) => row(figure) === name).map((figure) => [column(figure), figure]))
  }));
  const step = heatStep(figures);
  return DataTable(
    rows,
    [
      {heading: rowHeading, value: ({name}) => name},
      ...columns.map((heading): Column<HeatRow> => ({
        heading,
        numeric: true,
        value: ({cells}) => plain(cells.get(heading)),
        cell: ({cells}) => {
          const figure = cells.get(heading);
          return figure ? FigureCell(figure, {remarks}) : shorthand.x.symbol;
        },
        shade: ({cells}) => step(cells.get(heading))
      }))
    ],
    {...table, codes: remarkCodes(figures, {remarks})}
  );
}

/** The class of a figure's shade, `heat-1` to `heat-5`; null for one without a number. */
function heatStep(figures: readonly Figure[]): (figure: Figure | undefined) => string | null {
  const values = figures.flatMap(({value}) => (value === null ? [] : [value]));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (figure) => {
    if (!figure || figure.value === null) return null;
    const step = high === low ? 3 : 1 + Math.floor((steps * (figure.value - low)) / (high - low));
    return `heat-${Math.min(steps, step)}`;
  };
}

function plain(figure: Figure | undefined): TableValue {
  if (!figure) return shorthand.x.symbol;
  return missingCode(figure) ? formatValue(figure) : (figure.value ?? formatValue(figure));
}
