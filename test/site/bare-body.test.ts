import {existsSync} from "node:fs";
import {mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {chromium, type BrowserContext, type Frame} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {browserOptions} from "../../loaders/machine/find-browser.js";
import {pages} from "../../src/pages.js";
import {bareBody} from "../helpers/bare-body.js";
import {watchPage, type WatchedPage} from "../helpers/browser.js";
import {openPreview, type OpenedPreview} from "../helpers/preview.js";

/** All that runs here writes below this folder: the preview, the builds that it starts, the browser. */
let place = "";
let data = "";
let preview: OpenedPreview;
let context: BrowserContext;
let watched: WatchedPage;
const started = Date.now();

/** A word that stands in the rows of people and in no count: it leads nowhere but into rows. */
const inRows = "Quixotrope Unit";

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "wres-bare-"));
  data = await bareBody({directorate: inRows});
  const home = join(place, "home");
  for (const folder of ["home", "temporary"]) await mkdir(join(place, folder));
  preview = await openPreview({
    data,
    args: ["--published"],
    temporary: join(place, "temporary"),
    environment: {HOME: home, WRES_OUT: join(place, "out")}
  });
  context = await chromium.launchPersistentContext(join(place, "browser"), await browserOptions());
  watched = await watchPage(context);
  // Framework makes a page's modules when they are first asked for.
  watched.page.setDefaultNavigationTimeout(120_000);
  await watched.page.goto(preview.address);
});
afterAll(async () => {
  await context.close();
  await preview.close();
  await rm(place, {recursive: true});
  await rm(data, {recursive: true});
});

/** The addresses of a site's pages, an indicator's once for all and no notebook's; an analyst has some that no reader has. */
const addresses = ({ofAnalysts}: {ofAnalysts: boolean}): string[] =>
  pages
    .filter(({address, forAnalysts}) => !["404", "gallery"].includes(address) && (ofAnalysts || !forAnalysts))
    .filter(({address}) => !address.includes("[notebook]"))
    .map(({address}) => `${address.replace("[indicator]", "representation-by-pay-band")}.html`);

/** Opens a page and gives what is wrong with it. */
async function visit(address: string): Promise<string[]> {
  const {page, errors, blocked, foreign} = watched;
  const before = errors.length;
  const answer = await page.goto(address, {waitUntil: "load"});
  await page.locator("observablehq-loading").first().waitFor({state: "detached"});
  const shown = await page.locator("main .observablehq--error").allInnerTexts();
  const status = answer?.status() === 200 ? [] : [`${answer?.status() ?? "no"} answer`];
  return [...status, ...shown, ...errors.slice(before), ...blocked, ...foreign];
}

describe("a body with nothing but a file of its workforce, as its analyst sees it", () => {
  it.each(addresses({ofAnalysts: true}))(
    "%s loads without an error, and says that it is not for publication",
    async (address) => {
      expect(await visit(`${preview.url}${address}`)).toEqual([]);
      expect(await watched.page.locator(".analyst-banner").innerText()).toContain("not for publication");
      expect((await watched.page.locator("main").innerText()).length).toBeGreaterThan(80);
    }
  );

  it("says on the page of an indicator that its file is not there", async () => {
    await visit(`${preview.url}indicators/appointment-from-shortlisting.html`);
    expect(await watched.page.locator("main").innerText()).toMatch(
      /no recruitment|recruitment file|not (been )?supplied/i
    );
  });
});

/** The state of the published view, when it has been made or has been refused. */
async function published(): Promise<string> {
  await watched.page.goto(`${preview.url}side-by-side?page=/index.html`);
  const status = watched.page.locator("[role=status]");
  await expect.poll(() => status.innerText(), {timeout: 500_000, interval: 500}).toMatch(/Made at|could not be made/);
  return status.innerText();
}

const frameOf = (title: string): Frame => {
  const found = watched.page
    .frames()
    .find((frame) => frame.parentFrame() !== null && frame.url().includes("/published/") === (title === "theirs"));
  if (found === undefined) throw new Error(`${title}: no such frame.`);
  return found;
};

/** How many of the two views stand at an address. */
const framesAt = (path: string): number =>
  watched.page.frames().filter((frame) => frame.parentFrame() !== null && frame.url().endsWith(path)).length;

describe("the published view of the same data, in the same window", () => {
  it("is made in the background, as npm run build would make it", async () => {
    expect([await published(), preview.said()]).toEqual([
      expect.stringMatching(/^Made at \d\d:\d\d/),
      expect.stringContaining("What readers will see is ready")
    ]);
  });

  it.each(addresses({ofAnalysts: false}))("%s loads without an error, under the site's own policy", async (address) => {
    expect(await visit(`${preview.url}published/${address}`)).toEqual([]);
    expect(await watched.page.locator(".analyst-banner").count()).toBe(0);
  });

  it("has none of the pages that are for analysts alone", async () => {
    const own = pages
      .filter(({forAnalysts}) => forAnalysts)
      .map(({address}) => `${preview.url}published/${address}.html`);
    expect(own.length).toBeGreaterThan(0);
    for (const address of own) expect((await watched.page.request.get(address)).status()).toBe(404);
  });

  it("stands beside the analyst's page, and both go the same way", async () => {
    const {page} = watched;
    await page.goto(`${preview.url}indicators/representation-by-pay-band.html`);
    await page.getByRole("link", {name: "See this page as readers will"}).click();
    await page.waitForURL(/side-by-side/);
    await expect.poll(() => framesAt("/indicators/representation-by-pay-band.html")).toBe(2);
    const titles = await Promise.all(
      ["mine", "theirs"].map((title) => frameOf(title).locator("h1").first().innerText())
    );
    expect(titles[0]).toBe(titles[1]);
    // Readers see no count from 1 to 4; the analyst sees each.
    const hidden = await Promise.all(["mine", "theirs"].map((title) => frameOf(title).getByText("[c]").count()));
    expect([hidden[0], (hidden[1] ?? 0) > 0]).toEqual([0, true]);
    await frameOf("theirs").evaluate(() =>
      document.querySelector<HTMLAnchorElement>("a[href$='glossary.html']")?.click()
    );
    await expect.poll(() => framesAt("/glossary.html")).toBe(2);
    expect(page.url()).toContain(encodeURIComponent("/glossary.html"));
  });

  it("is framed by the preview alone", async () => {
    const alone = await fetch(`${preview.url}published/index.html`);
    expect(alone.status).toBe(401);
    const answer = await watched.page.goto(`${preview.url}published/index.html`);
    expect(answer?.headers()).toMatchObject({"x-frame-options": "DENY", "cross-origin-resource-policy": "same-origin"});
    expect(answer?.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
  });

  it("says so while it is behind a change of the data", async () => {
    await watched.page.goto(`${preview.url}side-by-side?page=/index.html`);
    const file = join(data, "workforce.csv");
    await writeFile(file, (await readFile(file, "utf8")).replace(",44,", ",54,"));
    await expect.poll(() => watched.page.locator("[role=status]").innerText()).toContain("Your data have changed");
  });
});

/** Every file below a folder, but those in the folders that hold rows by intent. */
async function filesBelow(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const found = await readdir(folder, {recursive: true, withFileTypes: true});
  return found
    .filter((entry) => entry.isFile() && !/[\\/](analyst[\\/])?rows$/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe("everything that a running preview writes", () => {
  it("holds no row about a person: no cache, history, service worker, copy, message or log", async () => {
    const {page} = watched;
    // Rows are read by the pages that need them.
    await page.goto(`${preview.url}explore.html?v=1&by=directorate`);
    await page.locator(".explorer-answer", {hasText: inRows}).first().waitFor();
    await context.close();
    await preview.close();
    const rows = join(place, "out/analyst/rows/workforce.parquet");
    const bytes = await readFile(rows);
    expect(bytes.length).toBeGreaterThan(400);
    const parts = [0.2, 0.4, 0.6].map((share) => bytes.subarray(bytes.length * share, bytes.length * share + 48));
    const files = [...(await filesBelow(place)), ...(await changedSince(started))];
    expect(files.some((file) => file.includes("browser"))).toBe(true);
    const holding: string[] = [];
    for (const file of files) {
      const content = await readFile(file);
      if (parts.some((part) => content.includes(part))) holding.push(file);
    }
    expect(holding).toEqual([]);
    expect(preview.said()).not.toContain(inRows);
  });
});

/** What has been written into the project itself meanwhile. */
async function changedSince(time: number): Promise<string[]> {
  const all = (await Promise.all(["src/.observablehq", ".wres"].map(filesBelow))).flat();
  const times = await Promise.all(all.map(async (file) => (await stat(file)).mtimeMs));
  return all.filter((_, i) => (times[i] ?? 0) >= time);
}
