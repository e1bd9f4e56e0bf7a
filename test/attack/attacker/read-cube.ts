import {readFile} from "node:fs/promises";
import {parquetReadObjects} from "hyparquet";
import {compressors} from "hyparquet-compressors";
import type {ReadCount} from "./counts.js";

const words = [
  "organisation",
  "measure",
  "population",
  "period",
  "breakdown",
  "level",
  "breakdown2",
  "level2",
  "group"
] as const;

/** The counts of a published Parquet file, a hidden one as null; empty where the file holds no counts. */
export async function readCube(path: string): Promise<ReadCount[]> {
  const file = new Uint8Array(await readFile(path)).buffer;
  const rows = await parquetReadObjects({file, compressors});
  return rows.filter((row) => "measure" in row && "count" in row).map(toCount);
}

/** A row of a published table as a count. */
export function toCount(row: Record<string, unknown>): ReadCount {
  const at = Object.fromEntries(words.map((word) => [word, String(row[word] ?? "")])) as Omit<ReadCount, "count">;
  return {...at, count: row.count === null || row.count === undefined || row.count === "" ? null : Number(row.count)};
}
