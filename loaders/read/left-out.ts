import {foldHeader} from "../../src/registry/sources.js";
import {fileFinding, type Finding} from "../check/finding.js";
import type {Identifying} from "../check/identifiers.js";
import type {SuppliedFile} from "../stages.js";
import {fileName} from "./file-name.js";
import {columnLetters, rawName, shownHeader, type HeaderColumn} from "./header.js";
import type {LoadedFile} from "./read-file.js";
import type {FileValues} from "./values-table.js";

/** Splits a file's columns into those that go no further (not known, or identifying), of them the unknown, and the file without them. */
export function keepKnown(
  {supplied, header}: LoadedFile,
  identifying: readonly Identifying[]
): {dropped: readonly HeaderColumn[]; unknown: readonly HeaderColumn[]; kept: SuppliedFile} {
  const refused = new Set(identifying.map(({column}) => column.index));
  const dropped = header.columns.filter(({column, index}) => column === null || refused.has(index));
  const kept = header.columns.filter((each) => !dropped.includes(each));
  return {
    dropped,
    unknown: dropped.filter(({index}) => !refused.has(index)),
    kept: {
      ...supplied,
      columns: Object.fromEntries(kept.map(({header: heading, column}) => [heading, column ?? ""])),
      leftOut: dropped.filter(({header: heading}) => heading !== "").map(shownHeader)
    }
  };
}

/** A note that lists the columns of a file that were left out for want of a known name, and what their values mean. */
export function leftOutFindings(
  {supplied, header}: LoadedFile,
  unknown: readonly HeaderColumn[],
  values: FileValues
): Finding[] {
  const file = fileName(supplied.path);
  const doubled = new Set(header.doubled.flatMap(({headers}) => headers.map((each) => each.trim())));
  const listed: HeaderColumn[] = [];
  for (const column of unknown) {
    if (doubled.has(column.header)) continue;
    if (column.header !== "" || rowsOtherThan(column, [""], values).rows > 0) listed.push(column);
  }
  const primary = listed.find((column) => primaryHeaders.has(foldHeader(column.header)));
  const findings = primary ? secondaryAssignments(primary, supplied, values) : [];
  if (listed.length === 0) return findings;
  const names = listed.map(
    (column) => `${shownHeader(column)}${column.header === "" ? "" : ` (${columnLetters(column.index)})`}`
  );
  const what = `${listed.length === 1 ? "A column is" : `${listed.length} columns are`} neither known nor declared, and left out: ${names.join(", ")}.`;
  const todo = "To use one, name it under columns or breakdowns in organisation.json.";
  return [...findings, fileFinding("note", "column-left-out", file, what, todo)];
}

const primaryHeaders = new Set([
  "primary",
  "primaryassignment",
  "assignmentprimary",
  "primary(y/n)",
  "primaryyn",
  "primaryflag"
]);

/** ESR lists a person once for each post; only the primary one is the person. */
function secondaryAssignments(column: HeaderColumn, supplied: SuppliedFile, values: FileValues): Finding[] {
  const {rows, first} = rowsOtherThan(column, ["y", "yes", "true", "1", "primary"], values);
  if (rows === 0) return [];
  return [
    {
      level: "error",
      code: "secondary-assignment",
      file: fileName(supplied.path),
      column: shownHeader(column),
      row: first,
      count: rows,
      what: "The row is not a person's primary assignment: with it, one person is counted more than once.",
      do: "Keep only the rows of primary assignments, and take the column out."
    }
  ];
}

function rowsOtherThan(
  column: HeaderColumn,
  words: readonly string[],
  values: FileValues
): {rows: number; first: number} {
  const other = (values.get(rawName(column)) ?? []).filter(
    ({text}) => !words.includes((text ?? "").trim().toLowerCase())
  );
  return {rows: other.reduce((sum, {rows}) => sum + rows, 0), first: other[0]?.first ?? 0};
}
