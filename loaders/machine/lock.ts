import {mkdir, readFile, rm, writeFile} from "node:fs/promises";
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
    await writeFile(owner, String(process.pid));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const pid = Number(await readFile(owner, "utf8").catch(() => ""));
    if (pid && !isRunning(pid)) await rm(folder, {recursive: true, force: true});
    return false;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
