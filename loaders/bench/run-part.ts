import {fork} from "node:child_process";
import {fileURLToPath} from "node:url";

/**
 * Runs a module of this folder in a process of its own, so that its memory is its own, and gives what it sends. Rejects
 * where it ends without a result, for want of memory for one: `heap`, where given, is all it may have of its own, in MB.
 */
export function runPart<Result>(
  module: string,
  words: readonly string[],
  {heap}: {heap?: number} = {}
): Promise<Result> {
  const file = fileURLToPath(new URL(module, import.meta.url));
  return new Promise((resolve, reject) => {
    const execArgv = [...process.execArgv, ...(heap === undefined ? [] : [`--max-old-space-size=${heap}`])];
    const child = fork(file, words, {execArgv, stdio: ["ignore", "ignore", "ignore", "ipc"]});
    child.once("message", (result) => resolve(result as Result)); // A part sends nothing else.
    child.once("error", reject);
    child.once("exit", (code, signal) =>
      reject(new Error(`${module} ended without a result (${signal ?? `exit code ${code ?? "none"}`})`))
    );
  });
}
