import {tidy} from "../read/tidy.js";
import {id} from "../../src/database/sql.js";
import type {Column} from "../../src/registry/sources.js";
import {literal} from "../machine/literal.js";
import {valuesTable} from "../read/values-table.js";
import type {TypedColumn, TypingContext} from "./typed-column.js";
import {valueFindings} from "./value-findings.js";
import {blankProblem, type DistinctValue, type Problem} from "./values/reading.js";

/** Largest whole number that is kept: what a 32-bit integer holds. */
const largest = 2_147_483_647;

/**
 * A column of numbers: `1,234` and `.8` are read, and `40.9%` is 40.9; anything else is a finding. A column named
 * `value` has its printed decimal places beside it, as `decimals`.
 */
export async function numberColumn(column: Column, {database, file}: TypingContext): Promise<TypedColumn> {
  const name = id(column.name).text;
  const map = id(`_read_${column.name}`).text;
  const type = column.type === "whole number" ? "INTEGER" : "DOUBLE";
  await database.run(`
    create or replace temp table ${map} as
    select text as _text, rows, first, ${tidy("text")} as tidied, ${wrongNumber(column, "text")} as _unread,
      coalesce(try_cast(${numberOf("text")} as ${type}), ${column.blank ?? "null"}) as ${name},
      length(regexp_extract(text, '[.](\\d+)', 1)) as decimals
    from ${valuesTable(file.name)} where column_name = ${literal(column.name)}`);
  const wrong = await database.rows<DistinctValue>(`
    select tidied as text, sum(rows) as rows, min(first) as first from ${map}
    where _unread group by tidied order by rows desc limit 1000`);
  const findings = valueFindings(
    column.name,
    file,
    wrong.map((value) => ({...value, problem: numberProblem(column, value.text)}))
  );
  return {
    select: `${map}.${name}${column.name === "value" ? `, ${map}.decimals` : ""}`,
    join: `left join ${map} on ${map}._text is not distinct from r.${name}`,
    refused: findings.length > 0 ? `${map}._unread` : null,
    findings
  };
}

/** SQL for the number that a text is, null where it is none. */
function numberOf(text: string): string {
  const bare = `regexp_replace(${tidy(text)}, '\\s*%$', '')`;
  const plain = `case when regexp_full_match(${bare}, '-?\\d{1,3}(,\\d{3})+(\\.\\d+)?') then replace(${bare}, ',', '') else ${bare} end`;
  return `case when regexp_full_match(${plain}, '[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?') then try_cast(${plain} as double) end`;
}

function wrongNumber({type, minimum, maximum, required}: Column, text: string): string {
  const value = numberOf(text);
  const tests = [
    `${value} is null`,
    ...(type === "whole number" ? [`${value} <> floor(${value})`, `abs(${value}) > ${largest}`] : []),
    ...(minimum === undefined ? [] : [`${value} < ${minimum}`]),
    ...(maximum === undefined ? [] : [`${value} > ${maximum}`])
  ];
  const blank = `${tidy(text)} is null`;
  return `case when ${blank} then ${required ? "true" : "false"} else (${tests.join(" or ")}) end`;
}

function numberProblem(column: Column, text: string | null): Problem {
  const {type, minimum, maximum} = column;
  if (text === null) return blankProblem(column);
  const range = [minimum === undefined ? "" : `from ${minimum}`, maximum === undefined ? "" : `to ${maximum}`]
    .join(" ")
    .trim();
  if (/^(?:[*-]|\[?[cu]\]?|<\s*\d+|suppressed)$/i.test(text))
    return {
      level: "error",
      code: "number",
      what: "The number has been hidden already, and nothing can be counted from it.",
      do: "Export the true counts; they are protected before anything is published."
    };
  if (text.startsWith("="))
    return {
      level: "error",
      code: "number",
      what: "A formula stands where a number should; formulas are never run.",
      do: "Paste the column as values, and save the file again."
    };
  return {
    level: "error",
    code: "number",
    what: `The text is not a ${type}${range && ` ${range}`}.`,
    do: type === "whole number" ? "Count people, not full-time equivalents." : "Write it with digits, for example 21.8."
  };
}
