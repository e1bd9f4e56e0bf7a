import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Served} from "../../loaders/site/serve.js";
import {openBrowser, openPage} from "../helpers/browser.js";
import type {WatchedPage} from "../helpers/browser.js";
import {loadModules} from "../helpers/page-modules.js";
import type {PageModules} from "../helpers/page-modules.js";
import {openSite, sitePages} from "../helpers/site.js";

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
