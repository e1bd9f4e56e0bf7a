import {mkdir, readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import type {Findings} from "../../src/figures/snapshot.js";
import {root} from "../machine/settings.js";
import {openBrowser} from "../machine/find-browser.js";
import {serve} from "./serve.js";

/** Where a build leaves the figures of each notebook's findings for keeping, one folder an organisation. */
export const keptFigures = join(root, ".wres/findings");

/** Pages whose cells are run by a browser at build time: an organisation's own notebooks. */
const notebooks = /^(?:organisations\/[^/]+\/)?explorations\/(?!index\.html$)[^/]+\.html$/;

/** What a page is told of its figures; its button appears, and works, only where scripts run. */
const note = `<p class="baked-note">Figures as they were when this site was built. <button type="button" class="button button-quiet" id="run-live" hidden>Run this page again</button></p>`;

/** What a page of a notebook shows once its cells have ended. */
type Read = {
  organisation: string;
  notebook: string;
  cells: {id: string; html: string}[];
  findings: Findings;
  faults: string[];
};

/**
 * Runs the notebooks of a built site in a headless browser and writes what each cell shows into its page, so that the page
 * reads without script. Throws where a cell fails or does not end within `patience` milliseconds, with the notebook, the
 * cell, the line, and what to do. The figures of each notebook's findings are written to `kept`. Returns the pages that were written.
 */
export async function bakePages(
  dist: string,
  {patience = 120_000, kept = keptFigures}: {patience?: number; kept?: string} = {}
): Promise<string[]> {
  const files: string[] = [];
  for (const file of (await readdir(dist, {recursive: true})).filter((each) => notebooks.test(each)).sort())
    // One that lacks its data says so, and has nothing to be run.
    if ((await readFile(join(dist, file), "utf8")).includes(`id="notebook-reading"`)) files.push(file);
  if (files.length === 0) return [];
  const site = await serve(dist, {headers: false});
  let browser: Browser | undefined;
  try {
    browser = await openBrowser();
    for (const file of files) {
      const page = await browser.newPage({viewport: {width: 1280, height: 900}});
      const read = await run(page, site.url + file, {file, patience});
      await page.close();
      const html = await readFile(join(dist, file), "utf8");
      await writeFile(join(dist, file), withNote(withCells(html, read.cells, file)));
      await mkdir(join(kept, read.organisation), {recursive: true});
      const text = `${JSON.stringify(read.findings, null, 2)}\n`;
      await writeFile(join(kept, read.organisation, `${read.notebook}.json`), text);
    }
    return files;
  } finally {
    await browser?.close();
    await site.close();
  }
}

async function run(page: Page, address: string, {file, patience}: {file: string; patience: number}): Promise<Read> {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  // tsx names functions by a helper that the page does not have.
  await page.addInitScript("globalThis.__name = (each) => each");
  await page.goto(address, {waitUntil: "load"});
  const ended = page.waitForFunction(
    () =>
      ["done", "failed"].includes(document.getElementById("notebook-reading")?.dataset.state ?? "") ||
      document.querySelector("#notebook-reading [role=alert]") !== null,
    undefined,
    {timeout: patience}
  );
  await ended.catch(() => {
    throw new Error(
      `${file}: its cells had not ended after ${patience / 1000} seconds${errors.map((each) => `; ${each}`).join("")}. Open the page in a preview to see which one is at work, and make it do less.`
    );
  });
  const read = await page.evaluate(readPage);
  if (read.faults.length > 0)
    throw new Error(
      `notebooks/${read.notebook}.html of ${read.organisation}: ${read.faults.length === 1 ? "a cell" : `${read.faults.length} cells`} could not be run.\n${read.faults.join("\n")}\nMend it in the notebook and put the file back, or make its status draft.`
    );
  return read;
}

/**
 * Reads a page whose cells have ended. Runs in the page, so it must not use anything outside itself. Inline styles and
 * scripts, which the policy forbids, are left out; so are sort buttons, which do nothing until the page runs again, and
 * fields are closed until then.
 */
function readPage(): Read {
  const host = document.getElementById("notebook-reading");
  const text = (element: Element | null): string => element?.textContent.trim() ?? "";
  const cells = [...document.querySelectorAll<HTMLElement>(".reading-shown")].map((shown) => {
    const box = shown.cloneNode(true) as HTMLElement;
    for (const each of box.querySelectorAll("script, style")) each.remove();
    for (const button of box.querySelectorAll("button.sort")) button.replaceWith(...button.childNodes);
    for (const each of box.querySelectorAll("input, select, textarea, button")) each.setAttribute("disabled", "");
    for (const element of box.querySelectorAll("*"))
      for (const {name} of [...element.attributes])
        if (name === "style" || name.startsWith("on")) element.removeAttribute(name);
    return {id: shown.id, html: box.innerHTML};
  });
  const findings = [...document.querySelectorAll<HTMLElement>("main [data-finding]")].map((finding) => {
    const pairs = [...finding.querySelectorAll("dl > div")].map((pair) => [
      text(pair.querySelector("dt")),
      text(pair.querySelector("dd"))
    ]);
    const figures = Object.fromEntries(pairs) as Record<string, string>;
    return [finding.dataset.finding ?? "", {says: text(finding.querySelector(".finding-says")), figures}] as const;
  });
  const told = [...document.querySelectorAll<HTMLElement>("#notebook-reading [role=alert]")].map(text);
  const {organisation = "", notebook = "", faults = "[]"} = host?.dataset ?? {};
  return {
    organisation,
    notebook,
    cells,
    findings: Object.fromEntries(findings),
    faults: [...(JSON.parse(faults) as string[]), ...told]
  };
}

/** A page's HTML with what each cell shows in its place. Throws where the page has no such place. */
export function withCells(html: string, cells: readonly {id: string; html: string}[], file: string): string {
  return cells.reduce((text, {id, html: output}) => {
    const place = new RegExp(
      `(<div(?=[^>]* class="reading-shown")(?=[^>]* id="${id}")[^>]*>)(?=</div><details [^>]*reading-code)`
    );
    if (!place.test(text)) throw new Error(`${file}: has no place for what ${id} shows. Adapt bake.ts to the page.`);
    return text.replace(place, (open) => `${open}${output}`);
  }, html);
}

function withNote(html: string): string {
  return html.replace(/<\/h1>/, () => `</h1>\n${note}`);
}
