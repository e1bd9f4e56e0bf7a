import {id, sql} from "../../src/database/sql.js";
import type {Database} from "../machine/database.js";
import type {CsvRecord} from "./csv-records.js";
import {rawName, type HeaderColumn} from "./header.js";
import {WorkbookError} from "./xlsx.js";

/**
 * A Parquet file as an extract: its column names as a header, and a way to load its rows as text into `raw_<table>`,
 * numbered from 1. Throws `WorkbookError` where it is not Parquet, or holds columns that are no text, number or date.
 */
export async function readParquetExtract(
  path: string,
  table: string,
  database: Database
): Promise<{head: CsvRecord; load(columns: readonly HeaderColumn[]): Promise<void>}> {
  const from = sql`read_parquet(${path}, file_row_number = true)`.text;
  const columns = await database
    .rows<{name: string; type: string}>(`select column_name as name, column_type as type from (describe from ${from})`)
    .catch(() => {
      throw new WorkbookError("The file is not Parquet, or is damaged.", "Write it again, or save the extract as CSV.");
    });
  const own = columns.filter(({name}) => name !== "file_row_number");
  const nested = own.find(({type}) => /STRUCT|MAP|\[|UNION|BLOB/.test(type));
  if (nested)
    throw new WorkbookError(
      `A column of the file holds ${nested.type.split("(")[0]?.toLowerCase() ?? "nested"} values, not text, numbers or dates.`,
      "Write the extract with plain columns only."
    );
  return {
    head: {row: 0, fields: own.map(({name}) => name), problem: null},
    load: async (header) => {
      const selected = header.map((column, i) => {
        const {name = "", type = ""} = own[i] ?? {};
        const text =
          type === "TIMESTAMP" || type.startsWith("TIMESTAMP")
            ? `strftime(${id(name).text}, '%Y-%m-%dT%H:%M:%S')`
            : `${id(name).text}::varchar`;
        return `${text} as ${id(rawName(column)).text}`;
      });
      await database.run(`
        create or replace table ${id(`raw_${table}_lines`).text} as
        select file_row_number + 1 as _row, ${selected.join(", ")} from ${from};
        create or replace view ${id(`raw_${table}`).text} as select * from ${id(`raw_${table}_lines`).text}`);
    }
  };
}
