import type {ColumnType, Source} from "../../src/registry/sources.js";
import {columnOf} from "../../src/registry/sources.js";
import type {Finding} from "../check/finding.js";
import type {CsvRecord} from "./csv-records.js";
import type {Header} from "./header.js";

/** Columns whose every value has a digit: words alone in one of them are no row of data. */
const withDigits: readonly ColumnType[] = ["snapshot", "date", "financial year", "year", "whole number", "number"];

/**
 * A header whose second row explains the first (`date`, `code`, `AfC`): a row of words without a digit below half of
 * the columns or more, with words in a column of dates or numbers. It is passed over, and said so.
 */
export function secondHeader(
  file: string,
  header: Header,
  head: readonly CsvRecord[],
  source: Source
): {header: Header; findings: Finding[]} {
  const next = head.find(({row, fields}) => row > header.lastRow && fields.some((field) => field.trim() !== ""));
  if (!next || next.fields.some((field) => /\d/.test(field))) return {header, findings: []};
  const words = header.columns.filter(({column, index}) => {
    const type = column === null ? null : columnOf(source, column)?.type;
    return type && withDigits.includes(type) && /[a-z]{2}/i.test(next.fields[index] ?? "");
  });
  const filled = header.columns.filter(
    ({column, index}) => column !== null && (next.fields[index] ?? "").trim() !== ""
  );
  const known = header.columns.filter(({column}) => column !== null).length;
  const repeats = filled.every(({header: heading, index}) => heading === (next.fields[index] ?? "").trim());
  const following = head.some(({row, fields}) => row > next.row && fields.some((field) => /\d/.test(field)));
  if (words.length === 0 || 2 * filled.length < known || repeats || !following || saysTotal(next.fields))
    return {header, findings: []};
  const finding: Finding = {
    level: "warning",
    code: "second-header",
    file,
    row: next.row,
    count: 1,
    what: "The row below the header looks like a second header, and was passed over.",
    do: "If it is a row of data, correct its dates and numbers; else take it out to be rid of this line."
  };
  return {header: {...header, lastRow: next.row}, findings: [finding]};
}

function saysTotal(fields: readonly string[]): boolean {
  return fields.some((field) => /\btotal\b|^all$/i.test(field.trim()));
}
