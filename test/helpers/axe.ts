import {AxeBuilder} from "@axe-core/playwright";
import type {Page} from "playwright-core";
import {afterAll, expect, it} from "vitest";
import {openPage, type WatchedPage} from "./browser.js";
import {siteInBrowser} from "./site-in-browser.js";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** All that a colour scheme can change: between the two schemes of one width nothing else differs. */
const colourRules = ["color-contrast", "link-in-text-block"];

/** The faults that axe finds. No page has frames, so axe need not open a page of its own to join their results. */
export async function faultsOf(page: Page, {coloursOnly = false} = {}): Promise<string[]> {
  const axe = new AxeBuilder({page}).setLegacyMode(true).options({resultTypes: ["violations"]});
  const {violations} = await (coloursOnly ? axe.withRules(colourRules) : axe.withTags(rules)).analyze();
  return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 120)).join(" | ")}`);
}

/** How wide the page is: more than the window where it scrolls sideways. */
export const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

/** A width and a colour scheme that pages are looked at in; `coloursOnly` where all else has been seen at that width. */
type Screen = {width: number; colorScheme: "light" | "dark"; coloursOnly?: boolean};

/** The screens that every kind of page is looked at on: three widths, light and dark. */
export const everyScreen: readonly Screen[] = [
  {width: 360, colorScheme: "light"},
  {width: 768, colorScheme: "dark"},
  {width: 1280, colorScheme: "light"},
  {width: 1280, colorScheme: "dark", coloursOnly: true}
];

/**
 * A test for each page: it has no fault that axe finds and does not scroll sideways, on each screen. A fault names its page,
 * and more pages do not run into one time limit.
 */
export function testPages(pages: readonly string[], screens: readonly Screen[]): void {
  const opened = siteInBrowser();
  let opening: Promise<WatchedPage> | undefined;
  afterAll(async () => (await opening)?.close());
  it.each(pages)("%s has no fault that axe finds and no sideways scroll", async (file) => {
    const {page} = await (opening ??= openPage(opened.browser));
    await page.goto(opened.site.url + file, {waitUntil: "load"});
    for (const {width, colorScheme, coloursOnly = false} of screens) {
      await page.emulateMedia({colorScheme});
      await page.setViewportSize({width, height: 900});
      const faults = await faultsOf(page, {coloursOnly});
      const fits = (await widthOf(page)) <= width;
      expect({file, width, colorScheme, faults, fits}).toEqual({file, width, colorScheme, faults: [], fits: true});
    }
  });
}
