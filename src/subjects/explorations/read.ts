import {readdir, readFile, rm} from "node:fs/promises";
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
 * The explorations of a folder in the alphabetical order of their titles; drafts only where asked for, and of those that
 * are about one organisation's data only those of the organisation named. Node only. Throws where one has no proper front
 * matter.
 */
export async function readExplorations({
  folder = explorationsFolder,
  drafts = false,
  organisation
}: {folder?: string; drafts?: boolean; organisation?: string | undefined} = {}): Promise<Exploration[]> {
  const found: Exploration[] = [];
  for (const file of await files(folder, ".md")) {
    const slug = basename(file, ".md");
    found.push({slug, ...readFrontMatter(await readFile(join(folder, file), "utf8"), join(folder, file))});
  }
  return found
    .filter(({status}) => drafts || status === "published")
    .filter((each) => organisation === undefined || ["", organisation].includes(each.organisation))
    .sort((a, b) => a.title.localeCompare(b.title, "en-GB"));
}

/**
 * Takes from a copy of the project the explorations that are about another organisation's data than the one named, with
 * their figures: its site can neither work them out nor vouch for them. Node only.
 */
export async function leaveOutOthers(folder: string, organisation: string): Promise<void> {
  for (const {slug, organisation: of} of await readExplorations({folder, drafts: true}))
    if (of !== "" && of !== organisation)
      for (const ending of [".md", ".snapshot.json"]) await rm(join(folder, `${slug}${ending}`), {force: true});
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
