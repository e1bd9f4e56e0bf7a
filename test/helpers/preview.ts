import {spawn} from "node:child_process";
import {mkdtemp} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import type {Served} from "../../loaders/site/serve.js";

/** A running preview: the address that opens it, with its token; all that it said; the folder of its data. */
export type OpenedPreview = Served & {address: string; said: () => string; out: string; pid: number};

/**
 * The analyst's site of a folder (the shipped example unless named), as `npm start` opens it, on a free port. `close`
 * ends every process of it.
 */
export async function openPreview({
  data = "data/example",
  args = [],
  temporary = tmpdir(),
  patience = 240_000,
  environment = {}
}: {
  data?: string;
  args?: readonly string[];
  temporary?: string;
  patience?: number;
  environment?: Readonly<Record<string, string>>;
} = {}): Promise<OpenedPreview> {
  const out = environment.WRES_OUT ?? (await mkdtemp(join(tmpdir(), "wres-preview-")));
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "loaders/cli.ts", "preview", "--no-open", "--port", "0", "--data", data, ...args],
    {
      cwd: resolve("."),
      env: {...process.env, ...environment, WRES_OUT: out, TMPDIR: temporary},
      stdio: ["ignore", "pipe", "pipe"]
    }
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += String(text)));
  const close = async (): Promise<void> => {
    const ended = new Promise((done) => child.once("exit", done));
    if (child.exitCode !== null || child.signalCode !== null || !child.kill("SIGTERM")) return;
    await ended;
  };
  for (const started = Date.now(); Date.now() - started < patience && child.exitCode === null; await wait(200)) {
    const [address] = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(said) ?? [];
    if (address !== undefined && child.pid !== undefined)
      return {address, url: address.replace(/\?.*$/, ""), said: () => said, out, pid: child.pid, close};
  }
  await close();
  throw new Error(`npm start did not open the site. It said:\n${said.slice(-2000)}`);
}

/** What a browser is let in with, for requests of a test's own: the cookie that the printed address gives. */
export async function cookieOf({address}: {address: string}): Promise<string> {
  const {headers} = await fetch(address, {redirect: "manual"});
  const [cookie = ""] = headers.get("set-cookie")?.split(";") ?? [];
  return cookie;
}
