import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Served} from "../../loaders/site/serve.js";
import {readNotebooks} from "../../loaders/publish/read-notebooks.js";
import type {SiteNotebook} from "../../src/figures/site.js";
import {exampleFolder} from "../helpers/example-view.js";
import {openBrowser, openPage} from "../helpers/browser.js";
import {dist, openSite, siteFiles} from "../helpers/site.js";

let site: Served;
let browser: Browser;
let explorations: SiteNotebook[];

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
  explorations = await readNotebooks(exampleFolder, {profile: "published"});
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const address = ({slug}: SiteNotebook): string => `${site.url}explorations/${slug}.html`;

describe("a published exploration", () => {
  it("reads without script: findings, figures, tables and charts stand in the HTML", async () => {
    expect(explorations.length).toBeGreaterThanOrEqual(2);
    const {page, close} = await openPage(browser, {javaScriptEnabled: false});
    for (const exploration of explorations) {
      await page.goto(address(exploration));
      expect(await page.locator("[data-finding] dd").count(), exploration.slug).toBeGreaterThan(0);
      expect(await page.locator("main table tbody tr").count(), exploration.slug).toBeGreaterThan(3);
      expect(await page.locator("main svg[role=img]").count(), exploration.slug).toBeGreaterThan(0);
      expect(await page.locator("#run-live").isVisible(), exploration.slug).toBe(false);
    }
    await close();
  });

  it("has no inline style, no script of its own and no error in its HTML", async () => {
    for (const {slug} of explorations) {
      const html = await readFile(join(dist, `explorations/${slug}.html`), "utf8");
      const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
      const shown = main.replaceAll(/<details class="panel reading-code"[^]*?<\/details>/g, "");
      expect(shown, slug).not.toMatch(/ style="|<style|<script|observablehq--error|NaN|undefined/);
      expect(main, slug).not.toMatch(/<div class="reading-shown"[^>]*><\/div>/);
    }
  });

  it("has an address for each finding, in the order of the page and of its kept figures", async () => {
    const {page, close} = await openPage(browser);
    for (const exploration of explorations) {
      await page.goto(address(exploration));
      const names = await page.locator("[data-finding]").evaluateAll((all) => all.map((each) => each.id));
      expect(names, exploration.slug).toEqual(Object.keys(exploration.findings));
      await page.goto(`${address(exploration)}#${names.at(-1) ?? ""}`);
      expect(await page.locator(`article:target`).count(), exploration.slug).toBe(1);
    }
    await close();
  });

  it("says what was kept of the same data", async () => {
    const {page, close} = await openPage(browser, {javaScriptEnabled: false});
    for (const exploration of explorations) {
      await page.goto(address(exploration));
      for (const [name, {figures}] of Object.entries(exploration.findings)) {
        const shown = await page.locator(`#${name} dd`).allInnerTexts();
        expect([name, shown]).toEqual([name, Object.values(figures)]);
      }
    }
    await close();
  });

  it("starts no query engine until its reader asks, and then shows the same", async () => {
    const watched = await openPage(browser);
    const {page} = watched;
    const made = await openPage(browser, {javaScriptEnabled: false});
    for (const exploration of explorations) {
      await made.page.goto(address(exploration));
      const before = await made.page.locator("[data-finding]").allInnerTexts();
      await page.goto(address(exploration), {waitUntil: "networkidle"});
      expect(
        watched.requests.filter((each) => /\/engine\.\w+\.bin/.test(each)),
        exploration.slug
      ).toEqual([]);
      const said = (): Promise<string[]> => page.locator("[data-finding]").allInnerTexts();
      // The page's script takes over what stands in the page; until it has, there may be nothing to compare.
      await expect.poll(said, {message: exploration.slug}).toEqual(before);
      await page.getByRole("button", {name: "Run this page again"}).click();
      await page.locator("#notebook-reading[data-state=done]").waitFor({state: "attached", timeout: 60_000});
      expect(await said(), exploration.slug).toEqual(before);
      expect(
        watched.requests.some((each) => /\/engine\.\w+\.bin/.test(each)),
        exploration.slug
      ).toBe(true);
      watched.requests.length = 0;
      await page.evaluate(() => caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))));
    }
    expect(watched.blocked).toEqual([]);
    expect(watched.errors).toEqual([]);
    expect(watched.foreign).toEqual([]);
    await made.close();
    await watched.close();
  });
});

describe("the gallery of explorations", () => {
  it("lists each published one with its question, and leads to it", async () => {
    const {page, close} = await openPage(browser, {javaScriptEnabled: false});
    await page.goto(`${site.url}explorations/index.html`);
    expect(await page.locator("main article h2").allInnerTexts()).toEqual(explorations.map(({title}) => title));
    const text = await page.locator("main").innerText();
    for (const {question} of explorations) expect(text).toContain(question);
    await close();
  });

  it("leaves drafts out of the site", async () => {
    const pages = (await siteFiles()).filter((file) => /^explorations\/[^/]+\.html$/.test(file));
    expect(pages.sort()).toEqual(
      ["explorations/index.html", ...explorations.map(({slug}) => `explorations/${slug}.html`)].sort()
    );
  });
});
