import {describe, expect, it} from "vitest";
import {openPage} from "../helpers/browser.js";
import {siteInBrowser} from "../helpers/site-in-browser.js";
import {kindsOfPages} from "../helpers/site.js";

const opened = siteInBrowser();

/** The lines of the menu in sight: those of the page's own section, and all others. */
const lines = () => {
  const seen = [...document.querySelectorAll("#observablehq-sidebar :is(a, summary)")].filter((each) =>
    each.checkVisibility()
  );
  const own = seen.filter((each) => each.localName === "a" && each.closest("details[open]"));
  return {
    own: own.length,
    others: seen.length - own.length,
    current: document.querySelectorAll("[aria-current=page]").length
  };
};

describe("the menu", () => {
  it("is short on every kind of page: the site, its sections, and what stands beside the page itself", async () => {
    const {page, close} = await openPage(opened.browser, {
      viewport: {width: 1280, height: 900},
      javaScriptEnabled: false
    });
    for (const file of await kindsOfPages()) {
      if (file === "gallery.html") continue;
      await page.goto(opened.site.url + file);
      const {own, others, current} = await page.evaluate(lines);
      expect([file, own <= 10, others <= 8, current <= 1]).toEqual([file, true, true, true]);
    }
    await close();
  });

  it("leads on another organisation's page to that organisation's own pages", async () => {
    const {page, close} = await openPage(opened.browser, {viewport: {width: 1280, height: 900}});
    await page.goto(`${opened.site.url}organisations/blmk-icb/root-causes.html`);
    const menu = page.getByRole("navigation", {name: "Site"});
    expect(await menu.locator("[aria-current=page]").innerText()).toBe("Root causes");
    await menu.getByText("Indicators", {exact: true}).click();
    await menu.getByRole("link", {name: "9. Board"}).click();
    await page.waitForURL(/organisations\/blmk-icb\/indicators\/board-representation\.html$/);
    expect(await menu.locator("[aria-current=page]").innerText()).toBe("9. Board");
    await close();
  });

  it("opens on a phone from one switch, and fits the screen", async () => {
    const {page, close} = await openPage(opened.browser, {viewport: {width: 360, height: 780}});
    await page.goto(`${opened.site.url}index.html`);
    await page.getByRole("checkbox", {name: "Menu"}).click();
    const menu = page.getByRole("navigation", {name: "Site"});
    await expect.poll(() => menu.isVisible()).toBe(true);
    expect((await menu.boundingBox())?.height).toBeLessThan(780);
    await close();
  });
});
