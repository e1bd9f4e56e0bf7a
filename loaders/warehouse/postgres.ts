import {createWriteStream} from "node:fs";
import {rm} from "node:fs/promises";
import {pipeline} from "node:stream/promises";
import pg from "pg";
import {to as copyTo} from "pg-copy-streams";

/** Why a server gave nothing, in words of ours: what a server says may repeat what a row holds. */
export class ServerError extends Error {
  readonly todo: string;

  constructor(what: string, todo: string) {
    super(what);
    this.todo = todo;
  }
}

/** What a server's tables held at one moment, whatever others write meanwhile. Nothing can be written through it. */
export type Snapshot = {
  /** The columns that a table or statement gives, in order. */
  columns: (from: string) => Promise<string[]>;
  /** Writes what a statement gives as CSV, row by row; no file is left where it ends half way. */
  write: (statement: string, path: string) => Promise<void>;
  close: () => Promise<void>;
};

const secondsToConnect = 15;

/** Seconds that one statement may take, unless `WRES_SQL_SECONDS` says otherwise. */
const secondsToAnswer = 600;

/**
 * Opens one transaction that only reads, at one moment for everything that is asked in it. Name and password are taken
 * from `PGUSER` and `PGPASSWORD`, or from a password file. Throws `ServerError`.
 */
export async function openSnapshot(url: string, environment: NodeJS.ProcessEnv = process.env): Promise<Snapshot> {
  const seconds = Number(environment.WRES_SQL_SECONDS ?? secondsToAnswer);
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: secondsToConnect * 1000,
    statement_timeout: Math.max(1, Math.round(seconds * 1000)),
    application_name: "wres-explorer",
    options: "-c default_transaction_read_only=on"
  });
  // A connection that breaks while nothing is asked of it would end the process; what is asked next fails anyway.
  client.on("error", () => undefined);
  const explained = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch (error) {
      throw explain(error, {url, seconds});
    }
  };
  let asked = 0;
  // Whatever fails is taken back, so that what is asked next is still asked of the same moment.
  const within = async <T>(work: () => Promise<T>): Promise<T> => {
    await explained(client.query("savepoint asked"));
    try {
      return await explained(work());
    } catch (error) {
      await client.query("rollback to savepoint asked").catch(() => undefined);
      throw error;
    }
  };
  await explained(client.connect());
  await explained(client.query("begin transaction isolation level repeatable read, read only"));
  return {
    columns: (from) =>
      within(async () => {
        // Asked as a prepared statement, which can only be one: nothing can be smuggled in behind it.
        const {fields} = await client.query({
          name: `asked ${++asked}`,
          text: `select * from ${from} limit 0`,
          rowMode: "array"
        });
        return fields.map(({name}) => name);
      }),
    write: async (statement, path) => {
      try {
        await within(async () => {
          const rows = client.query(copyTo(`copy (${statement}\n) to stdout (format csv, header true)`));
          await pipeline(rows, createWriteStream(path, {mode: 0o600}));
        });
      } catch (error) {
        await rm(path, {force: true});
        throw error;
      }
    },
    close: () => client.end().catch(() => undefined)
  };
}

/** Where a server is, without what may stand in its address beside it. */
export const hostOf = (url: string): string => new URL(url).host;

type Known = {url: string; seconds: number};

function explain(error: unknown, {url, seconds}: Known): ServerError {
  const {code = "", message = ""} = error as {code?: string; message?: string};
  const host = hostOf(url);
  const database = new URL(url).pathname.slice(1);
  const writes = /data-modifying|read-only transaction/.test(message) ? "25006" : code;
  const found = reasons.find(([codes]) => codes.some((each) => writes.startsWith(each)));
  if (found) return new ServerError(...found[1]({host, database, seconds, name: quotedName(message)}));
  if (/timeout/i.test(message) || code === "ETIMEDOUT")
    return new ServerError(`${host} did not answer within ${secondsToConnect} seconds.`, unreachable);
  if (/terminat|closed|reset|ended/i.test(message) || code.startsWith("E"))
    return new ServerError(
      `The connection to ${host} ended before all rows had come, and none of them is kept.`,
      "Try again; if it ends again, ask who runs the server."
    );
  return new ServerError(
    `${host} refused the statement${code === "" ? "" : ` (SQLSTATE ${code})`}.`,
    "Try the statement with the server's own tools, and correct it in organisation.json."
  );
}

const unreachable = "See that the address in organisation.json is right and that this machine may reach the server.";

/** The name that a message is about, where it is of a table or column: names only, never a value. */
function quotedName(message: string): string {
  return /^(?:relation|column|schema) "?([\w .]+?)"? does not exist$/.exec(message)?.[1] ?? "";
}

type Words = [what: string, todo: string];
const reasons: readonly (readonly [
  codes: readonly string[],
  (of: {host: string; database: string; seconds: number; name: string}) => Words
])[] = [
  [
    ["28"],
    ({host}) => [
      `${host} refused the name or the password.`,
      "Set PGUSER and PGPASSWORD in the environment to those of an account that may read, and try again."
    ]
  ],
  [
    ["3D000"],
    ({host, database}) => [
      `${host} has no database "${database}".`,
      "Write its name into the address in organisation.json."
    ]
  ],
  [
    ["42P01", "3F000"],
    ({name}) => [
      `There is no table ${name === "" ? "of that name" : `"${name}"`}.`,
      "Write its name as the server has it, with its schema."
    ]
  ],
  [
    ["42703"],
    ({name}) => [
      `There is no column ${name === "" ? "of that name" : `"${name}"`}.`,
      "Write its name as the table has it."
    ]
  ],
  [["42501"], () => ["The account may not read the table.", "Ask who runs the server for leave to read it."]],
  [
    ["25006"],
    () => [
      "The statement would write, and only what reads is run.",
      "Give a table, or a query that begins with select."
    ]
  ],
  [
    ["57014"],
    ({seconds}) => [
      `The statement took longer than ${seconds} seconds, and was stopped.`,
      "Have the server count (count: true), read less, or set WRES_SQL_SECONDS to more seconds."
    ]
  ],
  [
    ["57P", "08"],
    ({host}) => [
      `${host} closed the connection before all rows had come, and none of them is kept.`,
      "Try again; if it ends again, ask who runs the server."
    ]
  ],
  [
    ["53"],
    ({host}) => [
      `${host} has no room for another connection or is out of memory.`,
      "Try again later, or ask who runs the server."
    ]
  ],
  [
    ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"],
    ({host}) => [`No server answers at ${host}.`, unreachable]
  ]
];
