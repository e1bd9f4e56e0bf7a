import {readdir, stat} from "node:fs/promises";
import {dirname, join, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import type {Profile} from "../../src/figures/site.js";
import type {Organisation} from "../../src/registry/organisation.js";
import {readOrganisation} from "../read/organisation.js";

/** The project's own folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What a site is made from and where it goes. */
export type BuildSettings = {
  /** An organisation's folder, or a folder of them. */
  data: string;
  profile: Profile;
  /** Folder of finished data, one below it for each profile. */
  out: string;
  /** Id of the organisation that pages of one organisation show; the first folder's where not given. */
  first?: string;
};

/**
 * Settings from the environment: `WRES_DATA` (default the shipped example), `WRES_PROFILE` (default `analyst`),
 * `WRES_OUT` (default `.wres`), `WRES_ORGANISATION` (default the first).
 */
export function settingsFromEnvironment(environment: NodeJS.ProcessEnv = process.env): BuildSettings {
  const profile = environment.WRES_PROFILE ?? "analyst";
  if (profile !== "analyst" && profile !== "published")
    throw new Error(`WRES_PROFILE: found "${profile}". Give "analyst" or "published".`);
  return {
    data: resolve(root, environment.WRES_DATA ?? "data/example"),
    profile,
    out: resolve(root, environment.WRES_OUT ?? ".wres"),
    ...(environment.WRES_ORGANISATION && {first: environment.WRES_ORGANISATION})
  };
}

/**
 * The folder itself where it holds an organisation.json; otherwise the folders in it that do, by name, the organisation
 * with the id `first` before the others. Throws where two have the same id, or none is the one that is named.
 */
export async function organisationFolders(data: string, {first}: {first?: string | undefined} = {}): Promise<string[]> {
  const folders = await foldersIn(data);
  if (folders.length < 2 && first === undefined) return folders;
  const byId = new Map<string, string>();
  for (const folder of folders) {
    const {id} = (await readOrganisation(folder)).organisation;
    const other = byId.get(id);
    if (other !== undefined)
      throw new Error(
        `${folder}/organisation.json: the short name gives the id "${id}", which ${other} has too. Give each organisation a short name of its own.`
      );
    byId.set(id, folder);
  }
  if (first === undefined) return folders;
  const leading = byId.get(first);
  if (leading === undefined)
    throw new Error(
      `WRES_ORGANISATION: found "${first}". ${data} holds ${[...byId.keys()].join(", ")}: give one of these.`
    );
  return [leading, ...folders.filter((folder) => folder !== leading)];
}

/** The organisation of this id, with its folder; null where no folder is of one. */
export async function findOrganisation(
  data: string,
  id: string
): Promise<{folder: string; organisation: Organisation} | null> {
  for (const folder of await organisationFolders(data)) {
    const {organisation} = await readOrganisation(folder);
    if (organisation.id === id) return {folder, organisation};
  }
  return null;
}

async function foldersIn(data: string): Promise<string[]> {
  const isOrganisation = async (folder: string): Promise<boolean> =>
    (await stat(join(folder, "organisation.json")).catch(() => null))?.isFile() ?? false;
  if (await isOrganisation(data)) return [data];
  const entries = await readdir(data, {withFileTypes: true}).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name)))
    if (entry.isDirectory() && (await isOrganisation(join(data, entry.name)))) found.push(join(data, entry.name));
  // An empty answer goes to the reader, whose error says what a folder must hold.
  return found.length > 0 ? found : [data];
}
