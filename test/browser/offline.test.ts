import {mkdtemp, readdir, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {serve, type Served} from "../../loaders/site/serve.js";
import {openBrowser, openPage} from "../helpers/browser.js";
import type {WatchedPage} from "../helpers/browser.js";
import {loadModules} from "../helpers/page-modules.js";
import type {PageModules} from "../helpers/page-modules.js";
import {dist, openSite, sitePages} from "../helpers/site.js";

let site: Served;
let browser: Browser;
beforeAll(async () => {
  site = await openSite({prefix: "/wres/"});
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Resolves when the service worker has kept the page that is open. */
async function kept({page}: WatchedPage): Promise<void> {
  await page.waitForFunction(async () => {
    const match = await caches.match(location.href.replace(/[?#].*$/, ""));
    return match !== undefined && navigator.serviceWorker.controller !== null;
  });
}

describe("reading without a network", () => {
  it("opens what was opened before, with its styles and its query engine, and says so where a page was not", async () => {
    const [first = "", second = ""] = await sitePages();
    const watched = await openPage(browser);
    const {page, close} = watched;
    await page.goto(`${site.url}index.html`, {waitUntil: "networkidle"});
    await kept(watched);
    await loadModules(page, site.url);
    const ask = () =>
      page.evaluate(async () => {
        const {notebook} = (globalThis as unknown as PageModules).wres;
        return notebook.sql`select count(*) > 0 as some from cube`;
      });
    expect(await ask()).toEqual([{some: true}]);
    const styled = () => page.evaluate(() => getComputedStyle(document.body).fontFamily);
    const [heading, font] = [await page.locator("h1").innerText(), await styled()];

    await site.close();
    await page.reload();
    expect([await page.locator("h1").innerText(), await styled()]).toEqual([heading, font]);
    await loadModules(page, site.url);
    expect(await ask()).toEqual([{some: true}]);

    const unopened = first === "index.html" ? second : first;
    await page.goto(site.url + unopened);
    expect(await page.locator("h1").innerText()).toBe("Not available without a connection");
    await page.locator("a").click();
    expect(page.url()).toBe(site.url);
    await close();
  });
});

describe("the notebook without a network", () => {
  it("opens with all that was written, and says in words that no cell runs until there is one", async () => {
    const online = await openSite({prefix: "/wres/"});
    const watched = await openPage(browser);
    const {page, close} = watched;
    await page.goto(`${online.url}notebook.html`, {waitUntil: "networkidle"});
    await kept(watched);
    await page.reload({waitUntil: "networkidle"});
    await online.close();
    await page.reload();
    const cell = page.locator(".cell").first();
    expect(await cell.getByRole("textbox", {name: /^SQL of /}).innerText()).toContain("from measures");
    await cell.getByRole("button", {name: "Run", exact: true}).click();
    await expect.poll(() => cell.innerText()).toMatch(/could not be started\. It needs a connection/);
    expect(await cell.getAttribute("data-phase")).toBe("failed");
    await close();
  });
});

describe("a preview at the address where a site stood before", () => {
  it("leaves nothing of what it sends in the site's store, and sends the site's service worker away", async () => {
    const before = await openSite();
    const {port} = new URL(before.url);
    const watched = await openPage(browser);
    const {page, close} = watched;
    await page.goto(`${before.url}index.html`, {waitUntil: "networkidle"});
    await kept(watched);
    await before.close();

    // What a preview sends: the pages without a service worker, and the word that nothing may be kept.
    const folder = await mkdtemp(join(tmpdir(), "wres-preview-"));
    for (const name of await readdir(dist))
      if (!name.startsWith("help.html")) await symlink(resolve(dist, name), join(folder, name));
    const help = await readFile(join(dist, "help.html"), "utf8");
    expect(help).toContain("service-worker");
    await writeFile(join(folder, "help.html"), help.replace(/<meta name="service-worker"[^>]*>/, ""));
    const preview = await serve(folder, {port: Number(port), headers: () => [["Cache-Control", "no-store"]]});
    // The worker sees the first page through, and is gone from the second on.
    for (const visit of ["first", "second"])
      await page.goto(`${preview.url}help.html?${visit}`, {waitUntil: "networkidle"});
    const left = () =>
      page.evaluate(async () => [
        (await navigator.serviceWorker.getRegistrations()).length,
        (await caches.keys()).length,
        (await caches.match(location.href)) === undefined
      ]);
    await expect.poll(left).toEqual([0, 0, true]);
    await close();
    await preview.close();
    await rm(folder, {recursive: true});
  });
});
