import type {Cell, Measure, Population} from "../registry/cell.js";
import type {Connection} from "./db.js";
import type {Row} from "./parquet.js";
import {id, join, sql, type Sql} from "./sql.js";

/** A statement with a name, and what one of its rows is. */
export type Query<Result> = {name: string; statement: Sql; read: (row: Row) => Result};

/** The results of a query, in the order of its statement. */
export async function ask<Result>(connection: Connection, {statement, read}: Query<Result>): Promise<Result[]> {
  return (await connection.query(statement)).map(read);
}

/**
 * A table of the cube by its breakdowns, read as a table divided by `by`: the same ones in either order, or fewer. With
 * `only`, just one level of a breakdown is taken, and is the whole of what is read.
 */
export type Take = {
  table: readonly string[];
  by: readonly string[];
  only?: {breakdown: string; level: string};
};

/** Cells of a measure to take from the cube. */
export type Taking = {
  measure: Measure;
  populations: readonly Population[];
  periods: readonly string[];
  takes: readonly Take[];
};

/** Cells of the cube, at the places that they are read as. */
export function cubeCells(
  organisation: string,
  takings: readonly Taking[],
  {groups}: {groups: readonly string[]}
): Query<Cell> {
  const parts = takings.flatMap(({measure, populations, periods, takes}) =>
    takes.map(({table, by, only}) => {
      const [first = "overall", second = ""] = table;
      const levelOf = (breakdown: string): Sql => (breakdown === first ? id("level") : id("level2"));
      const [row, column] = by;
      const conditions = [
        sql`organisation = ${organisation}`,
        sql`measure = ${measure}`,
        sql`population in ${populations}`,
        sql`period in ${periods}`,
        sql`breakdown = ${first}`,
        sql`breakdown2 = ${second}`,
        ...(only ? [sql`${levelOf(only.breakdown)} = ${only.level}`] : []),
        sql`"group" in ${groups}`
      ];
      return sql`select organisation, measure, population, period,
  ${row ?? "overall"} as breakdown, ${row ? levelOf(row) : "all"} as level,
  ${column ?? ""} as breakdown2, ${column ? levelOf(column) : ""} as level2,
  "group", count, status
from cube
where ${join(conditions, "\n  and ")}`;
    })
  );
  return {
    name: "cubeCells",
    statement: sql`${join(parts, "\nunion all\n")}
order by all`,
    // The cube has the columns of Cell: `publish` wrote it. A hidden count has no number, whatever a database keeps for it.
    read: (row) => ({...(row as unknown as Cell), count: row.status === "published" ? Number(row.count) : null})
  };
}

/** The cells that `cubeCells` gives, taken from a cube in memory: for where no query engine is up. */
export function takeCells(
  cells: readonly Cell[],
  takings: readonly Taking[],
  {groups}: {groups: readonly string[]}
): Cell[] {
  return takings.flatMap(({measure, populations, periods, takes}) =>
    takes.flatMap(({table, by, only}) => {
      const [first = "overall", second = ""] = table;
      const levelOf = (cell: Cell, breakdown: string): string => (breakdown === first ? cell.level : cell.level2);
      const [row, column] = by;
      return cells
        .filter(
          (cell) =>
            cell.measure === measure &&
            cell.breakdown === first &&
            cell.breakdown2 === second &&
            populations.includes(cell.population) &&
            periods.includes(cell.period) &&
            groups.includes(cell.group) &&
            (!only || levelOf(cell, only.breakdown) === only.level)
        )
        .map((cell) => ({
          ...cell,
          breakdown: row ?? "overall",
          level: row ? levelOf(cell, row) : "all",
          breakdown2: column ?? "",
          level2: column ? levelOf(cell, column) : ""
        }));
    })
  );
}
