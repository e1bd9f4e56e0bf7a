import {access, copyFile, mkdir, writeFile} from "node:fs/promises";
import {join, relative, resolve} from "node:path";
import {parseArgs} from "node:util";
import {slug as slugOf} from "../../src/figures/slug.js";
import {organisationFolders, settingsFromEnvironment} from "../machine/settings.js";
import {keptEnding, notebooksFolder, readNotebooks} from "../publish/read-notebooks.js";
import {readOrganisation} from "../read/organisation.js";
import {keptFigures} from "../site/bake.js";

export const usage =
  'new -- "Title" [--data DIR] [--organisation ID] | new -- --keep NAME [--data DIR] [--organisation ID]';

/** Writes a worked notebook into an organisation's folder, or keeps the figures of one as the last build made them. */
export async function run(args: string[]): Promise<void> {
  const {values, positionals} = parseArgs({
    args: args.filter((each) => each !== "--"),
    allowPositionals: true,
    options: {keep: {type: "string"}, data: {type: "string"}, organisation: {type: "string"}}
  });
  const title = positionals.join(" ").trim();
  if (title === "" && values.keep === undefined) throw new Error(`no title given. Usage: npm run ${usage}`);
  const {data} = settingsFromEnvironment({...process.env, ...(values.data !== undefined && {WRES_DATA: values.data})});
  const [folder = ""] = await organisationFolders(resolve(data), {first: values.organisation});
  const {id} = (await readOrganisation(folder)).organisation;
  const file =
    values.keep === undefined
      ? await newNotebook(title, folder, {organisation: id})
      : await keepFigures(values.keep, folder, {organisation: id});
  const shown = relative(process.cwd(), file);
  process.stdout.write(
    values.keep === undefined
      ? `Made the draft ${shown}. Open it from Explorations in the preview (npm start), or in the notebook.\n`
      : `Kept the figures in ${shown}.\n`
  );
}

/** Writes a worked draft with this title into an organisation's folder, and returns its file. Throws where there is one of that name already. */
export async function newNotebook(
  title: string,
  folder: string,
  {organisation}: {organisation: string}
): Promise<string> {
  const slug = slugOf(title);
  if (slug === "" || slug === "index")
    throw new Error(`the title "${title}" gives no name for a file. Use letters or digits.`);
  await import("../../src/subjects/notebook/engine/start-document.js");
  const [{toFile}, {workedNotebook}] = await Promise.all([
    import("../../src/subjects/notebook/engine/notebook-file.js"),
    import("../../src/subjects/notebook/worked-notebook.js")
  ]);
  const file = join(folder, notebooksFolder, `${slug}.html`);
  await mkdir(join(folder, notebooksFolder), {recursive: true});
  await writeFile(file, toFile(workedNotebook({title, organisation})), {flag: "wx"}).catch(
    (error: NodeJS.ErrnoException) => {
      throw error.code === "EEXIST" ? new Error(`${file}: is there already. Choose another title.`) : error;
    }
  );
  return file;
}

/**
 * Keeps the figures that the last build of the published site computed for a notebook's findings beside its file, and
 * returns the file that they are in. From then on its page says when newer data change them.
 */
export async function keepFigures(
  name: string,
  folder: string,
  {organisation, built = keptFigures}: {organisation: string; built?: string}
): Promise<string> {
  const slug = slugOf(name.replace(/\.html$/i, ""));
  const known = (await readNotebooks(folder)).map((each) => each.slug);
  if (!known.includes(slug))
    throw new Error(`--keep: ${folder} has no notebook "${name}". It has ${known.join(", ") || "none"}.`);
  const from = join(built, organisation, `${slug}.json`);
  await access(from).catch(() => {
    throw new Error(
      `${slug}: no build has computed its figures yet. Set its status to published, then run npm run build.`
    );
  });
  const file = join(folder, notebooksFolder, `${slug}${keptEnding}`);
  await copyFile(from, file);
  return file;
}
