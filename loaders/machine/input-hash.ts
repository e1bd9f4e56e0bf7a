import {createHash} from "node:crypto";
import {readdir, readFile, stat} from "node:fs/promises";
import {dirname, join, relative, sep} from "node:path";

/** Every file below the given files and folders, in the order of their paths; a path that is not there has none. */
export async function filesBelow(paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const info = await stat(path).catch(() => null);
    if (info?.isFile()) found.push(path);
    if (!info?.isDirectory()) continue;
    const names = (await readdir(path)).filter((name) => !name.startsWith(".") && name !== "node_modules");
    found.push(...(await filesBelow(names.map((name) => join(path, name)))));
  }
  return found.sort();
}

/**
 * SHA-256 (hex) over the names and bytes of files: the same inputs give the same hash on any machine. A file is named
 * from the folder that its path was given in, so it does not matter where that folder is.
 */
export async function hashFiles(paths: readonly string[], salt = ""): Promise<string> {
  const hash = createHash("sha256").update(salt);
  for (const path of paths)
    for (const file of await filesBelow([path]))
      hash.update(`\0${relative(dirname(path), file).split(sep).join("/")}\0`).update(
        createHash("sha256")
          .update(await readFile(file))
          .digest()
      );
  return hash.digest("hex");
}
