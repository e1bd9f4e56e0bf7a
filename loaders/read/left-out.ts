import {tidy} from "./tidy.js";
import {sql} from "../../src/lib/sql.js";
import {foldHeader} from "../../src/registry/sources.js";
import {fileFinding, type Finding} from "../checks/finding.js";
import type {Identifying} from "../checks/identifiers.js";
import type {Database} from "../database.js";
import type {SuppliedFile} from "../stages.js";
import {fileName} from "./file-name.js";
import {columnLetters, rawName, shownHeader, type HeaderColumn} from "./header.js";
import type {LoadedFile} from "./read-file.js";
import {valuesTable} from "./values-table.js";

/** Splits a file's columns into those that go no further (not known, or identifying) and the file without them. */
export function keepKnown(
  {supplied, header}: LoadedFile,
  identifying: readonly Identifying[]
): {dropped: readonly HeaderColumn[]; kept: SuppliedFile} {
  const refused = new Set(identifying.map(({column}) => column.index));
  const dropped = header.columns.filter(({column, index}) => column === null || refused.has(index));
  const kept = header.columns.filter((each) => !dropped.includes(each));
  return {
    dropped,
    kept: {
      ...supplied,
      columns: Object.fromEntries(kept.map(({header: heading, column}) => [heading, column ?? ""])),
      leftOut: dropped.filter(({header: heading}) => heading !== "").map(shownHeader)
    }
  };
}

/** A note that lists the columns of a file that were left out for want of a known name, and what their values mean. */
export async function leftOutFindings(
  {supplied, header}: LoadedFile,
  dropped: readonly HeaderColumn[],
  database: Database
): Promise<Finding[]> {
  const file = fileName(supplied.path);
  const doubled = new Set(header.doubled.flatMap(({headers}) => headers.map((each) => each.trim())));
  const unknown: HeaderColumn[] = [];
  for (const column of dropped) {
    if (column.column !== null || doubled.has(column.header)) continue;
    if (column.header !== "" || (await rowsOtherThan(column, [""], supplied, database)).rows > 0) unknown.push(column);
  }
  const primary = unknown.find((column) => primaryHeaders.has(foldHeader(column.header)));
  const findings = primary ? await secondaryAssignments(primary, supplied, database) : [];
  if (unknown.length === 0) return findings;
  const names = unknown.map(
    (column) => `${shownHeader(column)}${column.header === "" ? "" : ` (${columnLetters(column.index)})`}`
  );
  const what = `${unknown.length === 1 ? "A column is" : `${unknown.length} columns are`} neither known nor declared, and left out: ${names.join(", ")}.`;
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
async function secondaryAssignments(
  column: HeaderColumn,
  supplied: SuppliedFile,
  database: Database
): Promise<Finding[]> {
  const {rows, first} = await rowsOtherThan(column, ["y", "yes", "true", "1", "primary"], supplied, database);
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

async function rowsOtherThan(
  column: HeaderColumn,
  words: readonly string[],
  {name}: SuppliedFile,
  database: Database
): Promise<{rows: number; first: number}> {
  const [found] = await database.rows<{rows: number | null; first: number | null}>(
    `select sum(rows) as rows, min(first) as first from ${valuesTable(name)}
     where column_name = ${sql`${rawName(column)}`.text} and lower(coalesce(${tidy("text")}, '')) not in ${sql`${words}`.text}`
  );
  return {rows: found?.rows ?? 0, first: found?.first ?? 0};
}
