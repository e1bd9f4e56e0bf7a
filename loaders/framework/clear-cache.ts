import {createHash} from "node:crypto";
import {mkdir, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";

/** The modules that say how packages are bundled for the browser stand in this folder. */
const here = fileURLToPath(new URL(".", import.meta.url));

/**
 * Empties Framework's cache, so that a build or preview never shows what a loader wrote from earlier inputs: Framework
 * itself looks only at the loader's own date. Modules from `node_modules` stay as long as the lockfile and this folder,
 * which says how they are bundled, stay the same.
 */
export async function clearCache(root: string, lockfile = "package-lock.json"): Promise<void> {
  const cache = join(root, ".observablehq/cache");
  await mkdir(cache, {recursive: true});
  const state = createHash("sha256").update(await readFile(lockfile));
  for (const file of (await readdir(here)).filter((name) => /\.[jt]s$/.test(name)).sort())
    state.update(await readFile(join(here, file)));
  const lock = state.digest("hex");
  const kept = (await readFile(join(cache, "lock"), "utf8").catch(() => "")) === lock ? ["_node", "lock"] : [];
  for (const name of await readdir(cache))
    if (!kept.includes(name)) await rm(join(cache, name), {recursive: true, force: true});
  await writeFile(join(cache, "lock"), lock);
}
