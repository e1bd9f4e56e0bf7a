import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Served} from "../../loaders/site/serve.js";
import {openBrowser, openPage} from "../helpers/browser.js";
import {openSite} from "../helpers/site.js";

let site: Served;
let browser: Browser;
beforeAll(async () => {
  site = await openSite({prefix: "/wres/"});
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe("search", () => {
  it("finds a page by its name and leads there, under the site's policy", async () => {
    const {page, blocked, errors, close} = await openPage(browser, {viewport: {width: 1280, height: 800}});
    await page.goto(`${site.url}index.html`);
    const name = await page.locator("#observablehq-sidebar details a").first().textContent();
    const search = page.getByRole("searchbox", {name: "Search this site"});
    await search.fill((name ?? "").replace(/^\d+\. /, ""));
    const results = page.getByRole("region", {name: "Search results"});
    await results.getByRole("link").first().waitFor();
    await search.press("Enter");
    await page.waitForURL((url) => !url.pathname.endsWith("/index.html"));
    expect(await page.locator("h1").count()).toBe(1);
    expect({blocked, errors}).toEqual({blocked: [], errors: []});
    await close();
  });

  it("finds a word of the glossary and leads to its entry", async () => {
    const {page, close} = await openPage(browser, {viewport: {width: 1280, height: 800}});
    await page.goto(`${site.url}index.html`);
    await page.getByRole("searchbox", {name: "Search this site"}).fill("four-fifths");
    await page.getByRole("link", {name: "Four-fifths rule, in the glossary"}).click();
    await page.waitForURL((url) => url.pathname.endsWith("/glossary.html") && url.hash === "#four-fifths-rule");
    expect(await page.locator(":target").innerText()).toBe("Four-fifths rule");
    await close();
  });

  it("answers everyday words with a question that the explorer answers", async () => {
    const {page, close} = await openPage(browser, {viewport: {width: 1280, height: 800}});
    await page.goto(`${site.url}index.html`);
    await page.getByRole("searchbox", {name: "Search this site"}).fill("black nurses training");
    const results = page.getByRole("region", {name: "Search results"}).getByRole("link");
    await results.first().waitFor();
    const names = await results.evaluateAll((links) => links.slice(0, 5).map((link) => link.textContent));
    expect(names).toContain("Ask: training by staff group");
    await results.filter({hasText: "Ask: training by staff group"}).click();
    await page.waitForURL(
      (url) => url.searchParams.get("by") === "staff group" && url.searchParams.get("indicator") === "4"
    );
    await page.locator(".explorer-answer").filter({hasText: "Nursing and Midwifery"}).first().waitFor();
    await close();
  });

  it("does not take a single letter for a command", async () => {
    const {page, close} = await openPage(browser, {viewport: {width: 1280, height: 800}});
    await page.goto(`${site.url}index.html`, {waitUntil: "networkidle"});
    await page.keyboard.press("/");
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.getByRole("searchbox", {name: "Search this site"}).focus();
    await page.keyboard.type("a/b");
    expect(await page.getByRole("searchbox", {name: "Search this site"}).inputValue()).toBe("a/b");
    await close();
  });
});
