import {spawn, type ChildProcess} from "node:child_process";
import {readFileSync} from "node:fs";
import {mkdtemp, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {afterEach, beforeEach, describe, expect, it} from "vitest";

let folder: string;
let started: ChildProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "wres-lifetime-"));
  await symlink(resolve("node_modules"), join(folder, "node_modules"));
});
afterEach(async () => {
  if (started?.pid !== undefined && started.exitCode === null && started.signalCode === null)
    process.kill(-started.pid, "SIGKILL");
  await rm(folder, {recursive: true});
});

/** A package whose `start` is like this project's: a door, what it starts behind it, and what that starts in turn. */
async function startByNpm(script: string): Promise<number[]> {
  await writeFile(join(folder, "package.json"), JSON.stringify({type: "module", scripts: {start: script}}));
  started = spawn("npm", ["start"], {cwd: folder, detached: true, stdio: "ignore"});
  for (;;) {
    const pids = (await readFile(join(folder, "notes"), "utf8").catch(() => ""))
      .split("\n")
      .filter(Boolean)
      .map(Number);
    if (pids.length === 3) return pids;
    await wait(50);
  }
}

/** Whether a process runs. One that has ended and only waits to be noticed by its parent does not. */
const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !(process.platform === "linux" && readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z "));
  } catch {
    return false;
  }
};

/** Milliseconds until none of the processes runs. */
async function goneAfter(pids: readonly number[]): Promise<number> {
  const since = Date.now();
  while (pids.some(runs) && Date.now() - since < 20_000) await wait(20);
  return Date.now() - since;
}

const fixture = resolve("test/helpers/lifetime/preview.ts");
const direct = `node --import tsx ${fixture} notes`;

describe("endWithStarter()", () => {
  it.each([
    ["SIGKILL to npm, which no program can answer", direct, (pid: number) => process.kill(pid, "SIGKILL")],
    ["SIGTERM to npm", direct, (pid: number) => process.kill(pid, "SIGTERM")],
    ["a closed terminal, which hangs up on all of its group", direct, (pid: number) => process.kill(-pid, "SIGHUP")],
    ["SIGKILL to npm where a shell stays between", `${direct}; true`, (pid: number) => process.kill(pid, "SIGKILL")]
  ])("ends all that was started within two seconds of %s", async (_, script, end) => {
    const pids = await startByNpm(script);
    expect(pids.every(runs)).toBe(true);
    // What stands behind the door is busy and in a group of its own; it has to go all the same.
    await wait(500);
    expect(pids.every(runs)).toBe(true);
    end(started?.pid ?? 0);
    expect(await goneAfter(pids)).toBeLessThan(2000);
  });
});
