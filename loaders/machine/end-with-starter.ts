import {execFileSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {Worker} from "node:worker_threads";

/** A process and the parent that it has for as long as that parent lives. */
type Link = readonly [pid: number, parent: number];

/**
 * Ends this process within moments of the end of whoever started it, however that ended: a closed terminal, a kill
 * that no program can answer, a crash. Under npm that is npm with all that stands between, since what npm starts outlives
 * it. Watched from a thread of its own, so that no work holds it up. `group` ends the whole process group, which this
 * process must lead; `remove` names files and folders that go with it; `starter` is who must stand above it where that is
 * known, since who starts late may find its starter gone already.
 */
export function endWithStarter({
  group = false,
  remove = [],
  starter = process.ppid
}: {group?: boolean; remove?: readonly string[]; starter?: number} = {}): void {
  const watch = new Worker(new URL("watch-starter.js", import.meta.url), {
    workerData: {links: linksToStarter(process.env, starter), group, remove},
    execArgv: [],
    stdout: false
  });
  watch.unref();
}

/** This process and those above it, up to and with npm where npm started it; else its parent alone. */
function linksToStarter({npm_lifecycle_event: script}: NodeJS.ProcessEnv, starter: number): Link[] {
  const own: Link = [process.pid, starter];
  if (script === undefined) return [own];
  const links = [own];
  // npm, a shell, and perhaps a runner of scripts: whatever is further away has not started this one.
  for (let pid = starter; links.length < 5;) {
    const found = describeProcess(pid);
    if (found === null) break;
    if (/(^|[\\/ ])npm(-cli\.js)?( |$)/.test(found.command)) return links;
    links.push([pid, found.parent]);
    pid = found.parent;
  }
  return [own];
}

/** The parent and the command line of a process, or null where the machine does not tell. */
function describeProcess(pid: number): {parent: number; command: string} | null {
  try {
    if (process.platform === "linux") {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const [, parent = ""] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      return {parent: Number(parent), command: readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ")};
    }
    if (process.platform === "win32") return null;
    const line = execFileSync("ps", ["-o", "ppid=,command=", "-p", String(pid)], {encoding: "utf8"}).trim();
    return {parent: Number.parseInt(line, 10), command: line.replace(/^\d+\s*/, "")};
  } catch {
    return null;
  }
}
