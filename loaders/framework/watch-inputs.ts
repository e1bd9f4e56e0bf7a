import {readdir, utimes} from "node:fs/promises";
import {join} from "node:path";
import {dataRooms} from "../machine/data-rooms.js";
import {watchChanges} from "../machine/watch-changes.js";

/** What the pages and tables of the site are made from, beside the files that Framework watches itself. */
export const siteInputs = [
  "data",
  "loaders",
  ...dataRooms.map((room) => `src/${room}`),
  ...["components", "writing", "subjects"].map((room) => `src/${room}`)
];

/**
 * Makes a running preview follow its inputs. Framework re-runs a loader only when the loader's own file changes; so after
 * a change anywhere in `inputs`, `before` is awaited (it makes the data) and then every loader in `root` is touched, which
 * redraws open pages. Changes within `settle` milliseconds count as one. Returns a function that ends the watch.
 */
export function watchInputs(
  root: string,
  {
    inputs = siteInputs,
    before = () => Promise.resolve(),
    settle = 150
  }: {inputs?: readonly string[]; before?: () => Promise<unknown>; settle?: number} = {}
): () => void {
  let running = Promise.resolve();
  const follow = async () => {
    try {
      await before();
      const now = new Date();
      for (const file of await loaderFiles(root)) await utimes(file, now, now);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  };
  return watchChanges(inputs, () => (running = running.then(follow)), {settle});
}

/** The door and the page loaders: `wres.zip.ts` and every `*.md.ts`. */
export async function loaderFiles(root: string): Promise<string[]> {
  const files = await readdir(root, {recursive: true});
  return files.filter((file) => /\.(md|zip)\.ts$/.test(file) && !file.startsWith(".")).map((file) => join(root, file));
}
