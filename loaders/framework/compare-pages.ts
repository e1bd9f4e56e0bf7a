import {cp, mkdir, readdir, readFile} from "node:fs/promises";
import {join} from "node:path";

/** A published table in a built site: its name, a hash, its ending. */
const published = /^(.+)\.[0-9a-f]{8}\.(parquet|json)$/;

/** Copies the tables that stand in a built site into the new folder `to`, under the names that they had before. */
export async function publishedTables(site: string, to: string): Promise<void> {
  await mkdir(to, {recursive: true});
  const folder = join(site, "_file/wres");
  for (const file of await readdir(folder)) {
    const [, name, ending] = published.exec(file) ?? [];
    if (name && ending) await cp(join(folder, file), join(to, `${name}.${ending}`));
  }
}

/**
 * The pages that are not alike, byte for byte, in two built sites, each with the number of the first line that differs, or
 * null where only one of them has the page. In alphabetical order.
 */
export async function differentPages(one: string, other: string): Promise<{page: string; line: number | null}[]> {
  const pagesOf = async (folder: string) =>
    (await readdir(folder, {recursive: true})).filter((file) => file.endsWith(".html"));
  const pages = [...new Set([...(await pagesOf(one)), ...(await pagesOf(other))])].sort();
  const found: {page: string; line: number | null}[] = [];
  for (const page of pages) {
    const texts = [one, other].map((folder) => readFile(join(folder, page)).catch(() => null));
    const [left, right] = await Promise.all(texts);
    if (!left || !right) found.push({page, line: null});
    else if (!left.equals(right)) found.push({page, line: firstDifference(left, right)});
  }
  return found;
}

function firstDifference(left: Buffer, right: Buffer): number {
  let at = 0;
  while (at < left.length && left[at] === right[at]) at++;
  return left.subarray(0, at).toString("utf8").split("\n").length;
}
