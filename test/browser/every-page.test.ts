import {readFile} from "node:fs/promises";
import {dirname, join, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openBrowser, openPage} from "../helpers/browser.js";
import {dist, kindsOfPages, openSite, sitePages} from "../helpers/site.js";

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

async function onePageOfEachFolder(): Promise<string[]> {
  const pages = await sitePages();
  return pages.filter((page, i) => pages.findIndex((other) => dirname(other) === dirname(page)) === i);
}

describe("every page of the site", () => {
  it.each([
    ["served with its headers", {}, sitePages],
    ["served below a path", {prefix: "/equality/wres/"}, onePageOfEachFolder],
    ["served by a host that knows no headers", {headers: false}, onePageOfEachFolder]
  ])("loads without an error, a blocked part or a request elsewhere, %s", async (_, options, pages) => {
    const site = await openSite(options);
    // Without the service worker each page asks for its own parts, and is seen to.
    const {page, foreign, blocked, errors, close} = await openPage(browser, {serviceWorkers: "block"});
    for (const file of await pages()) {
      await page.goto(site.url + file, {waitUntil: "networkidle"});
      expect({file, foreign, blocked, errors}).toEqual({file, foreign: [], blocked: [], errors: []});
    }
    await close();
    await site.close();
  });

  it("shows its text with scripts off", async () => {
    const site = await openSite();
    const {page, close} = await openPage(browser, {javaScriptEnabled: false});
    for (const file of await kindsOfPages()) {
      await page.goto(site.url + file);
      const text = await page.locator("main").innerText();
      expect([file, text.trim().length > 40]).toEqual([file, true]);
    }
    await close();
    await site.close();
  });

  it("reads from a folder, without a server: styles apply and links lead on", async () => {
    const {page, foreign, close} = await openPage(browser);
    const addressOf = (file: string) => pathToFileURL(resolve(join(dist, file))).href;
    for (const file of await kindsOfPages()) {
      await page.goto(addressOf(file));
      const margin = await page.evaluate(() => getComputedStyle(document.body).margin);
      expect([file, margin]).toEqual([file, "0px"]);
    }
    await page.goto(addressOf("index.html"));
    await page.locator("#observablehq-sidebar summary").last().click();
    await page.locator("#observablehq-sidebar a").last().click();
    await page.waitForURL((url) => url.protocol === "file:" && !url.href.endsWith("/index.html"));
    expect(await page.locator("h1").count()).toBe(1);
    expect(foreign).toEqual([]);
    await close();
  });

  it("sends a reader of an unknown address to a page that helps", async () => {
    const site = await openSite();
    const {page, close} = await openPage(browser);
    const answer = await page.goto(`${site.url}no/such/page.html`);
    expect(answer?.status()).toBe(404);
    expect(await answer?.text()).toBe(await readFile(join(dist, "404.html"), "utf8"));
    await page.locator("main a").first().click();
    await page.waitForURL((url) => /\/(index\.html)?$/.test(url.pathname));
    await close();
    await site.close();
  });
});
