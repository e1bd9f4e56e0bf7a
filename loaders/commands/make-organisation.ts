import {copyFile, mkdir, readdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {dataDictionaryMarkdown} from "../../src/saving/data-dictionary.js";
import {dataPackage} from "../../src/saving/datapackage.js";
import {organisationDefaults, organisationId} from "../../src/registry/organisation.js";
import {sources} from "../../src/registry/sources.js";

const reference = fileURLToPath(new URL("../../data/reference", import.meta.url));

/** A short name from a full one: `Leicestershire Partnership` of `Leicestershire Partnership NHS Trust`. */
function shortNameOf(name: string): string {
  const own = name
    .replace(/\b(?:NHS|Foundation|Trust|Integrated Care Board)\b/gi, " ")
    .replace(/\s+/g, " ")
    .trim();
  return own === "" ? name.trim() : own;
}

/**
 * Makes an organisation's folder: organisation.json, each extract with its header and no rows, the national benchmarks,
 * a data dictionary and a Frictionless `datapackage.json`. Throws where the folder has anything in it already. Returns
 * the names of the files made.
 */
export async function newOrganisation(
  name: string,
  folder: string,
  {type = /integrated care board|\bicb\b/i.test(name) ? "icb" : "trust"}: {type?: "trust" | "icb"} = {}
): Promise<string[]> {
  if (organisationId(name) === "") throw new Error(`"${name}" is no name. Give the organisation's name, with letters.`);
  const there = await readdir(folder).catch(() => []);
  if (there.length > 0)
    throw new Error(`${folder} has files in it already. Name a folder that is empty, or not there yet.`);
  await mkdir(folder, {recursive: true});
  const {denominator, disciplinaryWindowYears, bandGroups, disclosure} = organisationDefaults;
  const shortName = shortNameOf(name);
  const settings = {
    name: name.trim(),
    shortName,
    type,
    denominator: type === "icb" ? "all" : denominator,
    disciplinaryWindowYears: type === "icb" ? 1 : disciplinaryWindowYears,
    bandGroups,
    disclosure
  };
  const id = organisationId(shortName);
  const texts: Record<string, string> = {
    "organisation.json": json(settings),
    ...Object.fromEntries(
      sources.map((file) => [
        `${file.name}.csv`,
        `${file.columns.flatMap(({name, of}) => (of === undefined ? [name] : [])).join(",")}\n`
      ])
    ),
    "data-dictionary.md": dataDictionaryMarkdown(),
    "datapackage.json": json(dataPackage({name: id, title: `Extracts of ${name.trim()}`}))
  };
  for (const [file, text] of Object.entries(texts)) await writeFile(join(folder, file), text);
  await copyFile(join(reference, "benchmarks.csv"), join(folder, "benchmarks.csv"));
  return Object.keys(texts);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
