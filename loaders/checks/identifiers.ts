import {columnOf, source} from "../../src/registry/sources.js";
import type {Database} from "../database.js";
import {fileName} from "../read/file-name.js";
import {rawName, shownHeader, type HeaderColumn} from "../read/header.js";
import type {LoadedFile} from "../read/read-file.js";
import {valuesTable} from "../read/values-table.js";
import type {Finding} from "./finding.js";
import {identifierHeader, type IdentifierKind} from "./identifiers/headers.js";
import {identifierValues, tallyValues} from "./identifiers/values.js";

/** A column that holds people's identifiers, and the finding that says so without repeating one. */
export type Identifying = {column: HeaderColumn; finding: Finding};

/** The columns of a loaded file that look like identifiers by their header or their values. */
export async function findIdentifiers({supplied, header}: LoadedFile, database: Database): Promise<Identifying[]> {
  const found: Identifying[] = [];
  const tallies = await tallyValues(database, valuesTable(supplied.name));
  for (const column of header.columns) {
    const byHeader = identifierHeader(column.header);
    const ours = column.column === null ? null : columnOf(source(supplied.name), column.column);
    const tally = tallies.get(rawName(column));
    const suspect = {column: rawName(column), header: column.header, type: ours?.type ?? null};
    const byValues = byHeader || !tally ? null : identifierValues(tally, suspect);
    const kind = byHeader ?? byValues?.kind;
    if (!kind) continue;
    const rows = byValues ? {count: byValues.rows, row: byValues.first} : {count: 0, row: header.row};
    found.push({column, finding: identifierFinding(fileName(supplied.path), column, kind, byHeader !== null, rows)});
  }
  return found;
}

function identifierFinding(
  file: string,
  column: HeaderColumn,
  kind: IdentifierKind,
  byHeader: boolean,
  rows: {count: number; row: number}
): Finding {
  return {
    level: "error",
    code: "identifier",
    file,
    column: shownHeader(column),
    ...rows,
    what: `By its ${byHeader ? "header" : "values"}, the column holds ${kind}. Extracts must not identify anyone.`,
    do: "Take the column out of the file. If it holds something else, give it another header, or leave it out as well."
  };
}
