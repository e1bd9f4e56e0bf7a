import {mkdir, readFile, rm, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";

/**
 * Does some work while holding a lock folder, so that two runs never write the same place at once; the second waits.
 * A lock whose process is gone is taken over. Throws when the other run has not ended within `patience` milliseconds.
 */
export async function withLock<T>(folder: string, work: () => Promise<T>, {patience = 300_000} = {}): Promise<T> {
  const started = Date.now();
  while (!(await take(folder))) {
    if (Date.now() - started > patience)
      throw new Error(
        `${folder}: another build has held this lock for ${Math.round(patience / 1000)} s. End it, or delete the folder if none runs.`
      );
    await wait(200);
  }
  try {
    return await work();
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

async function take(folder: string): Promise<boolean> {
  const owner = join(folder, "pid");
  try {
    await mkdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    if (await isAbandoned(folder, owner)) await rm(folder, {recursive: true, force: true});
    return false;
  }
  try {
    await writeFile(owner, `${process.pid} ${await startOf(process.pid)}`);
    return true;
  } catch (error) {
    // A lock that says of nobody would keep the next run waiting.
    await rm(folder, {recursive: true, force: true});
    throw error;
  }
}

/** How long a lock may be without the note of whose it is, in milliseconds: its holder writes that at once. */
const unnoted = 10_000;

/** Whether nobody holds a lock any more: its process is gone, its number is another's now, or it was never noted. */
async function isAbandoned(folder: string, owner: string): Promise<boolean> {
  const [pid = "", started = ""] = (await readFile(owner, "utf8").catch(() => "")).trim().split(" ");
  if (pid === "") {
    const made = await stat(folder).then(
      ({mtimeMs}) => mtimeMs,
      () => Date.now()
    );
    return Date.now() - made > unnoted;
  }
  if (!isRunning(Number(pid))) return true;
  const now = await startOf(Number(pid));
  return started !== "" && started !== "unknown" && now !== "unknown" && now !== started;
}

/** When a process began, as the system counts it: a number that is used again has another. `unknown` where it cannot be told. */
async function startOf(pid: number): Promise<string> {
  const status = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  return status.slice(status.lastIndexOf(")") + 2).split(" ")[19] ?? "unknown";
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
