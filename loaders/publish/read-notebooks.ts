import {readdir, readFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {slug as slugOf} from "../../src/figures/slug.js";
import {readFindings, type Findings} from "../../src/figures/snapshot.js";
import type {Profile, SiteNotebook} from "../../src/figures/site.js";

/** Where an organisation's folder holds its notebooks. */
export const notebooksFolder = "notebooks";

/** Where the figures of a notebook's findings are kept beside its file: of `a-question.html`, `a-question.figures.json`. */
export const keptEnding = ".figures.json";

/**
 * The notebooks of an organisation's folder in the alphabetical order of their titles; drafts in an analyst's site alone.
 * A folder without any is one of none. Throws with the file's name, what was found in it and what to do.
 */
export async function readNotebooks(
  folder: string,
  {profile}: {profile: Profile} = {profile: "analyst"}
): Promise<SiteNotebook[]> {
  const below = join(folder, notebooksFolder);
  const names = (await readdir(below).catch((): string[] => [])).filter((name) => /^[^.~].*\.html$/i.test(name)).sort();
  if (names.length === 0) return [];
  const found: SiteNotebook[] = [];
  for (const name of names) found.push(await readOne(below, name));
  const twice = found.find((each, i) => found.findIndex(({slug}) => slug === each.slug) !== i);
  if (twice)
    throw new Error(`${below}: two files give the address explorations/${twice.slug}. Give one of them another name.`);
  return found
    .filter(({status}) => profile === "analyst" || status === "published")
    .sort((a, b) => a.title.localeCompare(b.title, "en-GB"));
}

async function readOne(below: string, name: string): Promise<SiteNotebook> {
  const stem = basename(name).replace(/\.html$/i, "");
  const kept = await readFile(join(below, `${stem}${keptEnding}`), "utf8").catch(() => null);
  return notebookOf(await readFile(join(below, name), "utf8"), {
    file: `${notebooksFolder}/${name}`,
    findings: kept === null ? {} : readFindings(kept, `${notebooksFolder}/${stem}${keptEnding}`)
  });
}

/** The notebook of a file's text. Throws with the file's name where a build would not take it. */
export async function notebookOf(
  text: string,
  {file, findings}: {file: string; findings: Findings}
): Promise<SiteNotebook> {
  const slug = slugOf(basename(file).replace(/\.html$/i, ""));
  if (slug === "" || slug === "index")
    throw new Error(`${file}: this name gives no address. Name the file in letters and digits, and not index.`);
  // What reads the format is large, and most folders have no notebook.
  const [{fromFile}, {readFrontMatter}] = await Promise.all([
    import("../../src/subjects/notebook/engine/notebook-file.js"),
    import("../../src/subjects/notebook/front-matter.js")
  ]);
  const {title, cells} = readable(() => fromFile(text), file);
  if (title.trim() === "") throw new Error(`${file}: has no title. Write one between <title> and </title>.`);
  return {
    slug,
    title: title.trim(),
    ...readFrontMatter(cells[0]?.mode === "md" ? cells[0].text : "", file),
    cells: cells.map(({id, mode, text: written, name: called, pinned, hidden, chart}) => ({
      ...{id, mode, text: written, name: called, pinned, hidden, chart}
    })),
    findings
  };
}

function readable<T>(read: () => T, file: string): T {
  try {
    return read();
  } catch (error) {
    throw new Error(
      `${file}: cannot be read as a notebook. ${error instanceof Error ? error.message : String(error)} Export it again from the notebook, or take it out of the folder.`,
      {cause: error}
    );
  }
}
