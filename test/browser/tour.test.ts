import {build} from "esbuild";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Served} from "../../loaders/site/serve.js";
import {tourSteps} from "../../src/subjects/help/tour/steps.js";
import {openBrowser, openPage} from "../helpers/browser.js";
import {openSite, siteFiles} from "../helpers/site.js";

let browser: Browser;
let site: Served;
let code: string;
beforeAll(async () => {
  browser = await openBrowser();
  site = await openSite();
  const entry = {contents: `export * from "./src/subjects/help/tour/tour.ts"`, resolveDir: "."};
  const {outputFiles} = await build({stdin: entry, bundle: true, write: false, format: "iife", globalName: "tour"});
  code = `${outputFiles[0]?.text ?? ""}; globalThis.tour = tour;`;
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens the overview as an analyst's site would: a published one has no tour of its own. */
async function overview(page: Page, search = ""): Promise<void> {
  await page.goto(`${site.url}index.html${search}`, {waitUntil: "load"});
  await page.evaluate(`${code} tour.mountTour()`);
}

const dialog = (page: Page) => page.getByRole("dialog");
const heading = (page: Page) => dialog(page).getByRole("heading").innerText();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

describe("the tour of an analyst's first visit", () => {
  it("leads through its steps by the keyboard, reads each out, and points at what it speaks of", async () => {
    const {page, blocked, close} = await openPage(browser, {viewport: {width: 1280, height: 900}});
    await overview(page);
    for (const [at, step] of tourSteps.entries()) {
      expect([at, await heading(page), await focused(page)]).toEqual([at, step.heading, step.heading]);
      expect(await page.locator(".tour-target").count()).toBe(1);
      await dialog(page)
        .getByRole("button", {name: at === tourSteps.length - 1 ? "Finish" : "Next"})
        .focus();
      await page.keyboard.press("Enter");
    }
    // Once the browser has told the dialog that it is closed.
    await page.locator("dialog").waitFor({state: "detached"});
    expect(await page.locator(".tour-target").count()).toBe(0);
    expect(blocked).toEqual([]);
    await close();
  });

  it("is left by Esc, and does not come again unless it is asked for", async () => {
    const {page, close} = await openPage(browser, {viewport: {width: 360, height: 740}});
    await overview(page);
    const box = await dialog(page).boundingBox();
    expect(box !== null && box.x >= 0 && box.x + box.width <= 360).toBe(true);
    await page.keyboard.press("Escape");
    expect(await dialog(page).count()).toBe(0);
    await overview(page);
    expect(await dialog(page).count()).toBe(0);
    await overview(page, "?tour=start");
    expect(await heading(page)).toBe(tourSteps[0]?.heading);
    expect(page.url()).not.toContain("tour");
    await close();
  });

  it("is not part of a published site", async () => {
    expect((await siteFiles()).filter((file) => file.includes("tour"))).toEqual([]);
  });
});
