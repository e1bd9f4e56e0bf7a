import {readdir, readFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {readFrontMatter} from "./front-matter.js";
import type {FrontMatter} from "./front-matter.js";
import {readSnapshot} from "../../figures/snapshot.js";
import type {Snapshot} from "../../figures/snapshot.js";

/** An exploration of the site: its slug is its file's name. */
export type Exploration = FrontMatter & {slug: string};

/** Where explorations are kept. */
export const explorationsFolder = "src/explorations";

/**
 * The explorations of a folder in the alphabetical order of their titles; drafts only where asked for. Node only. Throws
 * where one has no proper front matter.
 */
export async function readExplorations({
  folder = explorationsFolder,
  drafts = false
}: {folder?: string; drafts?: boolean} = {}): Promise<Exploration[]> {
  const found: Exploration[] = [];
  for (const file of await files(folder, ".md")) {
    const slug = basename(file, ".md");
    found.push({slug, ...readFrontMatter(await readFile(join(folder, file), "utf8"), join(folder, file))});
  }
  return found
    .filter(({status}) => drafts || status === "published")
    .sort((a, b) => a.title.localeCompare(b.title, "en-GB"));
}

/** The snapshots kept in a folder, by slug. Node only. */
export async function readSnapshots(folder = explorationsFolder): Promise<Record<string, Snapshot>> {
  const found: Record<string, Snapshot> = {};
  for (const file of await files(folder, ".snapshot.json"))
    found[basename(file, ".snapshot.json")] = readSnapshot(
      await readFile(join(folder, file), "utf8"),
      join(folder, file)
    );
  return found;
}

async function files(folder: string, ending: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith(ending) && name !== "index.md").sort();
}
