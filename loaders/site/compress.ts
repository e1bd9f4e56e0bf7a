import {createHash} from "node:crypto";
import {copyFile, mkdir, readdir, readFile, rename, writeFile} from "node:fs/promises";
import {extname, join} from "node:path";
import {promisify} from "node:util";
import {brotliCompress, constants, gzip} from "node:zlib";

/** Endings worth packing; Parquet, pictures and the engine are packed already. */
const packable = new Set([".html", ".htm", ".js", ".css", ".json", ".svg", ".csv", ".txt", ".webmanifest"]);

const brotli = (bytes: Buffer) =>
  promisify(brotliCompress)(bytes, {params: {[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length}});

/**
 * Writes `.br` and `.gz` beside every file of text in the site, for hosts that send ready-packed files. Brotli at its best
 * is slow, so results are kept in `cache` by content, each under its name only once it is whole. Returns the number of files packed.
 */
export async function compress(dist: string, {cache = ".wres/cache/packed"}: {cache?: string} = {}): Promise<number> {
  await mkdir(cache, {recursive: true});
  const files = (await readdir(dist, {recursive: true})).filter((file) => packable.has(extname(file)));
  for (const file of files) {
    const path = join(dist, file);
    const bytes = await readFile(path);
    const key = join(cache, createHash("sha256").update(bytes).digest("hex"));
    for (const [ending, pack] of [
      [".br", brotli],
      [".gz", promisify(gzip)]
    ] as const)
      await copyFile(key + ending, path + ending).catch(async () => {
        await writeFile(`${key}${ending}.part`, await pack(bytes));
        await rename(`${key}${ending}.part`, key + ending);
        await copyFile(key + ending, path + ending);
      });
  }
  return files.length;
}
