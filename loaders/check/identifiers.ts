import type {Organisation} from "../../src/registry/organisation.js";
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
export function findIdentifiers(
  {supplied, header}: LoadedFile,
  values: FileValues,
  organisation: Pick<Organisation, "breakdowns" | "places">
): Identifying[] {
  const file = fileName(supplied.path);
  return header.columns.flatMap((column) => {
    const announced = identifierHeader(column.header);
    if (announced)
      return {column, finding: identifierFinding(file, column, announced, "header", {count: 0, row: header.row})};
    const type = column.column === null ? null : (columnOf(source(supplied.name), column.column)?.type ?? null);
    const found = identifierValues(values.get(rawName(column)) ?? [], {
      column: column.column,
      type,
      header: column.header,
      places: column.column !== null && namesPlaces(column.column, organisation)
    });
    if (!found) return [];
    const place = {count: found.rows, row: found.first};
    return {column, finding: identifierFinding(file, column, found.kind, "values", place)};
  });
}

/** Whether organisation.json says that a column names places or teams. */
function namesPlaces(column: string, {breakdowns, places}: Pick<Organisation, "breakdowns" | "places">): boolean {
  return places.includes(column) || breakdowns.some((each) => each.column === column && each.places === true);
}

function identifierFinding(
  file: string,
  column: HeaderColumn,
  kind: IdentifierKind,
  by: "header" | "values",
  place: {count: number; row: number}
): Finding {
  const isLabel = kind === "names" && by === "values" && column.column !== null;
  return {
    level: "error",
    code: "identifier",
    file,
    column: shownHeader(column),
    ...place,
    what: `By its ${by}, the column holds ${kind}. Extracts must not identify anyone.`,
    do: isLabel
      ? `Take the column out of the file. If it names places or teams, say so in organisation.json: "places": ["${column.column ?? ""}"], or "places": true beside its label in breakdowns.`
      : by === "header"
        ? "Take the column out of the file. If it holds something else, give it another header, or leave it out as well."
        : 'Take the column out of the file. If it names places or teams, declare it under breakdowns in organisation.json with "places": true.'
  };
}
