import {id} from "../../src/database/sql.js";
import type {Database} from "../machine/database.js";
import {rawName, type HeaderColumn} from "./header.js";
import {createValuesTable, readValues, type FileValues} from "./values-table.js";

/** How exporters write text so that a spreadsheet does not change it: `="99"`. */
const constant = /^="[^"]*"$/;

/** Takes text out of `="99"`, where a file has any: it is text, not a formula. Returns the values as they then are. */
export async function unwrapConstants(
  database: Database,
  table: string,
  columns: readonly HeaderColumn[],
  values: FileValues
): Promise<FileValues> {
  const wrapped = columns.filter((column) => values.get(rawName(column))?.some(({text}) => constant.test(text ?? "")));
  if (wrapped.length === 0) return values;
  const sets = wrapped.map((column) => {
    const name = id(rawName(column)).text;
    return `${name} = regexp_replace(${name}, '^="([^"]*)"$', '\\1')`;
  });
  await database.run(`update ${id(`raw_${table}_lines`).text} set ${sets.join(", ")}`);
  await createValuesTable(database, table, columns);
  return readValues(database, table);
}
