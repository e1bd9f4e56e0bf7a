import {copyFile, readdir, readFile, stat, writeFile} from "node:fs/promises";
import {join, relative, resolve} from "node:path";
import {parseArgs} from "node:util";
import {readRows} from "../../src/database/parquet.js";
import type {Site} from "../../src/figures/site.js";
import type {Cell} from "../../src/registry/cell.js";
import {readOrganisation} from "../read/organisation.js";
import type {PayGap} from "../../src/registry/pay-gaps.js";
import type {PrivateReport} from "../protect/record.js";
import {keepReleased} from "../protect/released.js";
import {softwareBill} from "../machine/software-bill.js";
import {organisationFolders, root, settingsFromEnvironment} from "../machine/settings.js";

export const usage = "release [-- --data DIR] [--dir DIST]";

/**
 * Keeps what a finished site shows as the last release, in `released/` of each organisation's folder, and beside it, for
 * that folder alone, the true counts that it was made from. The next build is protected together with both, and says what
 * has changed since. `software.cdx.json` says by which software it was made.
 */
export async function run(args: string[]): Promise<void> {
  const {values} = parseArgs({
    args,
    options: {data: {type: "string"}, dir: {type: "string", default: process.env.WRES_DIST ?? "dist"}}
  });
  const dist = resolve(root, values.dir);
  if (!(await stat(join(dist, "certificate.json")).catch(() => null)))
    throw new Error(`${dist}: there is no finished site to keep as a release. Run npm run build first.`);
  const settings = settingsFromEnvironment();
  const data = values.data === undefined ? settings.data : resolve(values.data);
  const cells = (await readRows(await bytesOf(await dataFile(dist, "cube")))) as unknown as Cell[]; // Our own file.
  const gaps = (await readRows(await bytesOf(await dataFile(dist, "pay_gaps")))) as unknown as PayGap[]; // Our own file.
  const {source, version} = JSON.parse(await readFile(await dataFile(dist, "site"), "utf8")) as Site;
  const bill = await softwareBill();
  for (const folder of await organisationFolders(data)) {
    const {id, name} = (await readOrganisation(folder)).organisation;
    const own = cells.filter(({organisation}) => organisation === id);
    if (own.length === 0)
      throw new Error(`${dist}: the site shows nothing of ${name}. Build it from ${data} first, or give its folder.`);
    const report = await privateReport(join(settings.out, "private", "published", `${id}.json`));
    const paths = await keepReleased(own, folder, {
      ...{report, metadata: {source, version}},
      gaps: gaps.filter(({organisation}) => organisation === id)
    });
    await copyFile(join(dist, "release.json"), join(folder, "released", "release.json"));
    await writeFile(join(folder, "released", "software.cdx.json"), bill);
    for (const path of paths) process.stdout.write(`${relative(process.cwd(), path)}\n`);
  }
}

/** What the build that made the site keeps for the organisation alone. */
async function privateReport(path: string): Promise<Pick<PrivateReport, "truth" | "nestings" | "pay">> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null)
    throw new Error(
      `${path}: the counts that the site was made from are not there. Run npm run build here, then release.`
    );
  return JSON.parse(text) as PrivateReport;
}

/** A data file of a finished site, whose name holds a hash of its bytes. */
async function dataFile(dist: string, name: string): Promise<string> {
  const folder = join(dist, "_file", "wres");
  const found = (await readdir(folder).catch(() => [])).find((each) =>
    new RegExp(`^${name}\\.\\w+\\.(parquet|json)$`).test(each)
  );
  if (found === undefined) throw new Error(`${folder}: holds no ${name} of a finished site. Run npm run build again.`);
  return join(folder, found);
}

async function bytesOf(path: string): Promise<ArrayBuffer> {
  return new Uint8Array(await readFile(path)).buffer;
}
