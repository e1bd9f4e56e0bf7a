import type {Browser, Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {bareBody} from "../helpers/bare-body.js";
import {openBrowser, openPage} from "../helpers/browser.js";
import type {WatchedPage} from "../helpers/browser.js";
import {openPreview} from "../helpers/preview.js";
import type {OpenedPreview} from "../helpers/preview.js";

/** Framework makes a page's modules when they are first asked for. */
const firstTime = 120_000;

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

describe.each([
  {body: "the shipped example", folder: () => Promise.resolve("data/example"), missing: []},
  {
    body: "a body that has a file of its workforce and nothing else",
    folder: () => bareBody(),
    missing: [
      "There are no figures of bank staff beside those of substantive staff.",
      "There are no figures of the people of the area, so nothing is compared.",
      "There are no figures of recruitment, so there is nothing to measure."
    ]
  }
])("the notebook in the preview of $body", ({folder, missing}) => {
  let preview: OpenedPreview;
  let watched: WatchedPage;
  let page: Page;
  beforeAll(async () => {
    preview = await openPreview({data: await folder()});
    watched = await openPage(browser);
    page = watched.page;
    page.setDefaultNavigationTimeout(firstTime);
    await page.goto(preview.address);
    await page.goto(`${preview.url}notebook.html`);
    await cell().waitFor({timeout: firstTime});
  });
  afterAll(async () => {
    await watched.close();
    await preview.close();
  });

  const cell = (at = 0): Locator => page.locator(".cell").nth(at);
  const output = (at: number): Promise<string> => cell(at).locator(".cell-output").innerText();
  const phases = (): Promise<(string | null)[]> =>
    page.locator(".cell").evaluateAll((cells) => cells.map((each) => each.getAttribute("data-phase")));

  async function write(text: string, at: number): Promise<void> {
    await cell(at)
      .getByRole("textbox", {name: /^(SQL|TypeScript|Text) of /})
      .click();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.insertText(text);
  }

  it("makes new all that comes of a cell in the middle that is changed, and nothing stale stands meanwhile", async () => {
    await write("select count(distinct period)::integer as periods from workforce", 0);
    await page.getByRole("button", {name: "Add script"}).click();
    await write("const periods = Number(rows1[0].periods);\nconst factor = 10;\nconst answer = periods * factor;", 1);
    await page.getByRole("button", {name: "Add SQL"}).click();
    await write("select ${answer} as answer, count(*)::integer as rows from rows1", 2);
    await page.getByRole("button", {name: "Add text"}).click();
    await write("The answer is **${rows2[0].answer}**.", 3);
    await page.getByRole("button", {name: "Run all"}).click();
    await expect.poll(phases, {timeout: firstTime}).toEqual(["done", "done", "done", "done"]);
    const periods = Number(/answer = (\d+)/.exec(await output(1))?.[1]) / 10;
    expect(periods).toBeGreaterThan(0);
    expect(await output(3)).toBe(`The answer is ${periods * 10}.`);

    await write("const periods = Number(rows1[0].periods);\nconst factor = 7;\nconst answer = periods * factor;", 1);
    await expect.poll(phases).toEqual(["done", "edited", "waiting", "waiting"]);
    await page.keyboard.press("ControlOrMeta+Enter");
    await expect.poll(phases).toEqual(["done", "done", "done", "done"]);
    expect(await output(3)).toBe(`The answer is ${periods * 7}.`);
    expect(await cell(2).getByRole("table").innerText()).toContain(String(periods * 7));
  });

  it("answers every worked example, with a sentence in place of what is not there", async () => {
    for (let left = await page.locator(".cell").count(); left > 0; left--)
      await cell().getByRole("button", {name: "Delete"}).click();
    for (const each of await page.locator("[data-example]:has(details)").all())
      await each.getByRole("button", {name: "Add to the notebook"}).click();
    await page.getByRole("button", {name: "Run all"}).click();
    await expect.poll(async () => [...new Set((await phases()).slice(1))], {timeout: 60_000}).toEqual(["done"]);
    const said = await page.locator(".cell[data-mode=md] .cell-output").allInnerTexts();
    expect(said).toHaveLength(3);
    expect(said.filter((text) => /^There are no figures/.test(text))).toEqual(missing);
    const all = (await page.locator(".cell-output").allInnerTexts()).join("\n");
    expect(all).not.toMatch(/NaN|undefined|null|Infinity/);
  });

  it("stops nothing by a policy and asks no other host", () => {
    expect(watched.blocked).toEqual([]);
    expect(watched.foreign).toEqual([]);
  });
});
