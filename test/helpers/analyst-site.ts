import {mkdtemp} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {collect} from "../../loaders/publish/collect.js";
import {publishForAnalyst} from "../../loaders/publish/publish.js";
import {rowsFolder, rowTables} from "../../loaders/machine/tables.js";
import {readSite} from "../../src/writing/static.js";
import {viewOf, type View} from "../../src/figures/view.js";
import {exampleFolder} from "./example-view.js";

/** The tables that an analyst's site holds of a folder (the example unless named), as Parquet files by table, and their view. */
export async function analystSite(
  folder = exampleFolder
): Promise<{view: View; files: Readonly<Record<string, string>>}> {
  const out = await mkdtemp(join(tmpdir(), "wres-site-"));
  const data = await collect(folder, {rowFolder: join(out, "rows")});
  await publishForAnalyst([data], {out: join(out, "analyst"), metadata: {source: "0".repeat(64), version: "0.0.0"}});
  const rows = rowTables.filter((name) => data.measures.supplied.has(name));
  const names = ["cube", "benchmarks", ...rows];
  return {
    view: viewOf(await readSite({out, profile: "analyst"})),
    files: Object.fromEntries(
      names.map((name) => [
        name,
        join(out, "analyst", rows.some((each) => each === name) ? rowsFolder : "", `${name}.parquet`)
      ])
    )
  };
}
