import {mkdir, readdir, readFile, writeFile} from "node:fs/promises";
import {basename, join} from "node:path";
import type {Browser, Page} from "playwright-core";
import type {Snapshot} from "../../src/figures/snapshot.js";
import {root} from "../machine/settings.js";
import {readPage} from "./baked-cells.js";
import type {BakedCell} from "./baked-cells.js";
import {openBrowser} from "../machine/find-browser.js";
import {serve} from "./serve.js";

/** Pages whose cells are run by a browser at build time: an organisation's own notebooks. */
const notebooks = /^explorations\/(?!index\.html$).*\.html$/;

/** How a built page takes in what defines its cells. */
const takesDefine = /import \{define\} from ("[^"]+")/;

/** What a page is told of its figures; its button appears, and works, only where scripts run. */
const note = `<p class="baked-note">Figures as they were when this site was built. <button type="button" class="button button-quiet" id="run-live" hidden>Run this page again</button></p>`;

/**
 * Runs the notebooks of a built site in a headless browser and writes what each cell shows into its page, inside the
 * placeholder that Framework's client takes away when the live cell displays: so the page reads without script. Throws
 * where a cell fails or does not end within `patience` milliseconds. The figures of each page's findings are written to
 * `snapshots`, one file a page, for keeping. Returns the pages that were written.
 */
export async function bakePages(
  dist: string,
  {patience = 120_000, snapshots = join(root, ".wres/snapshots")}: {patience?: number; snapshots?: string} = {}
): Promise<string[]> {
  const files = (await readdir(dist, {recursive: true})).filter((file) => notebooks.test(file)).sort();
  if (files.length === 0) return [];
  const site = await serve(dist, {headers: false});
  let browser: Browser | undefined;
  try {
    browser = await openBrowser();
    for (const file of files) {
      const html = await readFile(join(dist, file), "utf8");
      const page = await browser.newPage({viewport: {width: 1280, height: 900}});
      await page.route(site.url + file, (route) =>
        route.fulfill({body: watched(html, file), contentType: "text/html"})
      );
      const {cells, snapshot} = await run(page, site.url + file, {file, patience});
      await page.close();
      await writeFile(join(dist, file), withNote(withCells(html, cells)));
      await mkdir(snapshots, {recursive: true});
      await writeFile(join(snapshots, `${basename(file, ".html")}.json`), `${JSON.stringify(snapshot, null, 2)}\n`);
    }
    return files;
  } finally {
    await browser?.close();
    await site.close();
  }
}

/** The page with a watch on its cells: which have begun, and which have ended. */
function watched(html: string, file: string): string {
  if (!takesDefine.test(html))
    throw new Error(`${file}: Framework's page template has changed: it no longer imports define. Adapt bake.ts.`);
  return html.replace(
    takesDefine,
    (_, client: string) => `import {define as defineCell} from ${client};
const cells = (globalThis.bakedCells = new Map());
const define = (cell) => {
  cells.set(cell.id, "waiting");
  defineCell({...cell, body: (...inputs) => {
    const value = cell.body(...inputs);
    Promise.resolve(value).then(() => cells.set(cell.id, "done"), () => cells.set(cell.id, "failed"));
    return value;
  }});
};`
  );
}

async function run(
  page: Page,
  address: string,
  {file, patience}: {file: string; patience: number}
): Promise<{cells: BakedCell[]; snapshot: Snapshot}> {
  // tsx names functions by a helper that the page does not have.
  await page.addInitScript("globalThis.__name = (each) => each");
  await page.goto(address, {waitUntil: "load"});
  const ended = page.waitForFunction(
    () => {
      const {bakedCells} = globalThis as unknown as {bakedCells?: Map<string, string>};
      const states = [...(bakedCells?.values() ?? [])];
      const faulty = document.querySelector("main .observablehq--error") !== null;
      return faulty || (states.length > 0 && states.every((state) => state !== "waiting"));
    },
    undefined,
    {timeout: patience}
  );
  await ended.catch(() => {
    throw new Error(
      `${file}: its cells had not ended after ${patience / 1000} seconds. Open the page in a preview to see why.`
    );
  });
  // What has been computed is drawn in the next frames.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 100))));
  const {cells, snapshot, faults} = await page.evaluate(readPage);
  if (faults.length > 0)
    throw new Error(`${file}: a cell shows an error in place of its result:\n${faults.join("\n")}`);
  return {cells, snapshot};
}

/** A page's HTML with what each cell shows in its placeholder; a cell without one gets one, which the client takes away alike. */
export function withCells(html: string, cells: readonly BakedCell[]): string {
  return cells.reduce((text, {id, html: output}) => {
    const marker = `<!--:${id}:-->`;
    const bare = text.replace(`<observablehq-loading></observablehq-loading>${marker}`, marker);
    return bare.replace(marker, () => `<observablehq-loading>${output}</observablehq-loading>${marker}`);
  }, html);
}

function withNote(html: string): string {
  return html.replace(/<\/h1>/, () => `</h1>\n${note}`);
}
