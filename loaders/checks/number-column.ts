import {id, sql} from "../../src/lib/sql.js";
import type {Column} from "../../src/registry/sources.js";
import {valuesTable} from "../read/values-table.js";
import type {TypedColumn, TypingContext} from "./typed-column.js";
import {valueFindings} from "./value-findings.js";
import {blankRefused, type DistinctValue, type Problem} from "./values/reading.js";

/** Largest whole number that is kept: what a 32-bit integer holds. */
const largest = 2_147_483_647;

/** A column of numbers: `1,234` and `.8` are read, and `40.9%` is 40.9; anything else is a finding. */
export async function numberColumn(column: Column, {database, file}: TypingContext): Promise<TypedColumn> {
  const raw = `r.${id(column.name).text}`;
  const value = numberOf(raw);
  const wrong = wrongNumber(column, raw);
  const texts = await database.rows<DistinctValue>(
    `select text, sum(rows)::bigint as rows, min(first) as first
     from (select nullif(trim(text), '') as text, rows, first from ${valuesTable(file.name)}
           where column_name = ${sql`${column.name}`.text})
     where ${wrongNumber(column, "text")}
     group by text order by rows desc limit 1000`
  );
  const findings = valueFindings(
    column.name,
    file,
    texts.map((text) => ({...text, problem: numberProblem(column, text.text)}))
  );
  const type = column.type === "whole number" ? "INTEGER" : "DOUBLE";
  const filled =
    column.blank === undefined
      ? `try_cast(${value} as ${type})`
      : `coalesce(try_cast(${value} as ${type}), ${column.blank})`;
  const decimals = `length(regexp_extract(${raw}, '[.](\\d+)', 1)) as decimals`;
  return {
    select: `${filled} as ${id(column.name).text}${column.name === "value" ? `, ${decimals}` : ""}`,
    join: "",
    refused: findings.length > 0 ? `(${wrong})` : null,
    findings
  };
}

/** SQL for the number that a text is, null where it is none. */
function numberOf(text: string): string {
  const bare = `regexp_replace(trim(${text}), '\\s*%$', '')`;
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
  const blank = `coalesce(trim(${text}), '') = ''`;
  return `case when ${blank} then ${required ? "true" : "false"} else (${tests.join(" or ")}) end`;
}

function numberProblem(column: Column, text: string | null): Problem {
  const {type, minimum, maximum} = column;
  if (text === null) return blankRefused(1, column).problem ?? {level: "error", code: "blank", what: "", do: ""};
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
