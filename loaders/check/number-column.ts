import {tidy} from "../read/tidy.js";
import {id} from "../../src/database/sql.js";
import {isErrorValue} from "../../src/registry/nothing-words.js";
import type {Column, SourceName} from "../../src/registry/sources.js";
import {literal} from "../machine/literal.js";
import {valuesTable} from "../read/values-table.js";
import type {TypedColumn, TypingContext} from "./typed-column.js";
import {valueFindings} from "./value-findings.js";
import {ownWords} from "./values/own-words.js";
import {blankProblem, type DistinctValue, type Problem} from "./values/reading.js";

/** Largest whole number that is kept: what a 32-bit integer holds. */
const largest = 2_147_483_647;

/**
 * A column of numbers: `1,234` and `.8` are read, and `40.9%` is 40.9; anything else is a finding. A column named
 * `value` has its printed decimal places beside it, as `decimals`.
 */
export async function numberColumn(
  column: Column,
  {database, file, organisation}: TypingContext
): Promise<TypedColumn> {
  const decimals = decimalsOf(column.name);
  const said = saidBy(ownWords(organisation, file.name, column.name));
  const name = id(column.name).text;
  const out = id(column.internal ? `_${column.name}` : column.name).text;
  const map = id(`_read_${column.name}`).text;
  const type = column.type === "whole number" ? "INTEGER" : "DOUBLE";
  await database.run(`
    create or replace temp table ${map} as
    select text as _text, rows, first, ${tidy("said")} as tidied, ${wrongNumber(column, "said")} as _unread,
      try_cast(${numberOf("said", type, column.unit)} as ${type}) as ${name},
      length(regexp_extract(said, '[.](\\d+)', 1)) as decimals
    from (
      select *, ${said("text")} as said from ${valuesTable(file.name)} where column_name = ${literal(column.name)}
    )`);
  const wrong = await database.rows<DistinctValue>(`
    select tidied as text, sum(rows) as rows, min(first) as first from ${map}
    where _unread group by tidied order by rows desc limit 1000`);
  const findings = valueFindings(
    column.name,
    file,
    wrong.map((value) => ({
      ...value,
      // What somebody is paid is never repeated.
      text: column.unit ? null : value.text,
      problem: numberProblem(column, file.name, value.text)
    }))
  );
  return {
    select: `${map}.${name} as ${out}${decimals ? `, ${map}.decimals as ${decimals}` : ""}`,
    join: `left join ${map} on ${map}._text is not distinct from r.${name}`,
    refused: findings.length > 0 ? `${map}._unread` : null,
    findings
  };
}

/** What the printed decimal places of a column are called beside it; null where nothing is made of them. */
function decimalsOf(name: string): string | null {
  return name === "value" ? "decimals" : name === "percent" ? "_percent_decimals" : null;
}

/** SQL for a text with the organisation's own words in place of it: `{"": "0"}` makes a blank nobody. */
function saidBy(words: ReadonlyMap<string, string>): (text: string) => string {
  if (words.size === 0) return (text) => text;
  const cases = [...words].map(([theirs, ours]) => `when ${literal(theirs)} then ${literal(ours)}`);
  return (text) => `case lower(coalesce(${tidy(text)}, '')) ${cases.join(" ")} else ${text} end`;
}

/** Spaces that people and systems write between thousands. */
const thousandSpaces = "[ \\x{00a0}\\x{2009}\\x{202f}]";

/**
 * SQL for the number that a text is, null where it is none. A whole number has no per cent sign, and `1.000` is not one:
 * it may be a thousand. Pounds may have their sign before them, and none after.
 */
function numberOf(text: string, type: "INTEGER" | "DOUBLE", unit?: Column["unit"]): string {
  const tidied = tidy(text);
  const sign = unit === "pounds" ? "^£\\s*" : "\\s*%$";
  const bare = type === "DOUBLE" ? `regexp_replace(${tidied}, '${sign}', '')` : tidied;
  const grouped = `regexp_full_match(${bare}, '-?\\d{1,3}((,\\d{3})+|(${thousandSpaces}\\d{3})+)(\\.\\d+)?')`;
  const plain = `case when ${grouped} then regexp_replace(${bare}, '[, \\x{00a0}\\x{2009}\\x{202f}]', '', 'g') else ${bare} end`;
  const form = type === "DOUBLE" ? "[+-]?(\\d+\\.?\\d*|\\.\\d+)" : "[+-]?(\\d+(\\.\\d?\\d?|\\.\\d{4,})?|\\.\\d+)";
  const exponent = type === "DOUBLE" ? "([eE][+-]?\\d+)?" : "";
  return `case when regexp_full_match(${plain}, '${form}${exponent}') then try_cast(${plain} as double) end`;
}

function wrongNumber({name, type, unit, minimum, maximum, required}: Column, text: string): string {
  const value = numberOf(text, type === "whole number" ? "INTEGER" : "DOUBLE", unit);
  const tests = [
    `${value} is null`,
    ...(type === "whole number" ? [`${value} <> floor(${value})`, `abs(${value}) > ${largest}`] : []),
    ...(minimum === undefined ? [] : [`${value} < ${minimum}`]),
    ...(maximum === undefined ? [] : [`${value} > ${maximum}`])
  ];
  const blank = `${tidy(text)} is null`;
  return `case when ${blank} then ${required || name === "count" ? "true" : "false"} else (${tests.join(" or ")}) end`;
}

const error = (what: string, todo: string, code = "number"): Problem => ({level: "error", code, what, do: todo});

/** What is wrong with a number, in words that fit what the column counts. */
function numberProblem(column: Column, file: SourceName, text: string | null): Problem {
  const {name, type, minimum, maximum} = column;
  if (text === null) return name === "count" ? blankCount(file) : blankProblem(column);
  const range = [minimum === undefined ? "" : `from ${minimum}`, maximum === undefined ? "" : `to ${maximum}`]
    .join(" ")
    .trim();
  if (/^(?:[*~-]|\[?[cu]\]?|\[low\]|[<≤]\s*\d+|\d+ or fewer|fewer than \d+|suppressed)$/i.test(text))
    return error(
      "The number has been hidden already, and nothing can be counted from it.",
      "Export the true counts; they are protected before anything is published."
    );
  if (text.startsWith("="))
    return error(
      "A formula without a stored result stands where a number should; formulas are never run.",
      "Paste the column as values, and save the file again."
    );
  if (isErrorValue(text) || /^#n\/a$/i.test(text))
    return error(
      "The cell holds an error value of a spreadsheet where a number should be.",
      "Mend the formula that it comes from, and save the file again.",
      "error-value"
    );
  const isWhole = type === "whole number";
  const isAnswer = file === "survey" && (name === "yes" || name === "responses");
  if (isWhole && /^[\d.,]+e[+-]?\d+$/i.test(text))
    return error(
      "The number is written with an exponent, as spreadsheets shorten long ones: digits may be lost.",
      "Format the column as numbers without decimals, and export it again."
    );
  if (isWhole && text.endsWith("%"))
    return error(
      "A percentage stands where a number of people should.",
      isAnswer
        ? "Put percentages in a column headed percent, beside responses."
        : "Export how many people there are, and format the column as numbers without a per cent sign."
    );
  if (isWhole && !isAnswer && /^\d{1,3}(\.\d{3})+$/.test(text))
    return error(
      "The number can be read as thousands or as decimals.",
      "Write it without a full stop: 1000, or 1,000 with a comma."
    );
  if (isWhole && isAnswer && /^\d*\.\d+$/.test(text))
    return error(
      "The number has decimals, as weighted answers have; nobody is part of a person.",
      "Give the percentage as it was published in a column headed percent, and the base in responses; the number is worked out from them."
    );
  if (column.unit === "pounds")
    return error(
      "The text is not pounds and pence as they are written in Britain.",
      "Write 12.34: a point before the pence, no comma for it, and no other sign than £."
    );
  const what = `The text is not a ${type}${range && ` ${range}`}.`;
  if (!isWhole) return error(what, "Write the number alone with digits, for example 21.8.");
  return error(what, wholeAdvice(name, text));
}

function wholeAdvice(name: string, text: string): string {
  if (name === "count" && /^\d*\.\d+$/.test(text)) return "Count people, not full-time equivalents.";
  return "Write it with digits alone, for example 21.";
}

function blankCount(file: SourceName): Problem {
  return error(
    "The count is blank, which may be nobody, or a number that somebody hid.",
    `Write 0 where there was nobody. If every blank is nobody, say so in organisation.json: "values": {"${file}.count": {"": "0"}}.`,
    "blank"
  );
}
