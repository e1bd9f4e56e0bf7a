import {spawn} from "node:child_process";
import {mkdtemp} from "node:fs/promises";
import {createServer} from "node:net";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import type {Served} from "../../loaders/site/serve.js";

/**
 * The analyst's site of a folder (the shipped example unless named), as `npm start` opens it, on a free port. `close`
 * ends every process of it.
 */
export async function openPreview({data = "data/example", patience = 240_000} = {}): Promise<Served> {
  const port = await freePort();
  const out = await mkdtemp(join(tmpdir(), "wres-preview-"));
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "loaders/cli.ts", "preview", "--no-open", "--port", String(port), "--data", data],
    {cwd: resolve("."), env: {...process.env, WRES_OUT: out}, detached: true, stdio: ["ignore", "pipe", "pipe"]}
  );
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += String(text)));
  const close = async (): Promise<void> => {
    // The command starts Framework, which starts loaders: the whole group has to go.
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, "SIGTERM");
    await Promise.race([new Promise((done) => child.once("exit", done)), wait(5000)]);
  };
  const url = `http://127.0.0.1:${port}/`;
  for (const started = Date.now(); Date.now() - started < patience; await wait(500)) {
    if (child.exitCode !== null) break;
    const answers = await fetch(`${url}explore.html`).then(
      ({ok}) => ok,
      () => false
    );
    if (answers) return {url, close};
  }
  await close();
  throw new Error(`npm start did not open the site. It said:\n${said.slice(-2000)}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const {port} = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
