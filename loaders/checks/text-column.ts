import {id, sql} from "../../src/lib/sql.js";
import type {Column} from "../../src/registry/sources.js";
import {valuesTable} from "../read/values-table.js";
import type {TypedColumn, TypingContext} from "./typed-column.js";
import {valueFindings} from "./value-findings.js";
import {blankRefused} from "./values/reading.js";

/** A column of text that is kept as it is, without the spaces around it; blank is null. */
export async function textColumn(column: Column, {database, file}: TypingContext): Promise<TypedColumn> {
  const text = `nullif(trim(r.${id(column.name).text}), '')`;
  const select = `${text} as ${id(column.name).text}`;
  if (!column.required) return {select, join: "", refused: null, findings: []};
  const blanks = await database.rows<{text: null; rows: number; first: number}>(
    `select null as text, sum(rows)::bigint as rows, min(first) as first from ${valuesTable(file.name)}
     where column_name = ${sql`${column.name}`.text} and coalesce(trim(text), '') = '' having count(*) > 0`
  );
  const {problem} = blankRefused(1, column);
  const findings = problem
    ? valueFindings(
        column.name,
        file,
        blanks.map((blank) => ({...blank, problem}))
      )
    : [];
  return {select, join: "", refused: findings.length > 0 ? `(${text} is null)` : null, findings};
}
