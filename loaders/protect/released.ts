import {mkdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {readRows} from "../../src/database/parquet.js";
import {cellColumns, type Cell} from "../../src/registry/cell.js";
import {openDatabase} from "../machine/database.js";
import {writeCube, type ParquetMetadata} from "../publish/write-parquet.js";

/** Where an organisation's folder keeps the counts of its last release, hidden ones as they were. */
const releasedCube = "released/cube.parquet";

/**
 * The counts that an organisation's last release shows and hides, so that the next one can be protected together with
 * it; none where no release is kept. Throws where the file is no cube, or another organisation's.
 */
export async function readReleased(folder: string, organisation: string): Promise<Cell[]> {
  const path = join(folder, releasedCube);
  const bytes = await readFile(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  });
  if (!bytes) return [];
  const remedy = "Put the file back as `npm run release` wrote it; without it, two releases could be compared.";
  const cells = await readRows(new Uint8Array(bytes).buffer).catch(() => null);
  const [first] = cells ?? [];
  if (!cells || !first || cellColumns.some((column) => !(column in first)))
    throw new Error(`${path}: this is not the cube of a release: it has not the columns of one. ${remedy}`);
  const other = cells.find((cell) => cell.organisation !== organisation);
  if (other)
    throw new Error(`${path}: it holds counts of "${String(other.organisation)}", not of "${organisation}". ${remedy}`);
  return cells as unknown as Cell[]; // By its columns, which have just been looked at.
}

/** Writes a published cube's cells of one organisation where `readReleased` finds them; returns the file. */
export async function keepReleased(cells: readonly Cell[], folder: string, metadata: ParquetMetadata): Promise<string> {
  const path = join(folder, releasedCube);
  await mkdir(join(folder, "released"), {recursive: true});
  const database = await openDatabase();
  try {
    await writeCube(cells, path, {database, metadata});
  } finally {
    database.close();
  }
  return path;
}
