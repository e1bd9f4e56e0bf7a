import type {Browser, Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {newNotebook} from "../../loaders/commands/new.js";
import {readNotebooks} from "../../loaders/publish/read-notebooks.js";
import {bareBody} from "../helpers/bare-body.js";
import {openBrowser, openPage} from "../helpers/browser.js";
import type {WatchedPage} from "../helpers/browser.js";
import {openPreview} from "../helpers/preview.js";
import type {OpenedPreview} from "../helpers/preview.js";

/** Framework makes a page's modules when they are first asked for. */
const firstTime = 120_000;

describe("a notebook of a body with a workforce file alone, from a new file to its page", () => {
  let browser: Browser;
  let preview: OpenedPreview;
  let watched: WatchedPage;
  let page: Page;
  let folder: string;
  beforeAll(async () => {
    folder = await bareBody();
    await newNotebook("Share of BME staff", folder, {organisation: "bare"});
    browser = await openBrowser();
    preview = await openPreview({data: folder});
    watched = await openPage(browser);
    page = watched.page;
    page.setDefaultNavigationTimeout(firstTime);
    await page.goto(preview.address);
  });
  afterAll(async () => {
    await watched.close();
    await preview.close();
    await browser.close();
  });

  const shown = (): Promise<string> => page.locator("main").innerText();

  it("shows the draft on its page and in the list, marked, worked out from true counts", async () => {
    await page.goto(`${preview.url}explorations/index.html`);
    expect(await page.locator("main article h2").innerText()).toBe("Share of BME staff (draft)");
    await page.getByRole("main").getByRole("link", {name: "Share of BME staff"}).click();
    await page.locator("#notebook-reading[data-state=done]").waitFor({state: "attached", timeout: firstTime});
    expect(await shown()).toMatch(/On 2025-03-31, \d+\.\d% of staff were BME, compared with \d+\.\d% on 2024-03-31/);
    expect(await page.locator("#share-of-bme-staff dd").count()).toBe(2);
  });

  it("follows its fields in place", async () => {
    await page.getByLabel("Compare with").selectOption({label: "2025-03-31"});
    await expect.poll(shown).toMatch(/compared with \d+\.\d% on 2025-03-31/);
  });

  /** Opens a copy of the draft in the notebook. */
  async function openCopy(): Promise<void> {
    await page.goto(`${preview.url}explorations/share-of-bme-staff.html`);
    await page.getByRole("link", {name: "Open a copy in the notebook"}).click();
    await expect
      .poll(() => page.getByLabel("Title of this notebook").inputValue(), {timeout: firstTime})
      .toBe("Share of BME staff");
    await page.getByRole("button", {name: "Publish", exact: true}).click();
    await panel().getByLabel("Looked after by").fill("Workforce analyst");
  }
  const panel = (): Locator => page.getByRole("region", {name: "Publish this notebook"});
  const check = (): Locator => panel().getByRole("button", {name: "Check as readers will see it"});

  it("says which cells show hidden counts, and what stands in the way of publishing", async () => {
    await openCopy();
    const write = async (at: number, text: string): Promise<void> => {
      const cell = page.locator(".cell").nth(at);
      await cell.getByRole("textbox", {name: /^(SQL|TypeScript|Text) of /}).click();
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.insertText(text);
    };
    await panel().getByLabel("Looked after by").fill("");
    await check().click();
    expect(await panel().getByRole("status").innerText()).toBe("Fill in who looks after it first.");
    await panel().getByLabel("Looked after by").fill("Workforce analyst");
    await write(
      3,
      `select period, "group", count, 1 as percent from cube where breakdown = 'pay band' and measure = 'headcount'`
    );
    await write(4, "const since = share.nothing.at(0);");
    await check().click();
    await panel().getByText("Mend this first").waitFor({timeout: firstTime});
    expect(await panel().innerText()).toMatch(/Cell 5: .*\bat\b/);
    expect(await panel().innerText()).toMatch(/no sum in share/);
    expect(
      await panel()
        .getByRole("button", {name: /^Publish as/})
        .count()
    ).toBe(0);
    await write(3, "select * from workforce");
    await check().click();
    await panel().getByText("rows about people").waitFor({timeout: firstTime});
  });

  it("is tried as readers will see it, audited, and published into the folder, where the preview shows it", async () => {
    await openCopy();
    await page.getByLabel("Title of this notebook").fill("Share of BME staff, again");
    await check().click();
    const publish = panel().getByRole("button", {name: "Publish as share-of-bme-staff-again.html"});
    await publish.waitFor({timeout: firstTime});
    expect(await panel().innerText()).toMatch(/On 2025-03-31, \d+\.\d% of staff were BME/);
    await publish.click();
    const made = async () => (await readNotebooks(folder, {profile: "published"}))[0];
    await expect.poll(made, {timeout: 30_000}).toMatchObject({
      ...{slug: "share-of-bme-staff-again", owner: "Workforce analyst", status: "published"},
      findings: {"share-of-bme-staff": {says: expect.stringMatching(/^The share of BME staff is \d/) as string}}
    });
    await page.getByText(/^Written to .*share-of-bme-staff-again\.html/).waitFor();
    const titles = async (): Promise<string[]> => {
      await page.goto(`${preview.url}explorations/index.html`);
      return page.locator("main article h2").allInnerTexts();
    };
    await expect
      .poll(titles, {timeout: firstTime})
      .toEqual(["Share of BME staff (draft)", "Share of BME staff, again"]);
  });

  it("stops nothing by a policy and asks no other host", () => {
    expect(watched.blocked).toEqual([]);
    expect(watched.foreign).toEqual([]);
  });
});
