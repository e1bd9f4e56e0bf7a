import {copyFile, mkdir, mkdtemp, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {collect} from "../publish/collect.js";
import {publishForAnalyst} from "../publish/publish.js";
import {organisationFolders} from "../machine/settings.js";
import {rowsFolder} from "../machine/tables.js";
import {serveChanged, type ChangedSite} from "./changed-site.js";
import {writeExtracts, type Scale} from "./synthetic-extracts.js";

/** One organisation of as many people as the NHS in England, a third of them at each snapshot: 1.5 million rows. */
const national: Scale = {organisations: 1, staff: 500_000, snapshots: 3};

/**
 * Serves a finished site over the data that an analyst's site would have of a made-up extract of 1.5 million rows: the
 * pages and modules are the site's own, its data files are those that the loaders write for an analyst.
 */
export async function serveLargeSite(dist: string): Promise<ChangedSite> {
  const scratch = await mkdtemp(join(tmpdir(), "wres-bench-large-"));
  try {
    const [made, out] = [join(scratch, "made"), join(scratch, "out")];
    await mkdir(made);
    await writeExtracts(made, national);
    const [folder = made] = await organisationFolders(made);
    const data = await collect(folder, {rowFolder: join(scratch, "rows")});
    await publishForAnalyst([data], {out, metadata: {source: "0".repeat(64), version: "0.0.0"}});
    return await serveChanged(dist, async (site) => {
      // Each data file stands under the name that pages ask for, in place of the site's own.
      const published = join(site, "_file/wres");
      const rows = await readdir(join(out, rowsFolder));
      for (const file of await readdir(published)) {
        if (/\.(br|gz)$/.test(file)) await rm(join(published, file));
        else {
          await rm(join(published, file));
          const name = file.replace(/\.[0-9a-f]{8}(\.\w+)$/, "$1");
          await copyFile(join(out, rows.includes(name) ? rowsFolder : "", name), join(published, file));
        }
      }
    });
  } finally {
    await rm(scratch, {recursive: true, force: true});
  }
}
