import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import JSZip from "jszip";

/** The Parquet and JSON files of a folder as one archive, its entries dated alike so that equal files give equal bytes. */
export async function zipFolder(folder: string): Promise<Buffer> {
  const archive = new JSZip();
  const names = (await readdir(folder)).filter((name) => /\.(parquet|json)$/.test(name)).sort();
  for (const name of names)
    archive.file(name, await readFile(join(folder, name)), {date: new Date(Date.UTC(2000, 0, 1))});
  return archive.generateAsync({type: "nodebuffer", compression: "STORE"});
}
