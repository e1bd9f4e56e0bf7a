import {mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {readRows} from "../../src/database/parquet.js";
import {cellColumns, cellKey, type Cell} from "../../src/registry/cell.js";
import {payGapKey, type PayGap} from "../../src/registry/pay-gaps.js";
import type {Nesting} from "../../src/registry/nesting.js";
import {openDatabase} from "../machine/database.js";
import type {KeptPay} from "./pay/join-pay.js";
import {writeCube, type ParquetMetadata} from "../publish/write-parquet.js";

/**
 * What an organisation keeps of its releases. True counts among them, so it is for its own folder only, and never part of
 * what is published.
 */
export type KeptRelease = {
  /** Every count that a release has shown or hidden, as it was shown or hidden. */
  cells: readonly Cell[];
  /** The counts that releases were made from, those never printed among them. Empty where only what was shown was kept. */
  truth: readonly Cell[];
  /** What nests in what among them. */
  nestings: readonly Nesting[];
  /** What they printed of pay, and the true pay behind it. */
  pay: KeptPay;
};

/** Where an organisation's folder keeps the counts of its last release, hidden ones as they were. */
const releasedCube = "released/cube.parquet";

/** Where it keeps the true counts behind all its releases. */
const releasedTruth = "released/private.json";
const format = "wres-explorer private counts of releases";

const remedy = "Put the file back as `npm run release` wrote it; without it, two releases could be compared.";

/**
 * What an organisation keeps of its releases, so that the next one can be protected together with them; null where
 * none is kept. Throws where a file is not what it should be, or another organisation's.
 */
export async function readReleased(folder: string, organisation: string): Promise<KeptRelease | null> {
  const path = join(folder, releasedCube);
  const bytes = await bytesOrNull(path);
  if (!bytes) return null;
  const cells = await readRows(new Uint8Array(bytes).buffer).catch(() => null);
  const [first] = cells ?? [];
  if (!cells || !first || cellColumns.some((column) => !(column in first)))
    throw new Error(`${path}: this is not the cube of a release: it has not the columns of one. ${remedy}`);
  const other = cells.find((cell) => cell.organisation !== organisation);
  if (other)
    throw new Error(`${path}: it holds counts of "${String(other.organisation)}", not of "${organisation}". ${remedy}`);
  const shown = cells as unknown as Cell[]; // By its columns, which have just been looked at.
  const kept = await readPrivate(join(folder, releasedTruth), organisation);
  const now = new Set(shown.map(cellKey));
  return {...kept, cells: [...shown, ...kept.cells.filter((cell) => !now.has(cellKey(cell)))]};
}

async function readPrivate(path: string, organisation: string): Promise<KeptRelease> {
  const bytes = await bytesOrNull(path);
  if (!bytes) return {cells: [], truth: [], nestings: [], pay: noPay};
  const found = parsed(bytes.toString("utf8"));
  if (found?.format !== format)
    throw new Error(`${path}: this is not what \`npm run release\` keeps of releases. ${remedy}`);
  if (found.organisation !== organisation)
    throw new Error(`${path}: it is of "${String(found.organisation)}", not of "${organisation}". ${remedy}`);
  return {cells: found.cells, truth: found.truth, nestings: found.nestings, pay: found.pay ?? noPay};
}

const noPay: KeptPay = {gaps: [], magnitudes: []};

/** A kept file as it is written; those of before pay was read have none. */
type Kept = Omit<KeptRelease, "pay"> & {pay?: KeptPay; format: unknown; organisation: unknown};

function parsed(text: string): Kept | null {
  try {
    return JSON.parse(text) as Kept;
  } catch {
    return null;
  }
}

function bytesOrNull(path: string): Promise<Buffer | null> {
  return readFile(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  });
}

/**
 * Writes a published cube's cells of one organisation where `readReleased` finds them, and beside it what they were made
 * from (`report`, the private one of the build that made them) with what is kept of releases before; returns the files.
 * Throws where the report is not of these cells.
 */
export async function keepReleased(
  cells: readonly Cell[],
  folder: string,
  {
    report,
    gaps = [],
    metadata
  }: {
    report: Pick<KeptRelease, "truth" | "nestings"> & {pay?: Pick<KeptPay, "magnitudes">};
    gaps?: readonly PayGap[];
    metadata: ParquetMetadata;
  }
): Promise<string[]> {
  const organisation = cells[0]?.organisation ?? "";
  const truth = new Map(report.truth.map((cell) => [cellKey(cell), cell.count]));
  if (cells.some((cell) => cell.status === "published" && truth.get(cellKey(cell)) !== cell.count))
    throw new Error(
      `${folder}: the last build has other counts than the site that is to be kept. Run npm run build again, then npm run release.`
    );
  const before = await readReleased(folder, organisation);
  const [path, secret] = [join(folder, releasedCube), join(folder, releasedTruth)];
  await mkdir(join(folder, "released"), {recursive: true});
  const now = new Set(cells.map(cellKey));
  const kept: KeptRelease = {
    cells: (before?.cells ?? []).filter((cell) => !now.has(cellKey(cell))),
    truth: report.truth,
    nestings: report.nestings,
    pay: keptPay(before?.pay ?? noPay, {gaps, magnitudes: report.pay?.magnitudes ?? []})
  };
  await writeFile(secret, JSON.stringify({format, organisation, ...kept}));
  const database = await openDatabase();
  try {
    await writeCube(cells, path, {database, metadata});
  } finally {
    database.close();
  }
  return [path, secret];
}

/** What releases have printed of pay so far, a gap once, and all pay that they were made from. */
function keptPay(before: KeptPay, now: KeptPay): KeptPay {
  const printed = now.gaps.filter(({status}) => status === "published");
  const again = new Set(printed.map(payGapKey));
  const placeOf = ({measure, population, period}: KeptPay["magnitudes"][number]) =>
    [measure, population, period].join("|");
  const times = new Set(now.magnitudes.map(placeOf));
  return {
    gaps: [...printed, ...before.gaps.filter((gap) => !again.has(payGapKey(gap)))],
    magnitudes: [...now.magnitudes, ...before.magnitudes.filter((each) => !times.has(placeOf(each)))]
  };
}
