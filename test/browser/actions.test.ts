import {cp, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Served} from "../../loaders/site/serve.js";
import {checkEvidence} from "../../loaders/site/check-evidence.js";
import {exampleFolder} from "../helpers/example-view.js";
import {openBrowser, openPage} from "../helpers/browser.js";
import {csvOf} from "../helpers/folder.js";
import {findingsOf, rowsOf} from "../helpers/inspect.js";
import {dist, openSite} from "../helpers/site.js";

let browser: Browser;
let site: Served;
beforeAll(async () => void ([browser, site] = await Promise.all([openBrowser(), openSite()])));
afterAll(() => Promise.all([browser.close(), site.close()]));

describe("an action", () => {
  it("leads to the finding that it cites and back, and the choice in the address outlives the way", async () => {
    const {page, errors, close} = await openPage(browser);
    await page.goto(`${site.url}actions.html`);
    await page.getByLabel("Indicator", {exact: true}).selectOption("2");
    expect(new URL(page.url()).searchParams.get("indicator")).toBe("2");
    const shown = page.locator(".action:visible");
    const count = await shown.count();
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(await page.locator(".action").count());

    await shown.getByRole("link", {name: "Open the finding"}).first().click();
    await page.waitForURL(/indicators\/appointment-from-shortlisting\.html#i2-candidates-white-bme$/);
    const finding = page.locator("#i2-candidates-white-bme");
    await expect.poll(() => finding.isVisible()).toBe(true);

    await page.locator(".cited-by a").first().click();
    await page.waitForURL(/actions\.html#action-a01$/);
    expect(await page.locator("#action-a01").isVisible()).toBe(true);

    await page.goBack();
    await page.goBack();
    expect(new URL(page.url()).searchParams.get("indicator")).toBe("2");
    await expect.poll(() => shown.count()).toBe(count);
    expect(errors).toEqual([]);
    await close();
  });
});

describe("“Start an action from this”", () => {
  it("gives a row of actions.csv that the check accepts, with an address that leads to the finding", async () => {
    const {page, close} = await openPage(browser);
    await page.goto(`${site.url}indicators/formal-disciplinary-process.html`);
    await page.getByText("Start an action from this").first().click();
    const link = page.getByRole("link", {name: "Download this row (CSV)"}).first();
    const [saved] = await Promise.all([page.waitForEvent("download"), link.click()]);
    const csv = await readFile(await saved.path(), "utf8");
    const shown = (await page.locator(".action-starter pre").first().textContent()) ?? "";
    expect(csv.trim().split("\r\n")).toEqual(shown.trim().split("\n"));
    await close();

    const [head = "", row = ""] = csv.trim().split("\r\n");
    const started = Object.fromEntries(head.split(",").map((name, index) => [name, row.split(",")[index] ?? ""]));
    const action = {
      ...started,
      id: "N1",
      action: "Review every case before it begins",
      lead: "Director of People",
      due: "2031-03-31"
    };
    const folder = await mkdtemp(join(tmpdir(), "wres-action-"));
    try {
      await cp(exampleFolder, folder, {recursive: true});
      const file = join(folder, "actions.csv");
      const before = await readFile(file, "utf8");
      const [, line = ""] = csvOf([action]).trim().split("\n");
      expect(before.split("\n")[0]?.trim()).toBe(head);
      await writeFile(file, `${before.trimEnd()}\n${line}\n`);
      expect((await findingsOf(folder)).filter((finding) => finding.file === "actions.csv")).toEqual([]);
      const stored = (await rowsOf(folder, "actions")).find(({id}) => id === "N1");
      expect(stored).toMatchObject({
        measure: "i3-substantive-bme-white",
        baseline: "0.59 (2018/19 to 2019/20)",
        target: "1.00"
      });
      const evidence = String(stored?.evidence);
      await expect(checkEvidence(dist, [{id: "N1", evidence}])).resolves.toBeUndefined();
      await expect(checkEvidence(dist, [{id: "N1", evidence: `${evidence}-gone`}])).rejects.toThrow(
        /N1: .*without that finding/
      );
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  });

  it("gives from a deep dive the row that a reader chooses of a table, with an address that leads back", async () => {
    const {page, errors, close} = await openPage(browser);
    await page.goto(`${site.url}deep-dives/black-staff.html`);
    const caption =
      "Black British people beside every other group: percentage who were appointed from shortlisting, 2019/20";
    const block = page.locator(".table-block", {has: page.locator("caption", {hasText: caption})});
    await page.locator("details.more-figures", {has: block}).locator("> summary").click();
    await block.getByRole("button", {name: `Start an action from a row of the table ${caption}`}).click();
    await block.getByLabel("From which row").selectOption({label: "Black British"});
    const link = block.getByRole("link", {name: "Download this row (CSV)"});
    const [saved] = await Promise.all([page.waitForEvent("download"), link.click()]);
    const [, row = ""] = (await readFile(await saved.path(), "utf8")).split("\r\n");
    const [evidence = "", measure, baseline] = row.split(",").slice(12);
    expect([measure, row.split(",")[1]]).toEqual(["i2-candidates-black", "2"]);
    const shown = block.locator("tbody tr", {has: page.getByText("Black British", {exact: true})});
    expect(`${parseFloat(baseline ?? "")}%`).toBe(await shown.locator("td").nth(1).innerText());
    await expect(checkEvidence(dist, [{id: "N3", evidence}])).resolves.toBeUndefined();
    expect(errors).toEqual([]);
    await close();
  });

  it("gives from the explorer a row for every figure shown, with the question as its address", async () => {
    const {page, errors, close} = await openPage(browser);
    const search = "?v=1&indicator=2&by=staff-group&period=2019/20";
    await page.goto(`${site.url}explore.html${search}`);
    await page.getByText("Start an action from this").click({timeout: 120_000});
    const rows = ((await page.locator(".action-starter pre").textContent()) ?? "").trim().split(/\r?\n/).slice(1);
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows)
      expect(row).toMatch(/^,2,,,,blue,.*,explore\?v=1&indicator=2.*,i2-candidates-[a-z-]+,[\d.]+ \(2019\/20\),/);
    const evidence = /explore\?[^,]*/.exec(rows[0] ?? "")?.[0] ?? "";
    await expect(checkEvidence(dist, [{id: "N2", evidence}])).resolves.toBeUndefined();
    expect(errors).toEqual([]);
    await close();
  });
});
