import type {Cell} from "../../src/registry/cell.js";

/** How much of a table is shown. `measure|population|breakdown|breakdown2` over all its periods. */
export type TableShare = {
  table: string;
  published: number;
  suppressed: number;
  notApplicable: number;
  /** Part of its non-zero counts that is hidden, 0 to 1; 0 where it has none. */
  hidden: number;
};

/** A name for the table of a cell, over all its periods. */
export function tableOf({measure, population, breakdown, breakdown2}: Cell): string {
  return [measure, population, breakdown, breakdown2].join("|");
}

/** The share of each table that is hidden, sorted by table. `truth` gives the true count of a cell. */
export function tableShares(cells: readonly Cell[], truth: (cell: Cell) => number | null): TableShare[] {
  const tables = new Map<string, {cells: Cell[]}>();
  for (const cell of cells) {
    const table = tables.get(tableOf(cell)) ?? {cells: []};
    tables.set(tableOf(cell), table);
    table.cells.push(cell);
  }
  return [...tables]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([table, {cells: own}]) => {
      const count = (status: Cell["status"]): number => own.filter((cell) => cell.status === status).length;
      const people = own.filter((cell) => (truth(cell) ?? 0) > 0);
      const hidden = people.filter((cell) => cell.status === "suppressed").length;
      return {
        table,
        published: count("published"),
        suppressed: count("suppressed"),
        notApplicable: count("not-applicable"),
        hidden: people.length === 0 ? 0 : hidden / people.length
      };
    });
}
