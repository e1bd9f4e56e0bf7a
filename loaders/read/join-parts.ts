import {id} from "../../src/database/sql.js";
import type {SourceName} from "../../src/registry/sources.js";
import type {Finding} from "../check/finding.js";
import type {Database} from "../machine/database.js";
import type {SuppliedFile} from "../stages.js";
import {fileName} from "./file-name.js";
import type {FoundFile} from "./find-files.js";
import {createValuesTable, valuesTable} from "./values-table.js";

/** Rows of the second of several files begin here, of the third at twice this: no file has as many. */
const rowsApart = 2 ** 36;

/** What one of several files of a kind is called in the database until they are put together. */
export function partTable(name: SourceName, part: number): string {
  return `${name}__${part}`;
}

/**
 * Puts the files of a kind that could be read into `raw_<file>`, with row numbers that tell them apart. A column that one
 * of them lacks is blank there, but for `count`, where every row of a file without it is one person. Null where none was read.
 */
export async function joinParts(
  name: SourceName,
  kept: readonly SuppliedFile[],
  found: readonly FoundFile[],
  database: Database
): Promise<SuppliedFile | null> {
  const [first] = kept;
  if (!first || found.length === 1) return first ?? null;
  const columns = [...new Set(kept.flatMap((part) => Object.values(part.columns)))];
  const selects = kept.map((part, i) => {
    const has = new Set(Object.values(part.columns));
    const table = partTable(
      name,
      found.findIndex(({path}) => path === part.path)
    );
    const each = columns.map((column) => {
      const absent = column === "count" ? "'1'" : "null";
      return `${has.has(column) ? id(column).text : `${absent}::varchar`} as ${id(column).text}`;
    });
    return `select _row + ${i * rowsApart} as _row, ${each.join(", ")} from ${id(`raw_${table}`).text}`;
  });
  const lines = id(`raw_${name}_lines`).text;
  await database.run(`
    create or replace table ${lines} as ${selects.join(" union all ")};
    create or replace view ${id(`raw_${name}`).text} as from ${lines}`);
  for (const part of kept) {
    const table = partTable(
      name,
      found.findIndex(({path}) => path === part.path)
    );
    await database.run(`
      drop view ${id(`raw_${table}`).text};
      drop table ${id(`raw_${table}_lines`).text};
      drop table ${valuesTable(table)}`);
  }
  await createValuesTable(
    database,
    name,
    columns.map((column, index) => ({index, header: column, column}))
  );
  return {
    ...first,
    rows: kept.reduce((sum, {rows}) => sum + rows, 0),
    columns: Object.assign({}, ...kept.map((part) => part.columns)) as SuppliedFile["columns"],
    leftOut: [...new Set(kept.flatMap(({leftOut}) => leftOut))],
    parts: kept
  };
}

/** Findings with the file and the row that they are of, where several files were put together. */
export function placeFindings(findings: readonly Finding[], files: readonly SuppliedFile[]): Finding[] {
  const joined = new Map(files.filter(({parts}) => parts.length > 0).map((file) => [fileName(file.path), file]));
  return findings.map((finding) => {
    const {row, file} = finding;
    if (row === undefined || row < rowsApart) return finding;
    const part = joined.get(file)?.parts[Math.floor(row / rowsApart)];
    return part ? {...finding, file: fileName(part.path), row: row % rowsApart} : finding;
  });
}
