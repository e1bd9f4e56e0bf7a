import {cp, mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {faultsOf, widthOf} from "../helpers/axe.js";
import {openBrowser, openPage} from "../helpers/browser.js";
import {icbFolder} from "../helpers/example-view.js";
import {findingsOf} from "../helpers/inspect.js";
import {openPreview, type OpenedPreview} from "../helpers/preview.js";

/** Framework makes a page's modules when they are first asked for, and the data anew after each change. */
const patience = 120_000;

let browser: Browser;
let preview: OpenedPreview;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wres-actions-"));
  await cp(icbFolder, folder, {recursive: true});
  browser = await openBrowser();
  preview = await openPreview({data: folder});
});
afterAll(async () => {
  await preview.close();
  await browser.close();
  await rm(folder, {recursive: true, force: true});
});

const plan = (): Promise<string> => readFile(join(folder, "actions.csv"), "utf8");

describe("an action on an analyst's site", () => {
  it("goes from a finding through a form to the board, and is edited and ended there", async () => {
    const before = await plan();
    const {page, errors, close} = await openPage(browser, {viewport: {width: 360, height: 780}});
    page.setDefaultTimeout(patience);
    page.setDefaultNavigationTimeout(patience);
    await page.goto(preview.address);

    await page.goto(`${preview.url}indicators/appointment-from-shortlisting.html`);
    await page.getByText("Start an action from this").first().click();
    await page.getByRole("link", {name: "Make this an action"}).first().click();
    const form = page.locator("form.action-fields");
    expect(await form.getByLabel("Measure", {exact: true}).inputValue()).toBe("i2-candidates-white-bme");
    expect(await form.getByLabel("Baseline", {exact: true}).inputValue()).toMatch(/^\d+\.\d\d \(2022\/23\)$/);
    expect(await form.getByLabel("Target", {exact: true}).inputValue()).toBe("1.00");
    expect(await faultsOf(page)).toEqual([]);
    expect(await widthOf(page)).toBeLessThanOrEqual(360);

    // What does not hold is refused in words, and nothing is written.
    await form.getByLabel("Due", {exact: true}).fill("next spring");
    await form.getByLabel("What will be done").fill("Train every chair, and every panel member");
    await form.getByRole("button", {name: "Write to actions.csv"}).click();
    await expect.poll(() => form.getByRole("alert").innerText()).toContain("The due date is a day");
    expect(await plan()).toBe(before);

    await form.getByLabel("Due", {exact: true}).fill("2031-03-31");
    await form.getByLabel("Lead", {exact: true}).fill("Head of Recruitment");
    const id = await form.getByLabel("Short name").inputValue();
    await form.getByRole("button", {name: "Write to actions.csv"}).click();
    const board = page.locator(".board");
    await board.getByText("Train every chair, and every panel member").waitFor();
    // Of a row that stood there before, nothing but the columns that it lacked has changed.
    const rows = (await plan()).split("\n");
    for (const [i, row] of before.trim().split("\n").entries()) expect(rows[i]?.startsWith(row.trimEnd())).toBe(true);
    expect(await board.getByText("Head of Recruitment").count()).toBe(1);

    const card = page.locator(`#action-${id.toLowerCase()}`);
    await card.getByRole("button", {name: `Edit action ${id}`}).click();
    await form.getByLabel("Progress", {exact: true}).fill("14 of 20 chairs trained");
    await form.getByRole("button", {name: "Write to actions.csv"}).click();
    await expect.poll(plan, {timeout: patience}).toContain("14 of 20 chairs trained");
    await expect.poll(() => card.innerHTML(), {timeout: patience}).toContain("14 of 20 chairs trained");

    await card.getByRole("button", {name: `End action ${id}`}).click();
    await form.getByLabel("Outcome", {exact: true}).fill("Appointment is as likely for both");
    await form.getByRole("button", {name: "Write to actions.csv"}).click();
    await expect.poll(() => card.locator(".status").innerText(), {timeout: patience}).toContain("Complete");
    // The one refusal is all that went wrong.
    expect(errors.filter((each) => !/\b400\b/.test(each))).toEqual([]);
    expect(errors.filter((each) => each.startsWith("400 "))).toEqual([`400 ${preview.url}_actions/blmk-icb`]);
    await close();

    const said = (await findingsOf(folder)).filter(({file, level}) => file === "actions.csv" && level === "error");
    expect(said).toEqual([]);
  });

  it("is not written by a page that shows no preview: the published site has no form", async () => {
    const {page, close} = await openPage(browser);
    await page.goto(preview.address);
    await page.route("**/_actions/**", (route) => route.fulfill({status: 404, contentType: "text/html", body: "No"}));
    await page.goto(`${preview.url}actions.html`, {timeout: patience});
    await page.getByRole("button", {name: "Make an action"}).click({timeout: patience});
    await expect.poll(() => page.locator("#action-form").innerText()).toContain("can only be read");
    await close();
  });
});
