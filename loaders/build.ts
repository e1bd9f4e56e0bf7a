import {randomUUID} from "node:crypto";
import {mkdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Profile} from "../src/figures/site.js";
import {collect} from "./publish/collect.js";
import {dataRooms} from "./machine/data-rooms.js";
import {hashFiles} from "./machine/input-hash.js";
import {placed} from "./machine/explain-fault.js";
import {withLock} from "./machine/lock.js";
import {overFolders} from "./machine/over-folders.js";
import {startProgress} from "./machine/progress.js";
import {replaceFolder} from "./machine/replace-folder.js";
import {describeTellings} from "./own-words/describe-words.js";
import {readOrganisation} from "./read/organisation.js";
import {reproducedWords} from "./publish/reproduced.js";
import {describePlan} from "./protect/describe-plan.js";
import {writeReport} from "./protect/write-report.js";
import {readReleased} from "./protect/released.js";
import {printableFigures} from "./safe/printable-figures.js";
import {publish, publishForAnalyst} from "./publish/publish.js";
import {organisationFolders, root, type BuildSettings} from "./machine/settings.js";

/** Whether any extract of the organisations is elsewhere than in their folders. */
async function asksElsewhere(data: string): Promise<boolean> {
  const read = await Promise.all((await organisationFolders(data)).map((folder) => readOrganisation(folder)));
  return read.some(({organisation}) => Object.keys(organisation.sources).length > 0);
}

/** Everything that decides what the data of a site are: a change in any of it makes them anew. */
const codeInputs = [
  "loaders",
  ...dataRooms.map((room) => `src/${room}`),
  ...["actions", "explorations", "reconciliation", "release"].map((subject) => `src/subjects/${subject}`),
  "data/reference",
  "package-lock.json"
];

/**
 * Makes the data of a site, unless they are already made from the same inputs, and returns the folder they are in.
 * The folder changes in one step at the end: a run that fails leaves the last good one as it was.
 */
export async function build({data, profile, out, first}: BuildSettings): Promise<string> {
  const target = join(out, profile);
  await mkdir(out, {recursive: true});
  return withLock(join(out, "lock"), async () => {
    // What a server holds may have changed without a trace in the folder: such data are made anew each time.
    const asked = (await asksElsewhere(data)) ? randomUUID() : "";
    const salt = [profile, first ?? "", asked].join("\0");
    const source = await hashFiles([...codeInputs.map((path) => join(root, path)), data], salt);
    const stamp = join(target, "stamp");
    if ((await readFile(stamp, "utf8").catch(() => "")) === source) return target;
    const next = `${target}.next`;
    await rm(next, {recursive: true, force: true});
    await writeSite({data, first, profile, next, privateFolder: join(out, "private", profile), source});
    await writeFile(join(next, "stamp"), source);
    await replaceFolder(target, next);
    return target;
  }).catch((error: unknown) => {
    throw placed(error, out);
  });
}

async function writeSite({
  data,
  first,
  profile,
  next,
  privateFolder,
  source
}: {
  data: string;
  first: string | undefined;
  profile: Profile;
  next: string;
  privateFolder: string;
  source: string;
}): Promise<void> {
  const {version} = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {version: string};
  const options = {out: next, metadata: {source, version}};
  const progress = startProgress("Loading extracts");
  try {
    const folders = await organisationFolders(data, {first});
    const organisations = await overFolders(folders, (folder, engine, i) => {
      progress.step(`Loading ${folder} (${i + 1} of ${folders.length})`);
      return collect(folder, {
        engine,
        ...(profile === "analyst" && {nesting: false, rowFolder: join(privateFolder, "rows")})
      });
    });
    if (profile === "analyst") {
      progress.step("Writing tables");
      await publishForAnalyst(organisations, options);
      return;
    }
    // The solver is loaded only where there is something to protect.
    const {makeSafe} = await import("./safe/make-safe.js");
    const {auditOwnWords} = await import("./own-words/own-words.js");
    const cubes = [];
    const telling = [];
    for (const each of organisations) {
      const reproduced = reproducedWords(each);
      if (reproduced !== null) process.stderr.write(`${reproduced}\n`);
      progress.step(`Protecting ${each.measures.organisation.shortName}`);
      const releases = await readReleased(each.folder, each.measures.organisation.id);
      const {cube} = await makeSafe(each, {
        kept: releases,
        onRound: (round) => progress.step(`Protecting ${each.measures.organisation.shortName}, round ${round}`)
      });
      const words = await auditOwnWords(each, cube);
      if (words.open.length > 0) telling.push(describeTellings(words.open, each.folder));
      await writeReport(cube, privateFolder, {confirmed: words.confirmed});
      process.stderr.write(`${describePlan(cube)}\n`);
      const published = printableFigures(each.open.published, cube.cells, each.measures.organisation);
      const kept = each.open.published.length - published.length;
      if (kept > 0)
        process.stderr.write(`  ${kept} figures in print are not repeated: they are of counts hidden here\n`);
      cubes.push({data: {...each, open: {...each.open, published}}, cube});
    }
    if (telling.length > 0) throw new Error(telling.join("\n\n"));
    progress.step("Writing tables");
    await publish(cubes, options);
  } finally {
    progress.end();
  }
}
