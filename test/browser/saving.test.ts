import {readFile} from "node:fs/promises";
import {join} from "node:path";
import ExcelJS from "exceljs";
import {parseHTML} from "linkedom";
import type {Download, Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {headRecords} from "../../loaders/read/csv-records.js";
import {openPage, type WatchedPage} from "../helpers/browser.js";
import {siteInBrowser} from "../helpers/site-in-browser.js";
import {dist, sitePages} from "../helpers/site.js";

const opened = siteInBrowser();

const address = "indicators/formal-disciplinary-process.html";
const caption = "The percentage who entered the formal disciplinary process, by ethnic group";

let watched: WatchedPage;
let page: Page;
beforeAll(async () => {
  watched = await openPage(opened.browser, {viewport: {width: 1280, height: 900}, colorScheme: "dark"});
  page = watched.page;
  await page.goto(opened.site.url + address, {waitUntil: "networkidle"});
});
afterAll(() => watched.close());

const block = (): Locator => page.locator("#trend-substantive .table-block");

async function saved(control: Locator): Promise<{name: string; bytes: Buffer}> {
  const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([
    page.waitForEvent("download"),
    control.click()
  ]);
  return {name: download.suggestedFilename(), bytes: await readFile(await download.path())};
}

/** The cells of the table on screen, in their present order. */
const shown = (): Promise<string[][]> =>
  block()
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));

describe("every page of the site", () => {
  it("offers, by name, to save each of its tables and charts", async () => {
    for (const file of await sitePages()) {
      const {document} = parseHTML(await readFile(join(dist, file), "utf8"));
      const without = [
        ...[...document.querySelectorAll("table")]
          .map((table) => table.closest(".table-block"))
          .map((each) => [each, ["csv", "xlsx"]] as const),
        ...[...document.querySelectorAll("figure.chart:has(svg)")].map((each) => [each, ["svg", "png"]] as const)
      ].filter(([part, kinds]) => kinds.some((kind) => !part?.querySelector(`[data-save="${kind}"][aria-label]`)));
      expect([file, without.map(([part]) => part?.textContent.slice(0, 60))]).toEqual([file, []]);
    }
  });
});

describe("a table of a reading page", () => {
  it("asks for what saves it only when a reader does", async () => {
    expect(watched.requests.filter((url) => /\/lib\/(save\/save|xlsx|export)/.test(url))).toEqual([]);
    expect(watched.requests.filter((url) => url.includes("duckdb"))).toEqual([]);
  });

  it("is saved as CSV in the order that it has been sorted in", async () => {
    await block().locator("xpath=ancestor::details").first().locator("> summary").click();
    await block().getByRole("button", {name: "Percentage", exact: true}).click();
    const {name, bytes} = await saved(block().getByRole("link", {name: `CSV: save the table ${caption}`}));
    expect(name).toBe("the-percentage-who-entered-the-formal-disciplinary-process-by-ethnic-group.csv");
    const [headings, ...rows] = headRecords(bytes.toString("utf8").replace(/^\uFEFF/, ""), {
      limit: 99,
      whole: true
    }).map(({fields}) => fields);
    expect(headings).toEqual(["Group and period", "People", "Percentage", "Range (95%)"]);
    const screen = await shown();
    expect(rows.map((row) => [row[0], row[1], `${Number(row[2]).toFixed(1)}%`, row[3]])).toEqual(screen);
    expect(rows.map((row) => Number(row[2]))).toEqual(rows.map((row) => Number(row[2])).sort((a, b) => a - b));
  });

  it("is saved as a workbook with the same rows, shown as on screen, and says where it is from", async () => {
    const {name, bytes} = await saved(block().getByRole("button", {name: `Excel: save the table ${caption}`}));
    expect(name).toMatch(/\.xlsx$/);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual(["Cover", "Contents", "Notes", "Table_1"]);
    const rowsOf = (sheet: string): unknown[][] =>
      workbook
        .getWorksheet(sheet)
        ?.getSheetValues()
        .slice(1)
        .map((row) => (row as unknown[]).slice(1)) ?? [];
    const cover = rowsOf("Cover").flat().join("\n");
    for (const part of [
      caption,
      "Leicestershire Partnership",
      "Data as at March 2020",
      `${opened.site.url}${address}#trend-substantive`
    ])
      expect(cover).toContain(part);
    const head = rowsOf("Table_1").findIndex(([first]) => first === "Group and period");
    const rows = rowsOf("Table_1").slice(head + 1);
    expect(rows.map((row) => [row[0], row[1], `${Number(row[2]).toFixed(1)}%`, row[3]])).toEqual(await shown());
    expect(rows.every((row) => typeof row[2] === "number")).toBe(true);
    expect(workbook.getWorksheet("Table_1")?.getCell(head + 2, 3).numFmt).toBe('0.0"%"');
    await expect.poll(() => block().getByRole("status").innerText()).toBe("Saved.");
  });
});

describe("a chart of a reading page", () => {
  it("is saved as SVG: the drawing on screen, light, with its words inside", async () => {
    const {name, bytes} = await saved(
      page.locator("#trend-substantive").getByRole("button", {name: /^SVG: save the chart/})
    );
    const svg = bytes.toString("utf8");
    expect(name).toBe("trend-substantive.svg");
    const words = svg.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
    for (const part of [
      await page.locator("#trend-substantive .chart-title").innerText(),
      "Leicestershire Partnership NHS Trust",
      "Data as at March 2020"
    ])
      expect(words.replaceAll(" ", "")).toContain(part.replaceAll(" ", ""));
    expect(words.replaceAll(" ", "")).toContain(`${address}#trend-substantive`);
    expect(svg).toContain('viewBox="0 0 688 ');
    expect(svg).not.toMatch(/var\(|currentColor|class="plot"|<style|<script/);
  });

  it("is saved as PNG: the same picture, twice as large", async () => {
    const {name, bytes} = await saved(
      page.locator("#trend-substantive").getByRole("button", {name: /^PNG: save the chart/})
    );
    expect(name).toBe("trend-substantive.png");
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBe(2 * 688);
    expect([watched.errors, watched.blocked]).toEqual([[], []]);
  });
});

describe("without script", () => {
  it("a table's CSV is a link, and nothing shows that would not work", async () => {
    const {page: still, close} = await openPage(opened.browser, {javaScriptEnabled: false});
    await still.goto(opened.site.url + address);
    expect(
      await still
        .locator("button[data-save]")
        .evaluateAll((all) => all.filter((each) => each.checkVisibility({visibilityProperty: true})).length)
    ).toBe(0);
    expect(await still.locator("a[data-save=csv]").last().getAttribute("href")).toMatch(/^data:text\/csv/);
    await close();
  });
});
