import type {Page} from "playwright-core";
import {describe, it} from "vitest";
import {openPage} from "../helpers/browser.js";
import {faults} from "../helpers/faults.js";
import {siteInBrowser} from "../helpers/site-in-browser.js";

const opened = siteInBrowser();

type Act = (page: Page) => Promise<void>;

/** Runs the notebook's first cell, with a statement of the test's own. */
const runs =
  (statement: string): Act =>
  async (page) => {
    await page.locator(".cm-content").first().click();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.insertText(statement);
    await page.keyboard.press("ControlOrMeta+Enter");
  };

const runsFor =
  (seconds: number): Act =>
  async (page) => {
    await runs("select 1 as one")(page);
    await page.locator(".cell-status", {hasText: "Running"}).waitFor();
    // The frame of the cells is there; its worker, killed as well, is waited for like the database's.
    await page.locator("iframe").waitFor({state: "attached"});
    await page.clock.fastForward(seconds * 1000);
  };

const presses =
  (name: string): Act =>
  (page) =>
    page.getByRole("button", {name}).click();

const one = runs("select 1 as one");

/** Where, what goes wrong, what the reader does, what the page then says, and the way on that it gives. */
const cases: readonly [address: string, fault: keyof typeof faults, act: Act | null, says: RegExp, wayOn: RegExp][] = [
  ["explore", "the data are not there", null, /other views could not be loaded/, /Reload the page/],
  ["explore", "what is known of the organisation is not there", null, /other views could not be loaded/, /Reload/],
  ["explore", "the data arrive damaged", null, /other views could not be loaded/, /Reload the page/],
  ["explore", "the script of the page is not there", null, /could not be started/, /reload the page/],
  ["explore", "WebAssembly is blocked", null, /BME people are/, /Show the figures|Percentage/],
  ["explore", "the worker is killed", null, /BME people are/, /Copy link/],
  [
    "explore.html?v=1&indicator=99&by=nonsense&colour=red",
    "none",
    null,
    /not (known|one)|does not|instead/i,
    /Copy link/
  ],
  ["explore.html?v=1&indicator=3&population=bank&by=staff-group", "none", null, /bank/i, /Copy link/],
  ["notebook", "the data are not there", one, /data for this page could not be downloaded/, /reload the page/],
  ["notebook", "what is known of the organisation is not there", null, /could not be started/, /reload the page/],
  ["notebook", "the data arrive damaged", one, /arrived damaged/, /Reload the page/],
  ["notebook", "the script of the page is not there", null, /could not be started/, /reload the page/],
  ["notebook", "WebAssembly is blocked", one, /engine could not start/, /Try a current version/],
  ["notebook", "the engine is not there", one, /engine could not start/, /Try a current version/],
  ["notebook", "there is no memory", one, /ran out of memory/, /Close other tabs/],
  ["notebook", "the worker is killed", runsFor(301), /stopped answering/, /Reload the page/],
  ["notebook", "none", runs("select * from cube where false"), /0 rows|no rows/i, /./],
  ["notebook", "none", runs("select count from cube where status = 'suppressed' limit 3"), /\[c\]/, /protect people/],
  ["notebook.html#notebook=nonsense", "none", null, /link to a notebook is not whole/, /Ask for it again/],
  ["root-causes", "the data are not there", null, /Other gaps could not be loaded/, /reload the page/],
  ["root-causes", "the data arrive damaged", null, /Other gaps could not be loaded/, /reload the page/],
  ["root-causes", "the script of the page is not there", null, /could not be started/, /reload the page/],
  ["root-causes.html?v=1&gap=nonsense&by=ward", "none", null, /Not quite what was asked/, /Choose another gap|Gap/],
  ["indicators/non-mandatory-training", "the data are not there", null, /could not be loaded/, /reload the page/],
  ["indicators/non-mandatory-training", "the data arrive damaged", null, /could not be loaded/, /reload the page/],
  ["indicators/non-mandatory-training", "the script of the page is not there", null, /not be started/, /reload/],
  ["indicators/non-mandatory-training.html?v=1&by=ward", "none", null, /ward/, /Divided by/],
  ["actions.html?v=1&status=lost", "none", null, /lost/, /Status/],
  ["actions", "the script of the page is not there", null, /could not be started/, /reload the page/],
  ["method/protection", "the data are not there", presses("Check the published"), /could not be fetched/, /Reload/],
  ["method/protection", "the data arrive damaged", presses("Check the published"), /could not be/, /Reload the page/],
  ["method/protection", "the script of the page is not there", null, /could not be started/, /reload the page/]
];

/** Words of a program, which no reader should be met with. */
const programWords = /\b(undefined|NaN|Infinity|null)\b|\[object|\w*Error:|Uncaught|Failed to fetch|stack/;

describe("where something fails, the page says so in a plain sentence and gives a way on", () => {
  it.concurrent.for(cases)("%s: %s", async ([address, fault, act, says, wayOn], {expect}) => {
    // A service worker would fetch for the page, out of sight of the fault.
    const {page, close} = await openPage(opened.browser, {serviceWorkers: "block"});
    await faults[fault](page);
    await page.goto(opened.site.url + (address.includes(".html") ? address : `${address}.html`), {waitUntil: "load"});
    if (act) await act(page);
    const main = page.locator("main");
    await expect.poll(() => main.innerText(), {timeout: 90_000}).toMatch(says);
    await expect.poll(() => main.innerText(), {timeout: 90_000}).toMatch(wayOn);
    const text = await main.innerText();
    expect(text).not.toMatch(programWords);
    expect(text.length).toBeGreaterThan(300);
    expect(await main.locator(".observablehq--error").count()).toBe(0);
    await close();
  });
});
