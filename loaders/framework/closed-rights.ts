import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";

/** What a closed process may do beyond reading its own folder and the installed packages. */
export type Rights = {
  /** Folders that it may write. */
  write?: readonly string[];
  /** Whether it may start other processes and threads, and load compiled packages. */
  start?: boolean;
};

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const permission = major > 23 || (major === 23 && minor >= 5) || (major === 22 && minor >= 13);

/**
 * The options of Node that take every right from a process but those to read the folder `root` and the installed packages,
 * and what `rights` names. Reading an extract, a private report or an analyst's table then fails with ERR_ACCESS_DENIED,
 * whatever path leads there.
 */
export function closedOptions(
  {root, packages}: {root: string; packages: string},
  {write = [], start = false}: Rights = {}
): string[] {
  const linked = join(dirname(root), "node_modules");
  return [
    permission ? "--permission" : "--experimental-permission",
    "--disable-warning=ExperimentalWarning",
    "--disable-warning=SecurityWarning",
    `--import=${pathToFileURL(join(root, "loaders/framework/closed-files.js")).href}`,
    ...[root, packages, linked].map((folder) => `--allow-fs-read=${join(folder, "*")}`),
    ...write.map((folder) => `--allow-fs-write=${join(folder, "*")}`),
    ...(start ? ["--allow-child-process", "--allow-worker", "--allow-addons"] : [])
  ];
}

/** Settings that may decide how a site looks, and what an operating system needs to start a process. */
const known = ["LANG", "LC_ALL", "TZ", "SystemRoot", "NO_COLOR", "FORCE_COLOR", "WRES_BASE"];

/** The environment of a closed process: a few settings and `own`, and nothing that says where an organisation's data are. */
export function closedEnvironment(
  own: Readonly<Record<string, string>>,
  from: NodeJS.ProcessEnv = process.env
): Record<string, string> {
  const kept = known.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]] as const]));
  return {PATH: dirname(process.execPath), ...Object.fromEntries(kept), ...own};
}
