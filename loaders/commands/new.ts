import {access, copyFile, writeFile} from "node:fs/promises";
import {join, relative} from "node:path";
import {parseArgs} from "node:util";
import {explorationsFolder, readExplorations} from "../../src/subjects/explorations/read.js";
import {explorationTemplate} from "../../src/subjects/explorations/template.js";
import {slug as slugOf} from "../../src/figures/slug.js";
import {organisationFolders, root, settingsFromEnvironment} from "../machine/settings.js";
import {readOrganisation} from "../read/organisation.js";

export const usage = 'new -- "Title" | new -- --snapshot PAGE';

/** Begins an exploration page, or keeps the figures of one as the last build made them. */
export async function run(args: string[]): Promise<void> {
  const {values, positionals} = parseArgs({
    args: args.filter((each) => each !== "--"),
    allowPositionals: true,
    options: {snapshot: {type: "string"}}
  });
  const folder = join(root, explorationsFolder);
  if (values.snapshot !== undefined) return report(await keepSnapshot(values.snapshot, folder), "Kept the figures in");
  const title = positionals.join(" ").trim();
  if (title === "") throw new Error(`no title given. Usage: npm run ${usage}`);
  const [own = ""] = await organisationFolders(settingsFromEnvironment().data);
  const {id} = (await readOrganisation(own)).organisation;
  report(await newExploration(title, folder, {organisation: id}), "Made the draft");
}

/**
 * Writes a draft exploration with this title, about an organisation's data where one is named, and returns its file. Throws
 * where there is one of that name already.
 */
export async function newExploration(
  title: string,
  folder: string,
  {organisation = ""}: {organisation?: string} = {}
): Promise<string> {
  const slug = slugOf(title);
  if (slug === "" || slug === "index")
    throw new Error(`the title "${title}" gives no name for a file. Use letters or digits.`);
  const file = join(folder, `${slug}.md`);
  await writeFile(file, explorationTemplate({title, slug, organisation}), {flag: "wx"}).catch(
    (error: NodeJS.ErrnoException) => {
      throw error.code === "EEXIST" ? new Error(`${file}: is there already. Choose another title.`) : error;
    }
  );
  return file;
}

/** Keeps the figures that the last build of the published site computed for a page, and returns the file they are in. */
export async function keepSnapshot(
  slug: string,
  folder: string,
  {built = join(root, ".wres/snapshots")}: {built?: string} = {}
): Promise<string> {
  const known = (await readExplorations({folder, drafts: true})).map((each) => each.slug);
  if (!known.includes(slug)) throw new Error(`--snapshot: no exploration "${slug}". There is ${known.join(", ")}.`);
  const from = join(built, `${slug}.json`);
  await access(from).catch(() => {
    throw new Error(
      `${slug}: no build has computed its figures yet. Set its status to published, then run npm run build.`
    );
  });
  const file = join(folder, `${slug}.snapshot.json`);
  await copyFile(from, file);
  return file;
}

function report(file: string, done: string): void {
  process.stdout.write(`${done} ${relative(process.cwd(), file)}.\n`);
}
