import {foldHeader, type Source} from "../../src/registry/sources.js";
import {fileFinding, type Finding} from "../check/finding.js";
import type {CsvRecord} from "./csv-records.js";
import type {Header, HeaderWords} from "./header.js";

/** More columns than any extract has: a file with more is something else. */
export const mostColumns = 500;

/** What a file's header, or the lack of one, gives reason to say. Cells of a file without header are never repeated. */
export function headerFindings(
  file: string,
  {
    header,
    head,
    source: {name, columns},
    words
  }: {header: Header | null; head: readonly CsvRecord[]; source: Source; words: HeaderWords}
): Finding[] {
  const required = columns.filter((column) => column.required).map((column) => column.name);
  const widest = Math.max(0, ...head.map(({fields}) => fields.length));
  const error = (code: string, what: string, todo: string, column?: string): Finding =>
    fileFinding("error", code, file, what, todo, column);
  if (widest > mostColumns)
    return [
      error(
        "too-many-columns",
        `The file has ${widest.toLocaleString("en-GB")} columns, and an extract has at most ${mostColumns}.`,
        "Export only the columns of the data dictionary."
      )
    ];
  if (!header) return [noHeader(file, head, required)];
  const present = new Set([...header.columns.map(({column}) => column), ...header.doubled.map(({column}) => column)]);
  const missing = required
    .filter((column) => !present.has(column))
    .map((column) =>
      error(
        "missing-column",
        `There is no column ${column}, which is required.`,
        `Add it, or name the file's own header for it in organisation.json: "columns": {"${name}": {"Your header": "${column}"}}.`,
        column
      )
    );
  const doubled = header.doubled.map(({column, headers}) =>
    error(
      "doubled-column",
      `${headers.length} columns can be read as ${column}: ${headers.map((each) => `"${each.trim()}"`).join(", ")}.`,
      `Take all but one away, or say which in organisation.json: "columns": {"${name}": {"Your header": "${column}"}}.`,
      column
    )
  );
  const unused = Object.keys(words.aliases)
    .filter((alias) => !header.columns.some((each) => foldHeader(each.header) === foldHeader(alias)))
    .map((alias) =>
      fileFinding(
        "warning",
        "unused-alias",
        file,
        `organisation.json names a header "${alias}" that the file does not have.`,
        "Correct the header's spelling there, or take the entry away.",
        words.aliases[alias]
      )
    );
  return [...missing, ...doubled, ...unused];
}

function noHeader(file: string, head: readonly CsvRecord[], required: readonly string[]): Finding {
  const other = [";", "\t", "|"].find((each) =>
    head.some(({fields}) => fields.length === 1 && (fields[0] ?? "").split(each).length > 2)
  );
  const what = other
    ? `No header row was found: fields seem to be separated by ${{";": "semicolons", "\t": "tabs"}[other] ?? `"${other}"`}, not commas.`
    : `No header row was found in the first ${head.length} rows.`;
  const todo = other
    ? "Save the file as CSV with commas."
    : `Give the file a header with at least ${required.join(", ")}.`;
  return fileFinding("error", "no-header", file, what, todo);
}
