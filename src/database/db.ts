import type {AsyncDuckDB} from "@duckdb/duckdb-wasm";
import {fromArrow, hasCodes, toArrow} from "./arrow.js";
import {engineAddress, type Source} from "./cube.js";
import {databaseError, describeFailure} from "./db-error.js";
import {createFromCsv} from "./own-file.js";
import {readBatches} from "./parquet.js";
import type {ColumnType, Row, Value} from "./parquet.js";
import {id, raw, sql} from "./sql.js";
import type {Sql} from "./sql.js";

/** What a page or a test needs of a database; the same in the browser and on Node. */
export type Connection = {
  /** The rows of a statement; an empty list for none. Statements run one after another. */
  query(statement: Sql): Promise<Row[]>;
  /** Stops the statement that is running and those that wait: each is rejected as `cancelled`. */
  cancel(): Promise<void>;
  /** Names of the tables, in alphabetical order. */
  tables(): Promise<string[]>;
};

/** A connection that also takes a person's own files. They stay in this browser tab: nothing is sent anywhere. */
export type BrowserConnection = Connection & {
  /** Makes or replaces a table from the text of a CSV file; types are worked out from the whole file. */
  insertCsv(table: string, text: string): Promise<void>;
  /** Makes or replaces a table from columns of a page's own; the types are those of their values. */
  insertColumns(
    table: string,
    columns: readonly {name: string; values: readonly Value[]}[],
    rows: number
  ): Promise<void>;
  /** Makes or replaces a table from a Parquet file. */
  insertParquet(table: string, bytes: ArrayBuffer): Promise<void>;
};

/** A step of the engine takes well under a second; silence for this many milliseconds means that it is gone. */
const patience = 30_000;

/** The engine is large and a network may be slow; but who has waited five minutes should be told something. */
const startPatience = 300_000;

/** Where a person's own file stands while DuckDB reads it; the only place that its SQL can reach. */
const dropped = "dropped/";

const tableNames = sql`select table_name as name from information_schema.tables
where table_catalog = current_database() order by 1`;

/** Settings after which SQL can read nothing but the tables and the files a person has dropped, and cannot change that. */
const lockDown = [
  // Division by nothing is null, since NaN stands for a hidden count.
  sql`set ieee_floating_point_ops = false`,
  sql`set autoinstall_known_extensions = false`,
  sql`set autoload_known_extensions = false`,
  sql`set allowed_directories = ${raw(`['${dropped}']`)}`,
  sql`set enable_external_access = false`,
  sql`set lock_configuration = true`
];

/**
 * Starts DuckDB in a worker and loads the tables. Downloads run beside the start of the engine. Nothing is fetched from
 * another host: extensions are never installed, and SQL cannot open files or addresses. Rejects with a `DatabaseError`.
 */
export async function connect(sources: Readonly<Record<string, Source>> = {}): Promise<BrowserConnection> {
  const downloads = Object.entries(sources).map(([table, source]) => {
    const bytes = source().catch((error: unknown) => Promise.reject(databaseError("download", error)));
    bytes.catch(() => undefined);
    return [table, bytes] as const;
  });
  const session = await openSession();
  try {
    for (const [table, bytes] of downloads) await loadTable(session, table, await bytes);
    for (const setting of lockDown) await session.run(setting);
  } catch (error) {
    await session.db.terminate();
    throw error;
  }
  const turns = inTurn();
  return {
    query: (statement) => turns.take(() => session.run(statement)),
    cancel: async () => {
      turns.clear();
      await session.guard(session.db.cancelPendingQuery(session.id));
    },
    tables: async () => (await turns.take(() => session.run(tableNames))).map(({name}) => String(name)),
    insertCsv: (table, text) => turns.take(() => insertCsv(session, table, text)),
    insertParquet: (table, bytes) => turns.take(() => insertParquet(session, table, bytes)),
    insertColumns: (table, columns, rows) => turns.take(() => insertColumns(session, table, columns, rows))
  };
}

/** A running engine with one connection to it. */
type Session = {db: AsyncDuckDB; id: number; guard: Guard; run: (statement: Sql) => Promise<Row[]>};

async function loadTable(session: Session, table: string, bytes: ArrayBuffer): Promise<void> {
  if (new TextDecoder().decode(bytes.slice(8, 12)) !== "DUCK") return insertParquet(session, table, bytes);
  const file = `${table}.duckdb`;
  await session.guard(session.db.registerFileBuffer(file, new Uint8Array(bytes)));
  await session.run(sql`attach ${file} as ${id(file)} (read_only)`);
  await session.run(sql`create view ${id(table)} as from ${id(file, "main", table)}`);
}

async function insertParquet(
  {db, id: connection, guard, run}: Session,
  table: string,
  bytes: ArrayBuffer
): Promise<void> {
  await run(sql`drop table if exists ${id(table)}`);
  let create = true;
  try {
    for await (const batch of readBatches(bytes)) {
      await guard(db.insertArrowFromIPCStream(connection, toArrow(batch), {name: table, schema: "main", create}));
      create = false;
    }
  } catch (error) {
    throw describeFailure(error, "damaged");
  }
}

async function insertCsv({db, guard, run}: Session, table: string, text: string): Promise<void> {
  const file = `${dropped}${table}.csv`;
  await guard(db.registerFileText(file, text));
  try {
    await createFromCsv(run, table, file);
  } finally {
    await guard(db.dropFile(file));
  }
}

async function insertColumns(
  {db, id: connection, guard, run}: Session,
  name: string,
  columns: readonly {name: string; values: readonly Value[]}[],
  rows: number
): Promise<void> {
  await run(sql`drop table if exists ${id(name)}`);
  // A table has a column at least.
  const typed = columns.map((column) => ({...column, ...typeOf(column.values)}));
  const all = typed.length > 0 ? typed : [{name: "nothing", type: "text" as const, values: []}];
  const bytes = toArrow({rows, columns: all});
  await guard(db.insertArrowFromIPCStream(connection, bytes, {name, schema: "main", create: true}));
}

/** The type that all values of a column have; where they have several, they are texts. */
function typeOf(values: readonly Value[]): {type: ColumnType; values: readonly Value[]} {
  const some = values.filter((value) => value !== null);
  if (some.length > 0 && some.every((value) => typeof value === "number")) {
    const isWhole = some.every((value) => Number.isInteger(value) && Math.abs(value) < 2 ** 31);
    return {type: isWhole ? "integer" : "number", values};
  }
  if (some.length > 0 && some.every((value) => typeof value === "boolean")) return {type: "boolean", values};
  if (some.length > 0 && some.every((value) => value instanceof Date)) {
    const isDay = some.every((value) => +value % 86_400_000 === 0);
    return {type: isDay ? "date" : "timestamp", values};
  }
  return {
    type: "text",
    values: values.map((value) => (value === null ? null : value instanceof Date ? value.toISOString() : String(value)))
  };
}

/** Waits for an answer of the worker, and rejects if the worker fails or falls silent instead. */
type Guard = <T>(reply: Promise<T>, wait?: number) => Promise<T>;

async function openSession(): Promise<Session> {
  try {
    const {AsyncDuckDB, VoidLogger} = await import("@duckdb/duckdb-wasm");
    const worker = new Worker(import.meta.resolve("./engine-worker.js"), {type: "module"});
    const guard = guardOf(worker);
    const db = new AsyncDuckDB(new VoidLogger(), worker);
    await guard(db.instantiate(await engineAddress()), startPatience);
    await guard(db.open({}));
    const connection = await guard(db.connectInternal());
    const run = async ({text}: Sql) => fromArrow(await collect(db, connection, text, guard));
    return {db, id: connection, guard, run};
  } catch (error) {
    throw describeFailure(error, "engine");
  }
}

function guardOf(worker: Worker): Guard {
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener("error", ({message}) => reject(describeFailure(message, "engine")), {once: true});
  });
  failed.catch(() => undefined);
  return async (reply, wait = patience) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silent = new Promise<never>((_, reject) => {
      // A statement that cannot be run step by step may take as long as it takes.
      if (wait < Infinity) timer = setTimeout(() => reject(databaseError("silent")), wait);
    });
    try {
      return await Promise.race([reply, failed, silent]);
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Runs a statement step by step, so that it can be stopped in between, and collects the messages of its result. */
async function collect(db: AsyncDuckDB, session: number, text: string, guard: Guard): Promise<Uint8Array[]> {
  try {
    let schema = await guard(db.startPendingQuery(session, text));
    while (schema === null) schema = await guard(db.pollPendingQuery(session));
    if (hasCodes(schema)) {
      // Step by step, DuckDB hands out the codes and keeps what they stand for; all at once it gives both.
      await guard(db.cancelPendingQuery(session));
      return [await guard(db.runQuery(session, text), Infinity)];
    }
    const messages = [schema];
    for (;;) {
      const message = await guard(db.fetchQueryResults(session));
      if (message?.length === 0) return messages;
      if (message) messages.push(message);
    }
  } catch (error) {
    throw describeFailure(error);
  }
}

/** A queue in which each task waits for the one before; `clear` rejects those that have not begun. */
function inTurn() {
  let last: Promise<unknown> = Promise.resolve();
  let round = 0;
  return {
    take<T>(task: () => Promise<T>): Promise<T> {
      const mine = round;
      const result = last.then(() => (mine === round ? task() : Promise.reject(databaseError("cancelled"))));
      last = result.catch(() => undefined);
      return result;
    },
    clear() {
      round++;
    }
  };
}
