import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {zipSync} from "fflate";

/** The Parquet and JSON files of a folder as one archive, its entries dated alike so that equal files give equal bytes. */
export async function zipFolder(folder: string): Promise<Buffer> {
  const names = (await readdir(folder)).filter((name) => /\.(parquet|json)$/.test(name)).sort();
  const files = await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name))] as const));
  return Buffer.from(zipSync(Object.fromEntries(files), {level: 0, mtime: new Date(2000, 0, 1)}));
}
