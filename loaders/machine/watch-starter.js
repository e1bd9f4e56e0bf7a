// The thread of end-with-starter.ts: looks ten times a second whether each process still has the parent it had.
import {readFileSync, rmSync} from "node:fs";
import {workerData} from "node:worker_threads";

const {links, group, remove} = workerData;

setInterval(() => {
  if (links.every(([pid, parent]) => stillHas(pid, parent))) return;
  for (const path of remove) rmSync(path, {recursive: true, force: true});
  process.kill(group && process.platform !== "win32" ? -process.pid : process.pid, "SIGKILL");
}, 100);

/** A process whose parent has ended gets another one; where that cannot be read, the parent's own life is looked at. */
function stillHas(pid, parent) {
  if (pid === process.pid) return process.ppid === parent && (process.platform !== "win32" || runs(parent));
  if (process.platform !== "linux") return runs(pid) && runs(parent);
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]) === parent;
  } catch {
    return false;
  }
}

function runs(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
