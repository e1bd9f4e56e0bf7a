import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {openBrowser} from "./find-browser.js";
import {serve} from "./serve.js";

/** Pages whose cells are run by a browser at build time: an organisation's own notebooks. */
const notebooks = /^explorations\/(?!index\.html$).*\.html$/;

const placeholder = "<observablehq-loading></observablehq-loading>";

/** A comment that marks where a cell shows its output, with the nodes that Framework's client has put before it. */
type Root = Comment & {_nodes?: Node[]; _error?: boolean};

/** What a cell shows, as HTML, by the id of its marker. */
type Baked = {id: string; html: string; failed: boolean};

/**
 * Runs the notebooks of a built site in a headless browser and writes what each cell shows into its page, inside the
 * placeholder that Framework's client takes away when the live cell is ready: so the page reads without script. Throws
 * where a cell fails or does not end within `patience` milliseconds. Returns the pages that were written.
 */
export async function bakePages(dist: string, {patience = 60_000}: {patience?: number} = {}): Promise<string[]> {
  const files = (await readdir(dist, {recursive: true})).filter((file) => notebooks.test(file));
  if (files.length === 0) return [];
  const [site, browser] = await Promise.all([serve(dist, {headers: false}), openBrowser()]);
  try {
    for (const file of files) {
      const page = await browser.newPage({viewport: {width: 1280, height: 900}});
      await page.goto(site.url + file, {waitUntil: "load"});
      const cells = await settledCells(page, file, patience);
      const failed = cells.filter((cell) => cell.failed);
      if (failed.length > 0)
        throw new Error(`${file}: ${failed.length} of its cells fail. Open the page in a preview to read the errors.`);
      await writeFile(join(dist, file), withOutputs(await readFile(join(dist, file), "utf8"), cells));
      await page.close();
    }
    return files;
  } finally {
    await browser.close();
    await site.close();
  }
}

/** The outputs of a page's cells, once none of them has changed for a second. */
async function settledCells(page: Page, file: string, patience: number): Promise<Baked[]> {
  const started = Date.now();
  let before = "";
  let calm = 0;
  while (Date.now() - started < patience) {
    await page.waitForTimeout(250);
    const cells = await page.evaluate(readCells);
    const now = JSON.stringify(cells);
    const waiting = await page.evaluate(() => document.querySelectorAll("main .observablehq--running, main [aria-busy=true]").length);
    calm = now === before && waiting === 0 && cells.some(({html}) => html !== "") ? calm + 1 : 0;
    if (calm >= 4) return cells;
    before = now;
  }
  throw new Error(`${file}: its cells had not settled after ${patience / 1000} s. Open the page in a preview to see why.`);
}

/** Runs in the page. Attributes that the site's policy forbids, and scripts, do not go into the HTML. */
function readCells(): Baked[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
  const cells: Baked[] = [];
  for (let root = walker.nextNode() as Root | null; root; root = walker.nextNode() as Root | null) {
    const id = /^:(.+):$/.exec(root.data)?.[1];
    if (id === undefined || !root._nodes) continue;
    const shown = root._nodes.filter((node) => node.nodeName !== "OBSERVABLEHQ-LOADING");
    const box = document.createElement("div");
    for (const node of shown) box.append(node.cloneNode(true));
    box.querySelectorAll("script, style").forEach((element) => element.remove());
    for (const element of box.querySelectorAll("*"))
      for (const {name} of [...element.attributes]) if (name === "style" || name.startsWith("on")) element.removeAttribute(name);
    cells.push({id, html: box.innerHTML, failed: root._error === true || box.querySelector(".observablehq--error") !== null});
  }
  return cells;
}

/** A page's HTML with each cell's output inside its placeholder. */
export function withOutputs(html: string, cells: readonly Omit<Baked, "failed">[]): string {
  return cells.reduce((text, {id, html: output}) => {
    const marker = `${placeholder}<!--:${id}:-->`;
    return text.replace(marker, () => `<observablehq-loading>${output}</observablehq-loading><!--:${id}:-->`);
  }, html);
}
