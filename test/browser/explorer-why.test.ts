import {AxeBuilder} from "@axe-core/playwright";
import type {BrowserContextOptions, Page} from "playwright-core";
import {describe, expect, it} from "vitest";
import {openPage, type WatchedPage} from "../helpers/browser.js";
import {siteInBrowser} from "../helpers/site-in-browser.js";

const opened = siteInBrowser();
const desk = {viewport: {width: 1280, height: 900}};
const phone = {viewport: {width: 360, height: 740}};

const why = (page: Page) => page.locator("#explorer-why");

/** Opens a question and waits for its answer. */
async function explore(search: string, options: BrowserContextOptions = desk): Promise<WatchedPage> {
  const watched = await openPage(opened.browser, options);
  await watched.page.goto(`${opened.site.url}explore.html${search}`);
  await why(watched.page).waitFor({state: "visible"});
  return watched;
}

/** Waits until the gap has been taken apart as these words say. */
async function takenApart(page: Page, words: string): Promise<void> {
  await page.waitForFunction(
    (text) => document.querySelector("#explorer-why > [role=status]")?.textContent?.endsWith(text),
    words
  );
}

function nothingWentWrong({errors, foreign, blocked}: WatchedPage): void {
  expect({errors, foreign, blocked}).toEqual({errors: [], foreign: [], blocked: []});
}

describe("why there is a gap, below an answer", () => {
  it("is worked out when it is opened by the keyboard, lives in the address, prints open, and is closed by Back", async () => {
    const watched = await explore("?v=1&indicator=4&by=none");
    const {page} = watched;
    expect(await why(page).locator("section").count()).toBe(0);
    await page.emulateMedia({media: "print"});
    expect(await why(page).isVisible()).toBe(false);
    await page.emulateMedia({media: "screen"});
    await why(page).locator("summary").first().focus();
    await page.keyboard.press("Enter");
    await takenApart(page, "BME and White staff, 2019/20, by staff group.");
    expect(page.url()).toContain("why=usual");
    const text = await why(page).innerText();
    expect(text).toContain("Of it, +3.7 percentage points are mix");
    expect(text.indexOf("As counted, White staff were 1.10 times as likely")).toBeLessThan(
      text.indexOf("Among people alike in staff group, they were 1.03 times as likely")
    );
    expect(text).toContain("Hidden to protect people, and left out here");

    await page.emulateMedia({media: "print"});
    expect(await why(page).getByRole("heading", {name: "Comparing like with like"}).isVisible()).toBe(true);
    expect(await page.locator("#field-explorer-why").isVisible()).toBe(false);
    await page.emulateMedia({media: "screen"});

    const field = page.locator("#field-explorer-why");
    await field.focus();
    await page.keyboard.press("ArrowDown");
    await takenApart(page, "by directorate.");
    expect(page.url()).toContain("why=directorate");
    expect(await field.evaluate((each) => each === document.activeElement)).toBe(true);
    await page.goBack();
    await takenApart(page, "by staff group.");
    await page.goBack();
    await why(page).and(page.locator(":not([open])")).waitFor();
    expect(await why(page).locator("section").count()).toBe(0);
    nothingWentWrong(watched);
    await watched.close();
  });

  it("follows the question, never shows the last one's gap, and searches every table when asked to", async () => {
    const watched = await explore("?v=1&indicator=4&by=none&why=staff-group");
    const {page} = watched;
    await takenApart(page, "2019/20, by staff group.");
    await page.locator("#field-explorer-period").selectOption("2018/19");
    expect(await why(page).innerText()).not.toContain("2019/20");
    await takenApart(page, "2018/19, by staff group.");
    expect(await why(page).innerText()).not.toContain("2019/20");
    await page.locator("#field-explorer-indicator").selectOption("2");
    await takenApart(page, "shortlisted applicants, 2018/19, by staff group.");
    expect(await why(page).innerText()).not.toContain("non-mandatory training");
    await why(page).getByRole("button", {name: "Search for the largest gaps"}).click();
    await why(page)
      .getByText(/Search done: \d+ slices tested/)
      .waitFor();
    expect(await why(page).locator("table", {hasText: "Your search"}).count()).toBe(1);
    nothingWentWrong(watched);
    await watched.close();
  });

  it("says why shares and other comparisons have none, and asks the nearest question in place", async () => {
    const watched = await explore("?v=1&indicator=2&by=none&period=trend&compare=none&why=usual", phone);
    const {page} = watched;
    const link = why(page).getByRole("link", {name: "BME and White shortlisted applicants"});
    await link.waitFor();
    expect(await why(page).innerText()).toContain("one period at a time");
    await link.click();
    await takenApart(page, "BME and White shortlisted applicants, 2019/20, by staff group.");
    expect(
      await why(page)
        .locator("summary")
        .first()
        .evaluate((each) => each === document.activeElement)
    ).toBe(true);
    await page.locator("#field-explorer-indicator").selectOption("1");
    const other = why(page).getByRole("link", {name: "band 8a or above"});
    await other.waitFor();
    expect(await other.getAttribute("href")).toContain("root-causes.html?v=1&gap=seniority");
    nothingWentWrong(watched);
    await watched.close();
  });

  it("leads to the same study on the page of root causes, and back", async () => {
    const watched = await explore("?v=1&indicator=2&by=none&period=2018/19&why=directorate");
    const {page} = watched;
    await takenApart(page, "2018/19, by directorate.");
    await why(page).getByRole("link", {name: "This gap on the page of root causes"}).click();
    await page.waitForURL(/root-causes\.html\?v=1&gap=appointment&by=directorate&year=2018\/19/);
    const back = page.locator("#gap-explorer a", {hasText: "by directorate"});
    await back.waitFor();
    expect(await page.locator("#mix-result").innerText()).toContain("alike in directorate");
    await back.click();
    await takenApart(page, "2018/19, by directorate.");
    expect(page.url()).toContain("period=2018/19&by=directorate&why=directorate");
    nothingWentWrong(watched);
    await watched.close();
  });

  it("has no fault that axe can find and no sideways scroll on a phone, in the dark", async () => {
    const watched = await explore("?v=1&indicator=4&by=staff-group&why=staff-group", {...phone, colorScheme: "dark"});
    const {page} = watched;
    await takenApart(page, "by staff group.");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    const {violations} = await new AxeBuilder({page}).include("#explorer-why").withTags(rules).analyze();
    expect(violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 120)).join(" | ")}`)).toEqual(
      []
    );
    nothingWentWrong(watched);
    await watched.close();
  });
});
