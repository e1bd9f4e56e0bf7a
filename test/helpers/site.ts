import {readdir} from "node:fs/promises";
import {serve} from "../../loaders/site/serve.js";
import type {Served} from "../../loaders/site/serve.js";

/** The finished site under test. */
export const dist = process.env.WRES_DIST ?? "dist";

/** Serves the finished site; see `serve` for the options. Throws if it has not been built. */
export async function openSite(options: Parameters<typeof serve>[1] = {}): Promise<Served> {
  await siteFiles();
  return serve(dist, options);
}

/** The paths of all files of the finished site. Throws if it has not been built. */
export async function siteFiles(): Promise<string[]> {
  const files = await readdir(dist, {recursive: true}).catch((): string[] => []);
  if (!files.includes("index.html")) throw new Error(`${dist}: holds no site. Run npm run build first.`);
  return files;
}

/** The paths of all pages of the finished site, without the one for addresses that do not exist. */
export async function sitePages(): Promise<string[]> {
  return (await siteFiles()).filter((file) => file.endsWith(".html") && file !== "404.html").sort();
}

/**
 * One page of each kind, for questions that have the same answer for every organisation: those of the first and of the
 * site, and of the others their overview and report.
 */
export async function kindsOfPages(): Promise<string[]> {
  const isOther = /^organisations\/[^/]+\/(?!index\.html$|report\.html$)/;
  return (await sitePages()).filter((page) => !isOther.test(page));
}

/** The address, below the site's own, of a file of packed modules: `scriptAddress("database")`. Throws if there is none. */
export async function scriptAddress(name: string): Promise<string> {
  const built = new RegExp(`^_import/${name}\\.[0-9a-f]{8}\\.js$`);
  const found = (await siteFiles()).find((file) => built.test(file));
  if (!found) throw new Error(`${dist}: the site has no script ${name}.`);
  return found;
}
