import {cp, mkdir, mkdtemp, realpath, rename, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";

/** What a published build needs of the project: its code, and nothing of an organisation. */
const code = ["src", "loaders", "observablehq.config.ts", "package.json", "package-lock.json"];

/** The file that says that a folder holds nothing but code and protected data; without it no published site is built. */
export const scratchMark = "protected-only";

/** The protected tables below the copy of a project. */
export const scratchTables = ".wres/published";

/** Framework's cache below the copy of a project, and where the project keeps the packages that it held for the next build. */
const cache = "src/.observablehq/cache";
const keptPackages = ".wres/packages/published";

/** A folder for one published build. */
export type ScratchRoot = {
  /** The copy of the project that the build runs in. */
  root: string;
  /** The installed packages, where they really stand. */
  packages: string;
  remove: () => Promise<void>;
};

/** The scratch folder that this process runs in. */
export async function scratchHere(): Promise<Omit<ScratchRoot, "remove">> {
  return {root: process.cwd(), packages: await realpath("../node_modules")};
}

/**
 * Makes a folder for one published build, outside the project: the project's code as it is now, and the finished protected
 * data in `tables`. No extract, private report or analyst's table is in it, and nothing that a preview has made. Packages
 * are linked from beside the copy, not from inside it, so that no path within leads out.
 */
export async function makeScratchRoot({project, tables}: {project: string; tables: string}): Promise<ScratchRoot> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "wres-build-")));
  const remove = (): Promise<void> => rm(folder, {recursive: true, force: true});
  try {
    const root = join(folder, "site");
    await mkdir(join(root, ".wres"), {recursive: true});
    for (const name of code)
      await cp(join(project, name), join(root, name), {
        recursive: true,
        filter: (path) => basename(path) !== ".observablehq"
      });
    await cp(tables, join(root, scratchTables), {recursive: true});
    await writeFile(join(root, scratchMark), "");
    await cp(join(project, keptPackages), join(root, cache), {recursive: true}).catch(ifMissing);
    const packages = await realpath(join(project, "node_modules"));
    await symlink(packages, join(folder, "node_modules"), "junction");
    return {root, packages, remove};
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Keeps the packages that a build has bundled for the next published one; `clear-cache.ts` says for how long they are good. */
export async function keepPackages({root}: ScratchRoot, project: string): Promise<void> {
  const kept = join(project, keptPackages);
  const next = `${kept}.${process.pid}`;
  await rm(next, {recursive: true, force: true});
  for (const name of ["_node", "lock"])
    await cp(join(root, cache, name), join(next, name), {recursive: true}).catch(ifMissing);
  await rm(kept, {recursive: true, force: true});
  await rename(next, kept).catch(() => rm(next, {recursive: true, force: true}));
}

function ifMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
