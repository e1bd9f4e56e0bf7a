import {spawn} from "node:child_process";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {root} from "../machine/settings.js";

export const usage = "start -- [--data DIR] [--port N] [--no-open]";

/** Opens the analyst's site on this machine alone, and keeps it up to date with the extracts. */
export async function run(args: string[]): Promise<void> {
  const {values} = parseArgs({
    args,
    options: {data: {type: "string"}, port: {type: "string"}, "no-open": {type: "boolean", default: false}}
  });
  const options = ["preview", "--host", "127.0.0.1"];
  if (values.port !== undefined) options.push("--port", values.port);
  if (values["no-open"]) options.push("--no-open");
  await runFramework(options, {WRES_PROFILE: "analyst", ...(values.data !== undefined && {WRES_DATA: values.data})});
}

/** Runs Observable Framework in this project with settings added to the environment. Throws where it fails. */
export async function runFramework(args: readonly string[], settings: Readonly<Record<string, string>>): Promise<void> {
  const child = spawn(
    process.execPath,
    [join(root, "node_modules/@observablehq/framework/dist/bin/observable.js"), ...args],
    {
      cwd: root,
      stdio: "inherit",
      env: {...process.env, ...settings}
    }
  );
  const stop = (): void => void child.kill("SIGTERM");
  process.on("SIGINT", stop).on("SIGTERM", stop);
  const code = await new Promise<number | null>((resolve, reject) => child.on("exit", resolve).on("error", reject));
  process.off("SIGINT", stop).off("SIGTERM", stop);
  if (code !== 0 && code !== null)
    throw new Error(`observable ${args[0] ?? ""} ended with code ${code}. Its own message stands above.`);
}
