import {readFile} from "node:fs/promises";
import type {Browser, Locator, Page} from "playwright-core";
import {afterAll, beforeAll, beforeEach, afterEach, describe, expect, it} from "vitest";
import type {Served} from "../../loaders/site/serve.js";
import {openBrowser, openPage} from "../helpers/browser.js";
import type {WatchedPage} from "../helpers/browser.js";
import {openSite} from "../helpers/site.js";

let site: Served;
let browser: Browser;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  watched = await openPage(browser, {acceptDownloads: true});
  page = watched.page;
  await openNotebook();
});
afterEach(async () => {
  // Everything a notebook does must be allowed by the policy, and nothing may leave this machine.
  expect(watched.blocked).toEqual([]);
  expect(watched.foreign).toEqual([]);
  await watched.close();
});

async function openNotebook(fragment = ""): Promise<void> {
  await page.goto(`${site.url}notebook.html${fragment}`);
  await page.locator(".cell").first().waitFor();
}

const cell = (at = 0): Locator => page.locator(".cell").nth(at);
const code = (at = 0): Locator => cell(at).getByRole("textbox", {name: /^(SQL|TypeScript) of /});
const status = (at = 0): Locator => cell(at).locator(".cell-status [role=status]");
const table = (at = 0): Locator => cell(at).getByRole("table");

/** Puts a text in place of a cell's, by the keyboard. */
async function write(text: string, at = 0): Promise<void> {
  await code(at).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(text);
}

/** Writes a cell and runs it by the keyboard; gives the words of its status when it has ended. */
async function run(text: string, at = 0): Promise<string> {
  await write(text, at);
  await page.keyboard.press("ControlOrMeta+Enter");
  return ended(at);
}

async function ended(at = 0): Promise<string> {
  await status(at)
    .filter({hasText: /row|Done|Not run|Stopped/})
    .waitFor({timeout: 60_000});
  return status(at).innerText();
}

/** The rows of a cell's table, heading first. */
async function rowsOf(at = 0): Promise<string[][]> {
  return table(at)
    .locator("tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((each) => each.textContent?.trim() ?? "")));
}

async function downloaded(action: () => Promise<void>): Promise<{name: string; text: string}> {
  const [download] = await Promise.all([page.waitForEvent("download"), action()]);
  return {name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8")};
}

describe("a statement in the notebook", () => {
  it("runs on Ctrl+Enter and shows its rows as a table", async () => {
    expect(await run("select 'BME' as who, 6 * 7 as answer union all select 'White', 12345 order by answer")).toMatch(
      /^2 rows in/
    );
    expect(await rowsOf()).toEqual([
      ["who", "answer"],
      ["BME", "42"],
      ["White", "12,345"]
    ]);
  });

  it("reads the measures of the site", async () => {
    await run(`select count(distinct indicator) as indicators from measures`);
    expect(await rowsOf()).toEqual([["indicators"], ["9"]]);
  });

  it("says what is wrong in plain words, on which line, and marks the place", async () => {
    expect(await run("select period,\n  cuont\nfrom cube")).toBe("Not run: there is a fault.");
    const fault = cell().locator(".callout-error");
    await expect
      .poll(() => fault.innerText())
      .toContain("Line 2: There is no column called cuont in the tables that the statement reads.");
    expect(await fault.innerText()).toMatch(/Did you mean count\b/);
    expect(await cell().locator(".cm-fault").innerText()).toBe("cuont");
    await run("select 1 as one");
    expect(await cell().locator(".cm-fault").count()).toBe(0);
    expect(await fault.count()).toBe(0);
  });

  it("is stopped by its button while it is slow, and the next one runs", async () => {
    await write("select sum(a.range * b.range % 7) as long from range(300000) as a, range(300000) as b");
    await page.keyboard.press("ControlOrMeta+Enter");
    await status().filter({hasText: "Running"}).waitFor();
    await cell().getByRole("button", {name: "Stop"}).click();
    expect(await ended()).toBe("Stopped.");
    expect(await run("select 1 as one")).toMatch(/^1 row in/);
  });

  it("offers columns, and the registry's names between quotation marks", async () => {
    await write("select count from cube where measure = 'short");
    await page.keyboard.press("ControlOrMeta+Space");
    const offered = cell().getByRole("option");
    await expect.poll(() => offered.first().innerText()).toContain("shortlisted");
    await offered.first().click();
    await expect.poll(() => code().innerText()).toContain("measure = 'shortlisted");
  });

  it("is set out by Format", async () => {
    await write("SELECT period,count(*) FROM cube GROUP BY ALL");
    await cell().getByRole("button", {name: "Format"}).click();
    await expect
      .poll(() => code().locator(".cm-line").allInnerTexts())
      .toEqual(["select", "  period,", "  count(*)", "from", "  cube", "group by all"]);
  });

  it("is left by Esc and then Tab", async () => {
    await code().click();
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("editor");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).not.toBe("editor");
  });
});

describe("hidden counts in the notebook", () => {
  it("make every sum that has one in it hidden, and never a wrong total", async () => {
    await run(`select case when status = 'suppressed' then 'hidden' else 'shown' end as part, sum(count) as people
from cube where status in ('suppressed', 'published') group by all
union all select 'both', sum(count) from cube order by all`);
    const [, both, hidden, shown] = await rowsOf();
    expect([both, hidden]).toEqual([
      ["both", "[c]"],
      ["hidden", "[c]"]
    ]);
    expect(Number(shown?.[1]?.replaceAll(",", ""))).toBeGreaterThan(0);
    expect(await cell().innerText()).toContain("hidden to protect people");
  });

  it("stay hidden through a script's sums", async () => {
    await run("select status, count from cube where status in ('suppressed', 'published')");
    await page.getByRole("button", {name: "Add script"}).click();
    await run("aq.from(rows1).rollup({people: d => op.sum(d.count)})", 1);
    expect(await rowsOf(1)).toEqual([["people"], ["[c]"]]);
  });
});

describe("the chart of a result", () => {
  const series = `select * from (values ('2018/19', 'BME', 3), ('2018/19', 'White', 5), ('2019/20', 'BME', 4), ('2019/20', 'White', 6)) as t(period, who, people)`;

  it("fits the columns by itself and can be changed", async () => {
    await run(series);
    const image = cell().getByRole("img").first();
    expect(await image.getAttribute("aria-label")).toMatch(
      /^Line chart of people over period, by who, where the highest is 6 at 2019\/20, White$/
    );
    await cell().getByText("Change the chart").click();
    await cell().getByLabel("Chart", {exact: true}).selectOption("bar");
    await expect.poll(() => image.getAttribute("aria-label")).toMatch(/^Bar chart of people by who, by period/);
    await cell().getByLabel("One bar for each").selectOption("period");
    await cell().getByLabel("Told apart by colour").selectOption("who");
    await expect.poll(() => image.getAttribute("aria-label")).toMatch(/^Bar chart of people by period, by who/);
  });

  it("is saved as SVG with its title inside", async () => {
    await run(series);
    const {name, text} = await downloaded(() =>
      cell()
        .getByRole("button", {name: /^SVG: save the chart/})
        .click()
    );
    expect(name).toMatch(/\.svg$/);
    for (const words of ["people over period, by who", "BME", "White"]) expect(text).toContain(words);
  });
});

describe("a script in the notebook", () => {
  beforeEach(async () => {
    await run("select * from (values ('BME', 8, 100), ('White', 12, 120)) as t(who, n, of)");
    await page.getByRole("button", {name: "Add script"}).click();
  });

  it("reshapes the rows of the cell above with Arquero, in TypeScript", async () => {
    const script = `type Row = {who: string; n: number; of: number};
const wide = aq.from(rows1).derive({percent: (d: Row) => 100 * d.n / d.of}).orderby(aq.desc("percent"));
wide.select("who", "percent")`;
    expect(await run(script, 1)).toMatch(/^2 rows in/);
    expect(await rowsOf(1)).toEqual([
      ["who", "percent"],
      ["White", "10"],
      ["BME", "8"]
    ]);
  });

  it("has the statistics of the site and Plot by name", async () => {
    await run("stats.proportion({numerator: rows1[0].n, denominator: rows1[0].of}).value", 1);
    expect(await cell(1).locator(".result-text").innerText()).toBe("0.08");
    await run(`Plot.plot({marks: [Plot.barX(rows1, {x: "n", y: "who"})]})`, 1);
    await expect.poll(() => cell(1).getByRole("img").count()).toBe(1);
  });

  it("reaches neither the page nor an address", async () => {
    for (const text of [
      "window",
      "document.body",
      "fetch('/')",
      "aq.constructor.constructor('return 1')()",
      "aq.loadCSV('x.csv')"
    ])
      expect(await run(text, 1), text).toBe("Not run: there is a fault.");
  });
});

describe("what a notebook keeps and shares", () => {
  const text = "select 'kept' as word";

  it("is there again after a reload, with its history", async () => {
    await page.getByLabel("Title of this notebook").fill("My notebook");
    await run(text);
    await keptIsSettled();
    await expect.poll(draftInBrowser).toContain("kept");
    await page.reload();
    await cell().waitFor();
    expect(await code().innerText()).toBe(text);
    expect(await page.getByLabel("Title of this notebook").inputValue()).toBe("My notebook");
    await page.getByText("History", {exact: true}).click();
    expect(
      await page
        .getByRole("region", {name: /^Run 1, at/})
        .first()
        .innerText()
    ).toBe(text);
    await page.getByRole("button", {name: "Use again"}).first().click();
    expect(await code(1).innerText()).toBe(text);
  });

  it("is saved under its title, opened and deleted", async () => {
    await page.getByLabel("Title of this notebook").fill("Saved one");
    await run(text);
    await page.getByRole("button", {name: "Save", exact: true}).click();
    await page.getByText("Saved in this browser").waitFor();
    await page.getByText("Saved notebooks", {exact: true}).click();
    const kept = page.getByRole("listitem").filter({hasText: "Saved one"});
    expect(await kept.count()).toBe(1);
    await write("select 'another' as word");
    await kept.getByRole("button", {name: "Open"}).click();
    await expect.poll(() => code().innerText()).toBe(text);
    // Opening one has saved the one before it.
    await keptIsSettled();
    expect(await kept.count()).toBe(2);
    await kept.last().getByRole("button", {name: "Delete"}).click();
    await keptIsSettled();
    expect(await kept.count()).toBe(1);
    await kept.getByRole("button", {name: "Open"}).click();
    await expect.poll(() => code().innerText()).toBe("select 'another' as word");
  });

  it("keeps every notebook of several that are saved at once", async () => {
    for (const title of ["First", "Second", "Third"]) {
      await page.getByLabel("Title of this notebook").fill(title);
      await page.getByRole("button", {name: "Save", exact: true}).click();
    }
    await keptIsSettled();
    const names = await page.locator(".kept-name").allTextContents();
    expect(names.map((name) => name.split(",")[0]).sort()).toEqual(["First", "Second", "Third"]);
  });

  it("travels in a link to another browser, and is not run there by itself", async () => {
    await run(text);
    await page.getByRole("button", {name: "Share link"}).click();
    await page.getByText("It holds the cells of this notebook").waitFor();
    const fragment = await page.evaluate(() => location.hash);
    const other = await openPage(browser);
    await other.page.goto(`${site.url}notebook.html${fragment}`);
    await other.page.locator(".cell").waitFor();
    expect(await other.page.getByRole("textbox", {name: /^(SQL|TypeScript) of /}).innerText()).toBe(text);
    expect(await other.page.locator("main").innerText()).toContain("Nothing in it has been run");
    expect(await other.page.locator(".cell-output").innerText()).toBe("");
    expect(other.requests.some((address) => address.includes("engine"))).toBe(false);
    await other.close();
  });

  it("goes out as a file and comes back in", async () => {
    await run(text);
    const {name, text: json} = await downloaded(() => page.getByRole("button", {name: "Export as JSON"}).click());
    expect(name).toBe("notebook.json");
    await write("select 'another' as word");
    await page
      .getByLabel("Import JSON or Markdown")
      .setInputFiles({name, mimeType: "application/json", buffer: Buffer.from(json)});
    await expect.poll(() => code().innerText()).toBe(text);
  });

  it("is saved as an exploration page with its cells as blocks", async () => {
    await page.getByLabel("Title of this notebook").fill("Who stays?");
    await run(text);
    const {name, text: markdown} = await downloaded(() =>
      page.getByRole("button", {name: "Save as exploration"}).click()
    );
    expect(name).toBe("who-stays.md");
    expect(markdown).toContain('title: "Who stays?"');
    expect(markdown).toContain("```sql id=rows1\nselect 'kept' as word\n```");
  });
});

describe("a person's own file", () => {
  const csv = Buffer.from("who;places\nBME;3\nWhite;4\n");

  it("is joined to the site's tables and never leaves the browser", async () => {
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() !== "GET") sent.push(request.url());
    });
    await page
      .getByLabel("Join your own data")
      .setInputFiles({name: "Own places.csv", mimeType: "text/csv", buffer: csv});
    await page.getByText("Own places.csv is the table own_places now.").waitFor({timeout: 60_000});
    await run(
      `select who, places, count(*) > 0 as known from own_places join measures on "group" = who group by all order by who`
    );
    expect(await rowsOf()).toEqual([
      ["who", "places", "known"],
      ["BME", "3", "true"],
      ["White", "4", "true"]
    ]);
    expect(sent).toEqual([]);
  });

  it("cannot take the place of a table of the site", async () => {
    await page.getByLabel("Join your own data").setInputFiles({name: "cube.csv", mimeType: "text/csv", buffer: csv});
    await page.getByText("cube.csv is the table cube_2 now.").waitFor({timeout: 60_000});
    await run("select count(*) > 100 as whole from cube");
    expect(await rowsOf()).toEqual([["whole"], ["true"]]);
  });

  it("is refused in words where it is neither CSV nor Parquet", async () => {
    await page
      .getByLabel("Join your own data")
      .setInputFiles({name: "notes.docx", mimeType: "text/plain", buffer: Buffer.from("x")});
    await expect
      .poll(() => page.locator(".files-status").innerText())
      .toBe("notes.docx was not taken: It must be a CSV or Parquet file.");
  });
});

/** Waits until the lists of what the browser keeps show what has been done. */
async function keptIsSettled(): Promise<void> {
  await expect.poll(() => page.locator(".panel [aria-busy=true]").count()).toBe(0);
}

/** The draft as the browser keeps it. */
function draftInBrowser(): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open("wres-notebook", 1);
        opening.onsuccess = () => {
          const reading = opening.result.transaction("draft").objectStore("draft").get("draft");
          reading.onsuccess = () => resolve(JSON.stringify(reading.result ?? null));
        };
      })
  );
}
