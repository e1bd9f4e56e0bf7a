import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
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

  it("is opened as a copy, tried as readers will see it, and published into the folder", async () => {
    await page.getByRole("link", {name: "Open a copy in the notebook"}).click();
    await page.locator(".cell").first().waitFor({timeout: firstTime});
    const title = page.getByLabel("Title of this notebook");
    await expect.poll(() => title.inputValue()).toBe("Share of BME staff");
    await title.fill("Share of BME staff, again");
    await page.getByRole("button", {name: "Publish", exact: true}).click();
    const panel = page.getByRole("region", {name: "Publish this notebook"});
    await panel.getByRole("button", {name: "Check as readers will see it"}).click();
    expect(await panel.getByRole("status").innerText()).toContain("Fill in who looks after it first.");
    await panel.getByLabel("Looked after by").fill("Workforce analyst");
    await panel.getByRole("button", {name: "Check as readers will see it"}).click();
    const publish = panel.getByRole("button", {name: "Publish as share-of-bme-staff-again.html"});
    await publish.waitFor({timeout: firstTime});
    expect(await panel.innerText()).toMatch(/On 2025-03-31, \d+\.\d% of staff were BME/);
    await publish.click();
    await panel.getByRole("link", {name: "See its page"}).waitFor();
    const [made] = await readNotebooks(folder, {profile: "published"});
    expect(made).toMatchObject({
      ...{slug: "share-of-bme-staff-again", owner: "Workforce analyst", status: "published"},
      findings: {"share-of-bme-staff": {says: expect.stringMatching(/^The share of BME staff is \d/) as string}}
    });
    expect(await readFile(join(folder, "notebooks/share-of-bme-staff-again.html"), "utf8")).toContain("<notebook");
  });

  it("says which cells show hidden counts, and what stands in the way of publishing", async () => {
    const [first, second] = [page.locator(".cell").nth(3), page.locator(".cell").nth(4)];
    const write = async (cell: typeof first, text: string): Promise<void> => {
      await cell.getByRole("textbox", {name: /^(SQL|TypeScript|Text) of /}).click();
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.insertText(text);
    };
    const panel = page.getByRole("region", {name: "Publish this notebook"});
    const check = panel.getByRole("button", {name: "Check as readers will see it"});
    await write(
      first,
      `select period, "group", count, 1 as percent from cube where breakdown = 'overall' and measure = 'headcount'`
    );
    await write(second, "const since = share.nothing.at(0);");
    await check.click();
    await panel.getByText("Mend this first").waitFor({timeout: firstTime});
    expect(await panel.innerText()).toMatch(/Cell 5: .*nothing/);
    expect(await panel.innerText()).toMatch(/no sum in share/);
    expect(await panel.getByRole("button", {name: /^Publish as/}).count()).toBe(0);
    await write(first, "select * from workforce");
    await check.click();
    await panel.getByText("rows about people").waitFor({timeout: firstTime});
  });

  it("stops nothing by a policy and asks no other host", () => {
    expect(watched.blocked).toEqual([]);
    expect(watched.foreign).toEqual([]);
  });
});
