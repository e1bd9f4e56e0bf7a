import {mkdir, rm, writeFile} from "node:fs/promises";
import {dirname, join, resolve} from "node:path";
import {parseArgs} from "node:util";
import {evidenceHref} from "../../src/address/organisation-address.js";
import {releaseFile} from "../../src/figures/release.js";
import {releaseOf} from "../../src/subjects/release/release-of.js";
import {readSite, today} from "../../src/writing/static.js";
import {viewOf, type SiteTables, type View} from "../../src/figures/view.js";
import {placed} from "../machine/explain-fault.js";
import {withLock} from "../machine/lock.js";
import {replaceFolder} from "../machine/replace-folder.js";
import {root, settingsFromEnvironment} from "../machine/settings.js";
import {auditSite} from "../audit/run-audit.js";
import {build as makeData} from "../build.js";
import {bakePages} from "../site/bake.js";
import {buildClosed} from "../framework/build-closed.js";
import {checkEvidence, type Cited} from "../site/check-evidence.js";
import {checkMeasures} from "../site/check-measures.js";
import {compress} from "../site/compress.js";
import {postprocess} from "../framework/postprocess.js";
import {writeReportFiles} from "../site/write-report-files.js";
import {scanBroken} from "../framework/scan-broken.js";

export const usage = "build [-- --data DIR] [--out DIR] [--without-offline]";

/**
 * Makes `dist/`, the site that may be published: the protected cube, the pages, a certificate. Everything happens in a
 * folder beside it, which takes the place of `dist/` only when the audit has passed; until then the last good one stays.
 * `--without-offline` leaves out what keeps pages in a reader's browser for reading without a network.
 */
export async function run(args: string[]): Promise<void> {
  const {values} = parseArgs({
    args,
    options: {
      data: {type: "string"},
      out: {type: "string", default: process.env.WRES_DIST ?? "dist"},
      "without-offline": {type: "boolean", default: false}
    }
  });
  const dist = resolve(root, values.out);
  const next = `${dist}.next`;
  const settings = {
    WRES_PROFILE: "published",
    ...(values.data !== undefined && {WRES_DATA: values.data})
  };
  await mkdir(dirname(dist), {recursive: true});
  await withLock(`${dist}.lock`, async () => {
    await rm(next, {recursive: true, force: true});
    const build = settingsFromEnvironment({...process.env, ...settings});
    try {
      await buildClosed({project: root, tables: await makeData(build), to: next});
      const tables = await readSite({out: build.out, profile: build.profile});
      const views = tables.site.organisations.map(({id}) => viewOf(tables, id));
      checkMeasures(views);
      await bakePages(next);
      await postprocess(next, {offline: !values["without-offline"]});
      await writeRelease(next, tables);
      await checkEvidence(next, views.flatMap(citedEvidence));
      await writeReportFiles(next);
      await auditSite(next, build);
      await scanBroken(next);
      await compress(next);
      await replaceFolder(dist, next);
    } finally {
      await rm(next, {recursive: true, force: true});
    }
  }).catch((error: unknown) => {
    throw placed(error, dist);
  });
}

/** Writes what the next publication is compared with. The audit reads it like every other file. */
async function writeRelease(folder: string, tables: SiteTables): Promise<void> {
  const release = releaseOf(tables, {date: today()});
  await writeFile(join(folder, "release.json"), JSON.stringify(releaseFile(release), null, 1));
}

/** The findings that the actions of the site cite. */
function citedEvidence(view: View): Cited[] {
  return view.actions.flatMap(({id, evidence}) =>
    evidence ? [{id: id ?? "an action without id", evidence: evidenceHref(view, evidence)}] : []
  );
}
