import {describe, expect, it} from "vitest";
import {widthOf} from "../helpers/axe.js";
import {openPage} from "../helpers/browser.js";
import {siteInBrowser} from "../helpers/site-in-browser.js";
import {sitePages} from "../helpers/site.js";

const opened = siteInBrowser();

const pages = await sitePages();

describe("every page", () => {
  it("reflows when enlarged four times: at 320 px nothing is cut off and nothing scrolls sideways", async () => {
    const {page, close} = await openPage(opened.browser, {viewport: {width: 320, height: 256}});
    for (const file of pages) {
      await page.goto(opened.site.url + file, {waitUntil: "load"});
      expect([file, (await widthOf(page)) <= 320]).toEqual([file, true]);
    }
    await close();
  });
});

describe("the skip link", () => {
  it("comes first and leads past the menu", async () => {
    const {page, close} = await openPage(opened.browser, {viewport: {width: 1280, height: 900}});
    await page.goto(`${opened.site.url}index.html`, {waitUntil: "load"});
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to main content");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.querySelector("main")?.contains(document.activeElement))).toBe(true);
    await close();
  });
});

describe("help", () => {
  it("stands in the same place on every page: the second thing in its head", async () => {
    const {page, close} = await openPage(opened.browser, {javaScriptEnabled: false});
    for (const file of pages) {
      await page.goto(opened.site.url + file);
      const links = page.locator("header a");
      expect([file, await links.nth(1).innerText(), await links.count()]).toEqual([file, "Help", 2]);
    }
    await close();
  });
});

describe("a reader's own settings", () => {
  it("in forced colours, leave every chart, verdict and control with an edge or a colour of its own", async () => {
    const {page, close} = await openPage(opened.browser, {forcedColors: "active", colorScheme: "dark"});
    await page.goto(`${opened.site.url}explore.html`, {waitUntil: "networkidle"});
    const edges = await page.evaluate(() =>
      [...document.querySelectorAll(".chart, .verdict, .button, select, .site-help a")].map((node) => {
        const {borderTopStyle, borderTopColor, textDecorationLine, backgroundColor} = getComputedStyle(node);
        const edge = borderTopStyle !== "none" && borderTopColor !== backgroundColor;
        return edge || textDecorationLine.includes("underline") ? "seen" : node.className || node.localName;
      })
    );
    expect(edges.filter((edge) => edge !== "seen")).toEqual([]);
    const drawn = await page.evaluate(() => {
      const text = document.querySelector("svg.plot text") ?? document.body;
      const card = document.querySelector(".chart") ?? document.body;
      return getComputedStyle(text).fill !== getComputedStyle(card).backgroundColor;
    });
    expect(drawn).toBe(true);
    await close();
  });

  it("for less movement, stop everything that moves", async () => {
    const {page, close} = await openPage(opened.browser, {reducedMotion: "reduce"});
    for (const file of ["index.html", "explore.html", "notebook.html"]) {
      await page.goto(opened.site.url + file, {waitUntil: "load"});
      const moving = await page.evaluate(
        () =>
          [...document.querySelectorAll("*")].filter((node) => {
            const {transitionDuration, animationName, scrollBehavior} = getComputedStyle(node);
            return /[1-9]/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth";
          }).length
      );
      expect([file, moving]).toEqual([file, 0]);
    }
    await close();
  });
});

describe("a page on paper", () => {
  it("is light whatever the scheme, with its details open and without menu and controls", async () => {
    const {page, close} = await openPage(opened.browser, {colorScheme: "dark"});
    await page.goto(`${opened.site.url}indicators/non-mandatory-training.html`, {waitUntil: "load"});
    await page.emulateMedia({media: "print"});
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"]).toContain(background);
    expect(await page.locator("#observablehq-sidebar").isVisible()).toBe(false);
    await close();
  });
});
