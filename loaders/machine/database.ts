import {tmpdir} from "node:os";
import {join} from "node:path";
import {DuckDBInstance, DuckDBTypeId, type DuckDBConnection, type DuckDBType, type JS} from "@duckdb/node-api";

/** The one way the loaders speak to DuckDB: statements in, plain rows out. */
export type Database = {
  /** Runs a statement (or several, separated by `;`) and waits for it. */
  run(sql: string): Promise<void>;
  /** The rows of a query: whole numbers and decimals as numbers, dates as ISO text, lists as arrays. */
  rows<T>(sql: string): Promise<T[]>;
  /** Lets go of the engine; nothing may be asked of it afterwards. */
  close(): void;
};

/** One running DuckDB, for many databases: starting one takes longer than loading a small extract. */
export type Engine = {
  /** A new, empty database in memory, apart from every other. What a closed one held is let go of at the next opening. */
  open(): Promise<Database>;
  /** Stops the engine; every database of it must be closed. */
  close(): void;
};

type EngineOptions = {memoryLimit?: string; threads?: number};

/**
 * Opens a DuckDB that never reaches for the network: in memory, or in a file at `path`. `memoryLimit` is text such as
 * `3GB`; `threads` is all cores unless given.
 */
export async function openDatabase({
  path = ":memory:",
  ...options
}: {path?: string} & EngineOptions = {}): Promise<Database> {
  const instance = await startInstance(path, options);
  return databaseOf(await instance.connect(), () => instance.closeSync());
}

/** Starts an engine that never reaches for the network. `threads` are those of each statement of each database. */
export async function openEngine(options: EngineOptions = {}): Promise<Engine> {
  const instance = await startInstance(":memory:", options);
  const own = await instance.connect();
  const closed: string[] = [];
  let opened = 0;
  return {
    open: async () => {
      const name = `folder_${++opened}`;
      for (const each of closed.splice(0)) await own.run(`detach ${each}`);
      const connection = await instance.connect();
      await connection.run(`attach ':memory:' as ${name}; use ${name}`);
      return databaseOf(connection, () => closed.push(name));
    },
    close: () => {
      own.closeSync();
      instance.closeSync();
    }
  };
}

function startInstance(path: string, {memoryLimit, threads}: EngineOptions): Promise<DuckDBInstance> {
  return DuckDBInstance.create(path, {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    // What goes beyond the limit is kept on disk meanwhile, never in the folder that a command was called from.
    ...(memoryLimit && {memory_limit: memoryLimit, temp_directory: join(tmpdir(), `wres-spill-${process.pid}`)}),
    ...(threads && {threads: String(threads)})
  });
}

function databaseOf(connection: DuckDBConnection, closed: () => unknown): Database {
  return {
    run: async (sql) => {
      await connection.run(sql);
    },
    rows: (sql) => queryRows(connection, sql),
    close: () => {
      connection.closeSync();
      closed();
    }
  };
}

async function queryRows<T>(connection: DuckDBConnection, sql: string): Promise<T[]> {
  const reader = await connection.runAndReadAll(sql);
  const names = reader.columnNames();
  const types = reader.columnTypes();
  return reader.getRowsJS().map(
    (row) => Object.fromEntries(names.map((name, i) => [name, plain(row[i] ?? null, types[i])])) as T // the caller states the shape of its own query
  );
}

/** A value as JSON would hold it. */
function plain(value: JS, type: DuckDBType | undefined): unknown {
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date)
    return type?.typeId === DuckDBTypeId.DATE ? value.toISOString().slice(0, 10) : value.toISOString();
  if (Array.isArray(value)) {
    const inner = type && "valueType" in type ? (type.valueType as DuckDBType) : undefined;
    return value.map((each) => plain(each, inner));
  }
  return value;
}
