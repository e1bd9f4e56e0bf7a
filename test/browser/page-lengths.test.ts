import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {pages} from "../../src/pages.js";
import type {Served} from "../../loaders/site/serve.js";
import {openBrowser, openPage} from "../helpers/browser.js";
import {openSite, sitePages} from "../helpers/site.js";

let browser: Browser;
let site: Served;
beforeAll(async () => void ([browser, site] = await Promise.all([openBrowser(), openSite()])));
afterAll(() => Promise.all([browser.close(), site.close()]));

const desk = {width: 1280, height: 900};
const phone = {width: 360, height: 780};

/** How many screens each kind of page may be long, on a desk and on a phone, for every organisation of the site. */
const limits: readonly {kind: RegExp; pages: number; desk: number; phone: number}[] = [
  {kind: /(^|\/)root-causes\.html$/, pages: 2, desk: 2, phone: 3.2},
  {kind: /(^|\/)deep-dives\/(?!index)/, pages: 10, desk: 8, phone: 14},
  {kind: /(^|\/)indicators\//, pages: 18, desk: 6, phone: 10}
];

const screens = (page: Page, height: number): Promise<number> =>
  page.evaluate((each) => document.documentElement.scrollHeight / each, height);

describe("a page that tells one story", () => {
  it("covers every organisation and every deep dive", async () => {
    const dives = pages.filter(({menu}) => menu === "Deep dives").length;
    const found = await sitePages();
    for (const {kind, pages: least} of limits)
      expect([kind.source, found.filter((file) => kind.test(file)).length]).toEqual([kind.source, least]);
    expect(dives * 2).toBe(limits[1]?.pages);
  });

  it.each([
    ["on a desk", desk, "desk" as const],
    ["on a phone", phone, "phone" as const]
  ])("is as short as it may be, %s", async (_, viewport, where) => {
    const {page, close} = await openPage(browser, {viewport, serviceWorkers: "block"});
    const long: string[] = [];
    for (const file of await sitePages()) {
      const limit = limits.find(({kind}) => kind.test(file));
      if (!limit) continue;
      await page.goto(site.url + file, {waitUntil: "networkidle"});
      const found = await screens(page, viewport.height);
      if (found > limit[where]) long.push(`${file}: ${found.toFixed(1)} screens, ${limit[where]} at most`);
    }
    expect(long).toEqual([]);
    await close();
  });
});

describe("the page of root causes", () => {
  it("shows on one screen what every gap goes with, and splits a bar when it is pressed", async () => {
    const {page, errors, close} = await openPage(browser, {viewport: desk});
    await page.goto(`${site.url}root-causes.html`);
    const drivers = page.locator(".drivers");
    const box = await drivers.boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? Infinity)).toBeLessThanOrEqual(desk.height);
    const [first] = await drivers.locator(".driver > summary .driver-says").allInnerTexts();
    expect(first).toMatch(/^\d+ people \(\d+ to \d+\)/);
    const training = page.locator("#why-training");
    expect(await training.locator("li").first().isVisible()).toBe(false);
    await training.locator("summary").focus();
    await page.keyboard.press("Enter");
    const causes = await training.locator("li .driver-says").allInnerTexts();
    expect(causes.length).toBeGreaterThan(3);
    for (const cause of causes) expect(cause).toMatch(/^−?\d+( \(.+ to .+\))? with it; −?\d+( \(.+ to .+\))? left$/);
    await training.getByRole("link", {name: "Sex", exact: true}).click();
    await expect.poll(() => page.locator("#mix-result").innerText()).toMatch(/goes with sex|alike in sex/);
    expect(await page.getByLabel("Taken apart by").inputValue()).toBe("sex");
    expect(errors).toEqual([]);
    await close();
  });

  it("is opened by an address that leads into a part that is folded, and is read whole without script", async () => {
    const {page, close} = await openPage(browser, {viewport: desk});
    await page.goto(`${site.url}root-causes.html#what-parity-would-need`);
    await expect.poll(() => page.locator("details.fold[open] h2").allInnerTexts()).toEqual(["What parity would need"]);
    await close();
    const plain = await openPage(browser, {javaScriptEnabled: false});
    await plain.page.goto(`${site.url}root-causes.html`);
    await plain.page.locator(".fold > summary").first().click();
    expect(await plain.page.locator(".fold").first().innerText()).toContain("Kitagawa");
    await plain.close();
  });
});
