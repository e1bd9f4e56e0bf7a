import {tables} from "./cube.js";
import {connect} from "./db.js";
import type {BrowserConnection} from "./db.js";
import {DatabaseError} from "./db-error.js";
import type {Row} from "./parquet.js";
import {sql as statement} from "./sql.js";
import type {SqlValue} from "./sql.js";

let connection: Promise<BrowserConnection> | undefined;

/** The database of this page with every table of the site, started on first use and only once; again after it failed. */
export function database(): Promise<BrowserConnection> {
  connection ??= connect(tables).catch((error: unknown) => {
    connection = undefined;
    throw error;
  });
  return connection;
}

/**
 * The rows of a statement over the site's tables, with every value quoted: in code as ``await sql`select ...` ``, and by
 * this name for the fenced `sql` blocks of a page that imports it. Rejects with a `DatabaseError`.
 */
export async function sql(strings: TemplateStringsArray, ...values: readonly SqlValue[]): Promise<Row[]> {
  try {
    return await (await database()).query(statement(strings, ...values));
  } catch (error) {
    if (error instanceof DatabaseError && ["engine", "silent"].includes(error.failure)) connection = undefined;
    throw error;
  }
}
