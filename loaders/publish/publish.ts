import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Cell} from "../../src/registry/cell.js";
import {source, type SourceName} from "../../src/registry/sources.js";
import type {Profile, Site} from "../../src/figures/site.js";
import type {OrganisationData} from "./collect.js";
import {sortCells} from "../measure/complete.js";
import {payGapColumns, payGapKey, type PayGap} from "../../src/registry/pay-gaps.js";
import {payGaps} from "../measure/pay-gaps.js";
import {openDatabase, type Database} from "../machine/database.js";
import {describeOrganisation} from "./describe-site.js";
import {literal} from "../machine/literal.js";
import type {Protected} from "../protect/protect.js";
import type {ProtectionRecord} from "../protect/record.js";
import {openTables, rowsFolder, rowTables} from "../machine/tables.js";
import {writeCube, writeParquet, writeRows, type ParquetMetadata} from "./write-parquet.js";

type Options = {out: string; metadata: ParquetMetadata};

/**
 * Writes the public data of a site: the protected cube, the open tables and `site.json`. Takes nothing but what
 * `protect()` made, so that true counts cannot be written here by mistake.
 */
export async function publish(
  organisations: readonly {data: OrganisationData; cube: Protected}[],
  options: Options
): Promise<void> {
  const database = await openDatabase();
  try {
    await writeSite(
      organisations.map(({data, cube}) => ({data, cells: cube.cells, gaps: cube.gaps, record: cube.record})),
      "published",
      database,
      options
    );
    for (const name of rowTables) await writeNoRows(name, database, options);
  } finally {
    database.close();
  }
}

/** What the rows of all organisations may take of this machine's memory while alike ones are put together; then the disk. */
const memoryLimit = "1500MB";

/**
 * Writes an analyst's data: true counts, for a site that this machine alone can open. Row-level tables stand in a folder of
 * their own, which the door of the preview reads; beside the others is a table without rows in the place of each, so that
 * whatever copies or caches the tables of a site holds nobody.
 */
export async function publishForAnalyst(organisations: readonly OrganisationData[], options: Options): Promise<void> {
  const database = await openDatabase({memoryLimit});
  try {
    await writeSite(
      organisations.map((data) => ({
        data,
        cells: data.measures.cells,
        gaps: payGaps(data.measures.magnitudes, data.measures.organisation.id),
        record: null
      })),
      "analyst",
      database,
      options
    );
    for (const name of rowTables) {
      await writeNoRows(name, database, options);
      const parts = organisations.flatMap(({rowParts}) => rowParts[name] ?? []);
      if (parts.length === 0) continue;
      const folder = join(options.out, rowsFolder);
      await mkdir(folder, {recursive: true});
      await writeParquet(alikeTogether(parts), join(folder, `${name}.parquet`), {database, metadata: options.metadata});
    }
  } finally {
    database.close();
  }
}

/** The rows of several files, those that are alike in every column as one row with their sum: the browser counts fewer. */
function alikeTogether(files: readonly string[]): string {
  return `select * replace (sum(count)::integer as count)
    from read_parquet([${files.map(literal).join(", ")}], union_by_name = true)
    group by all
    order by all`;
}

async function writeSite(
  organisations: readonly {
    data: OrganisationData;
    cells: readonly Cell[];
    gaps: readonly PayGap[];
    record: ProtectionRecord | null;
  }[],
  profile: Profile,
  database: Database,
  {out, metadata}: Options
): Promise<void> {
  await mkdir(out, {recursive: true});
  const cells = sortCells(organisations.flatMap((each) => [...each.cells]));
  await writeCube(cells, join(out, "cube.parquet"), {database, metadata});
  const gaps = organisations.flatMap((each) => [...each.gaps]).sort(byAddress);
  await writeRows(gaps, payGapColumns, join(out, "pay_gaps.parquet"), {
    ...{database, metadata},
    numbers: ["value", "lower", "upper"]
  });
  for (const name of openTables) {
    const rows = organisations.flatMap(({data}) => data.open[name]);
    await writeRows(rows, rows[0] ? Object.keys(rows[0]) : columnsOf(name), join(out, `${name}.parquet`), {
      database,
      metadata
    });
  }
  const site: Site = {
    profile,
    version: metadata.version,
    source: metadata.source.slice(0, 12),
    organisations: await Promise.all(
      organisations.map((each) =>
        describeOrganisation(each.data.measures, each.cells, {
          profile,
          folder: each.data.folder,
          surveyNotes: each.data.surveyNotes,
          record: each.record,
          check: each.data.check
        })
      )
    )
  };
  await writeFile(join(out, "site.json"), JSON.stringify(site, null, 1));
}

/** In the order of addresses, which says nothing of any number. */
function byAddress(a: PayGap, b: PayGap): number {
  return payGapKey(a) < payGapKey(b) ? -1 : 1;
}

/** A row-level table without its rows: what a published site has, so that a query on it answers "none", not an error. */
async function writeNoRows(
  name: (typeof rowTables)[number],
  database: Database,
  {out, metadata}: Options
): Promise<void> {
  await writeRows([], columnsOf(name), join(out, `${name}.parquet`), {database, metadata});
}

const columnsOf = (name: SourceName): string[] => [
  "organisation",
  ...source(name).columns.flatMap((column) => (column.internal ? [] : [column.name]))
];
