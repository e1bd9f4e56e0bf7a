import {columnOf, source} from "../../src/registry/sources.js";
import {fileName} from "../read/file-name.js";
import {rawName, shownHeader, type HeaderColumn} from "../read/header.js";
import type {LoadedFile} from "../read/read-file.js";
import type {FileValues} from "../read/values-table.js";
import type {Finding} from "./finding.js";
import {identifierHeader, type IdentifierKind} from "./identifiers/headers.js";
import {identifierValues} from "./identifiers/values.js";

/** A column that holds people's identifiers, and the finding that says so without repeating one. */
export type Identifying = {column: HeaderColumn; finding: Finding};

/** The columns of a loaded file that look like identifiers by their header or their values. */
export function findIdentifiers({supplied, header}: LoadedFile, values: FileValues): Identifying[] {
  const file = fileName(supplied.path);
  return header.columns.flatMap((column) => {
    const announced = identifierHeader(column.header);
    if (announced)
      return {column, finding: identifierFinding(file, column, announced, "header", {count: 0, row: header.row})};
    const type = column.column === null ? null : (columnOf(source(supplied.name), column.column)?.type ?? null);
    const found = identifierValues(values.get(rawName(column)) ?? [], {
      column: column.column,
      type,
      header: column.header
    });
    if (!found) return [];
    const place = {count: found.rows, row: found.first};
    return {column, finding: identifierFinding(file, column, found.kind, "values", place)};
  });
}

function identifierFinding(
  file: string,
  column: HeaderColumn,
  kind: IdentifierKind,
  by: "header" | "values",
  place: {count: number; row: number}
): Finding {
  return {
    level: "error",
    code: "identifier",
    file,
    column: shownHeader(column),
    ...place,
    what: `By its ${by}, the column holds ${kind}. Extracts must not identify anyone.`,
    do: "Take the column out of the file. If it holds something else, give it another header, or leave it out as well."
  };
}
