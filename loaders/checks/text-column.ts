import {id} from "../../src/lib/sql.js";
import type {Column} from "../../src/registry/sources.js";
import {literal} from "../literal.js";
import {tidy} from "../read/tidy.js";
import {valuesTable} from "../read/values-table.js";
import type {TypedColumn, TypingContext} from "./typed-column.js";
import {valueFindings} from "./value-findings.js";
import {blankProblem, formulaProblem, type Problem} from "./values/reading.js";

/** A column of text that is kept as it is, without the spaces around it; blank is null. */
export async function textColumn(column: Column, {database, file}: TypingContext): Promise<TypedColumn> {
  const text = tidy(`r.${id(column.name).text}`);
  const matching = async (where: string, problem: Problem) => {
    const [found] = await database.rows<{rows: number | null; first: number | null}>(`
      select sum(rows) as rows, min(first) as first from ${valuesTable(file.name)}
      where column_name = ${literal(column.name)} and ${where}`);
    return found?.rows ? [{text: null, rows: found.rows, first: found.first ?? 0, problem}] : [];
  };
  const blanks = column.required ? await matching(`${tidy("text")} is null`, blankProblem(column)) : [];
  const formulas = await matching(`${tidy("text")} like '=%'`, formulaProblem);
  return {
    select: `${text} as ${id(column.name).text}`,
    join: "",
    refused: blanks.length > 0 ? `(${text} is null)` : null,
    findings: valueFindings(column.name, file, [...blanks, ...formulas])
  };
}
