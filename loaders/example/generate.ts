/**
 * Writes the example organisation's made files: `npx tsx loaders/example/generate.ts [folder]`, the trust's folder in `data/example` where no
 * folder is given. Its declaration, action plan and commentary are kept by hand and are not touched.
 */
import {copyFile, mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {makeExtracts} from "./extracts.js";

const data = fileURLToPath(new URL("../../data/", import.meta.url));

/** Reference tables that the example holds a copy of, under the name the data contract gives them. */
const copies = {
  "published.csv": "published-leicestershire-partnership-2020.csv",
  "benchmarks.csv": "benchmarks.csv",
  "population.csv": "population.csv"
};

/** Writes every made file of the example into `folder`; returns their names. Running it again changes nothing. */
export async function generate(folder: string): Promise<string[]> {
  const extracts = makeExtracts(await readFile(join(data, "reference", copies["published.csv"]), "utf8"));
  await mkdir(folder, {recursive: true});
  for (const [name, text] of Object.entries(extracts)) await writeFile(join(folder, name), text);
  for (const [name, original] of Object.entries(copies))
    await copyFile(join(data, "reference", original), join(folder, name));
  return [...Object.keys(extracts), ...Object.keys(copies)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? join(data, "example", "leicestershire-partnership");
  const names = await generate(folder);
  console.error(`${folder}: wrote ${names.join(", ")}`);
}
