import {loadSite, tables} from "./cube.js";
import {connect} from "./db.js";
import type {BrowserConnection} from "./db.js";
import {DatabaseError} from "./db-error.js";
import {hiddenAsNull} from "./hidden.js";
import type {Row} from "./parquet.js";
import {prepareDatabase} from "./prepare-database.js";
import {sql as statement} from "./sql.js";
import type {SqlValue} from "./sql.js";

let connection: Promise<BrowserConnection> | undefined;

/**
 * The database of this page with every table of the site and the view `measures`, started on first use and only once;
 * again after it failed. In its rows a hidden count is NaN, and so is every sum with one (see `hidden.ts`).
 */
export function notebookDatabase(): Promise<BrowserConnection> {
  connection ??= open().catch((error: unknown) => {
    connection = undefined;
    throw error;
  });
  return connection;
}

async function open(): Promise<BrowserConnection> {
  const [opened, site] = await Promise.all([connect(tables), loadSite()]);
  await prepareDatabase(opened, site);
  return {
    ...opened,
    query: (asked) =>
      opened.query(asked).catch((error: unknown) => {
        if (error instanceof DatabaseError && ["engine", "silent"].includes(error.failure)) connection = undefined;
        throw error;
      })
  };
}

/** The same database for pages that read cells: a hidden count is null, as `Cell` has it. */
export async function database(): Promise<BrowserConnection> {
  const opened = await notebookDatabase();
  return {...opened, query: async (asked) => hiddenAsNull(await opened.query(asked))};
}

/** The rows of a statement over the site's tables, with every value quoted. A hidden count is NaN. Rejects with a `DatabaseError`. */
export async function sql(strings: TemplateStringsArray, ...values: readonly SqlValue[]): Promise<Row[]> {
  return (await notebookDatabase()).query(statement(strings, ...values));
}
