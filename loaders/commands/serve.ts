import {resolve} from "node:path";
import {parseArgs} from "node:util";
import {root} from "../machine/settings.js";
import {serve} from "../site/serve.js";

export const usage = "serve [-- --port N] [--dir DIR]";

/** Serves the finished site on this machine with the headers that a host should send, until it is stopped. */
export async function run(args: string[]): Promise<void> {
  const {values} = parseArgs({
    args,
    options: {port: {type: "string", default: "8080"}, dir: {type: "string", default: "dist"}}
  });
  const {url, close} = await serve(resolve(root, values.dir), {port: Number(values.port)});
  process.stdout.write(`${url}\n`);
  await new Promise<void>((done) => process.once("SIGINT", done).once("SIGTERM", done));
  await close();
}
