import type {Figure} from "../../figures/figure-types.js";

const figures = new WeakMap<Element, Figure>();

/** Notes which figure a row of a table is about, for what is offered beside the table. */
export function keepRowFigure(row: Element, figure: Figure): void {
  figures.set(row, figure);
}

/** The figure that a row of a table is about; undefined where it is about none, or about several. */
export function rowFigure(row: Element): Figure | undefined {
  return figures.get(row);
}
