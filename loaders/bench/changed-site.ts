import {mkdir, mkdtemp, readdir, rm, symlink} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {serve, type Served} from "../site/serve.js";

/** A served site, the folder it is served from, and how to end it. */
export type ChangedSite = Served & {folder: string};

/**
 * Serves a copy of a finished site in which some files may be put in place of its own: `change` gets the copy's folder,
 * whose files are links to the site's. The site itself stays as it is.
 */
export async function serveChanged(dist: string, change: (folder: string) => Promise<void>): Promise<ChangedSite> {
  const folder = await mkdtemp(join(tmpdir(), "wres-bench-site-"));
  const remove = () => rm(folder, {recursive: true, force: true});
  try {
    for (const entry of await readdir(dist, {recursive: true, withFileTypes: true})) {
      const from = join(entry.parentPath, entry.name);
      const to = join(folder, from.slice(dist.length));
      if (entry.isDirectory()) await mkdir(to, {recursive: true});
      else {
        await mkdir(join(to, ".."), {recursive: true});
        await symlink(resolve(from), to);
      }
    }
    await change(folder);
    const {url, close} = await serve(folder);
    return {url, folder, close: () => close().then(remove)};
  } catch (error) {
    await remove();
    throw error;
  }
}
