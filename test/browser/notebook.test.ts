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
afterEach(() => {
  // Everything a notebook does must be allowed by the policy, and nothing may leave this machine.
  expect(watched.blocked).toEqual([]);
  expect(watched.foreign).toEqual([]);
});

/** The notebook as a browser shows it that was never here. */
async function openFresh(): Promise<void> {
  watched = await openPage(browser, {acceptDownloads: true});
  page = watched.page;
  await page.goto(`${site.url}notebook.html`);
  await page.locator(".cell").first().waitFor();
}

/** An empty notebook in the page that is open, as its reader begins one: with an engine of its own, beside a database that runs. */
async function beginAnother(): Promise<void> {
  const former = await page.locator(".cell").first().elementHandle();
  await page.getByText("New, copy, files").click();
  await page.getByRole("button", {name: "New", exact: true}).click();
  await expect.poll(() => former?.evaluate((node) => node.isConnected)).toBe(false);
  await page.getByText("New, copy, files").click();
}

const cell = (at = 0): Locator => page.locator(".cell").nth(at);
const code = (at = 0): Locator => cell(at).getByRole("textbox", {name: /^(SQL|TypeScript|Text) of /});
const phase = (at = 0): Promise<string | null> => cell(at).getAttribute("data-phase");
const status = (at = 0): Locator => cell(at).locator(".cell-status [role=status]");
const table = (at = 0): Locator => cell(at).getByRole("table");

/** Puts a text in place of a cell's, by the keyboard. */
async function write(text: string, at = 0): Promise<void> {
  await code(at).click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(text);
  await expect.poll(() => phase(at)).toMatch(/^(unrun|edited|waiting)$/);
}

/** Writes a cell and runs it by the keyboard; gives the words of its status when it has ended. */
async function run(text: string, at = 0): Promise<string> {
  await write(text, at);
  await page.keyboard.press("ControlOrMeta+Enter");
  return ended(at);
}

async function ended(at = 0): Promise<string> {
  await expect.poll(() => phase(at), {timeout: 60_000}).toMatch(/^(done|failed|stopped)$/);
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

describe("in a page that stays open", () => {
  beforeAll(openFresh);
  afterAll(() => watched.close());
  beforeEach(beginAnother);

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
      await cell().getByLabel("More for this cell").click();
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

    it("stay hidden through a script's sums, and a number that leaves them out says so", async () => {
      await run("select status, count from cube where status in ('suppressed', 'published')");
      await page.getByRole("button", {name: "Add script"}).click();
      await run("aq.from(rows1).rollup({people: d => op.sum(d.count)})", 1);
      expect(await rowsOf(1)).toEqual([["people"], ["[c]"]]);
      await run("rows1.find((row) => row.status === 'suppressed').count", 1);
      expect(await cell(1).locator(".result-text").innerText()).toBe("[c]");
      await run("d3.sum(rows1, (row) => row.count) > 0", 1);
      expect(await cell(1).locator(".cell-output").innerText()).toContain("Made from hidden counts");
      await page.getByRole("button", {name: "Add SQL"}).click();
      await run("select min(count) as least from rows1", 2);
      expect(await cell(2).locator(".cell-output").innerText()).toContain("Made from hidden counts");
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

    it("is the whole language: classes, private fields, await, generators", async () => {
      const script = `class Counted { #n = 0; add(by: number) { this.#n += by; return this; } get all() { return this.#n; } }
const counted = new Counted();
for await (const each of (async function* () { yield* rows1; })()) counted.add(each.n);
new Intl.NumberFormat("en-GB").format(counted.all * 100)`;
      await run(script, 1);
      expect(await cell(1).locator(".result-text").innerText()).toBe("2,000");
    });

    it("says which line of it fails, and which name is not there", async () => {
      await run("const one = 1;\nconst two = one.three.four;", 1);
      expect(await cell(1).locator(".callout-error").innerText()).toContain("Line 2: ");
      await run("nowhere + 1", 1);
      expect(await cell(1).locator(".callout-error").innerText()).toContain("Nothing here is called nowhere.");
    });

    it.each(["while (true) {}", "/^(a+)+$/.test('a'.repeat(60) + '!')", "await new Promise(() => {})"])(
      "is ended at once by Stop: %s",
      async (script) => {
        await write(script, 1);
        await page.keyboard.press("ControlOrMeta+Enter");
        await cell(1).getByRole("button", {name: "Stop"}).waitFor();
        // The page is alive meanwhile, and what else was worked out stands.
        expect(await page.evaluate(() => 6 * 7)).toBe(42);
        const took = await cell(1)
          .getByRole("button", {name: "Stop"})
          .evaluate(async (button: HTMLElement) => {
            const started = performance.now();
            button.click();
            const stopped = (): boolean => button.closest(".cell")?.getAttribute("data-phase") === "stopped";
            while (!stopped()) await new Promise((drawn) => requestAnimationFrame(drawn));
            return performance.now() - started;
          });
        expect(took).toBeLessThan(200);
        expect(await rowsOf()).toHaveLength(3);
        await run("rows1.length", 1);
        expect(await cell(1).locator(".result-text").innerText()).toBe("2");
      }
    );
  });

  describe("cells that read each other", () => {
    it("follow: a change runs again what comes of it, and until then what stands there is said to be old", async () => {
      await run("select * from (values ('BME', 8), ('White', 12)) as t(who, n)");
      await page.getByRole("button", {name: "Add SQL"}).click();
      expect(await run("select sum(n)::integer as people from rows1", 1)).toMatch(/^1 row in/);
      expect(await rowsOf(1)).toEqual([["people"], ["20"]]);
      await page.getByRole("button", {name: "Add text"}).click();
      await run("There are **${rows2[0].people}** people.", 2);
      expect(await cell(2).locator(".cell-output").innerText()).toBe("There are 20 people.");
      await write("select * from (values ('BME', 9), ('White', 12)) as t(who, n)");
      await expect.poll(() => status(1).innerText()).toBe("Waiting for rows1. What stands here is from before.");
      await page.keyboard.press("ControlOrMeta+Enter");
      await expect.poll(() => cell(2).locator(".cell-output").innerText()).toBe("There are 21 people.");
      await expect.poll(() => cell(2).getAttribute("data-phase")).toBe("done");
    });

    it("take a field's value: a statement as a parameter, a script as a name", async () => {
      await page.getByRole("button", {name: "Add script"}).click();
      await run(`const least = view(Inputs.range([0, 10], {label: "Least", value: 3, step: 1}));`, 1);
      await run("select count(*)::integer as many from range(10) where range >= ${least}");
      expect(await rowsOf()).toEqual([["many"], ["7"]]);
      await cell(1).getByLabel("Least, as a number").fill("8");
      await expect.poll(() => rowsOf()).toEqual([["many"], ["2"]]);
      expect(await cell(1).getByLabel("Least", {exact: true}).inputValue()).toBe("8");
      await run("select '${least}' as text");
      expect(await cell().locator(".callout-error").innerText()).toContain("stands by itself, without quotation marks");
    });

    it("are filtered by rows that are picked in another", async () => {
      await run("select * from (values ('BME', 8), ('White', 12), ('Not known', 1)) as t(who, n)");
      await page.getByRole("button", {name: "Add script"}).click();
      await run(`const picked = view(Inputs.table(rows1, {label: "Groups"}));`, 1);
      await page.getByRole("button", {name: "Add SQL"}).click();
      await run("select sum(n)::integer as people from picked", 2);
      expect(await rowsOf(2)).toEqual([["people"], ["21"]]);
      await cell(1).getByLabel("Pick White, 12").check();
      await expect.poll(() => rowsOf(2)).toEqual([["people"], ["12"]]);
      await cell(1).getByLabel("Pick BME, 8").check();
      await expect.poll(() => rowsOf(2)).toEqual([["people"], ["20"]]);
    });

    it("change no table of the site, and nothing of each other", async () => {
      await run("create or replace table cube as select 1");
      expect(await cell().locator(".callout-error").innerText()).toContain("changes no table");
      await run("select 1 as one");
      await page.getByRole("button", {name: "Add script"}).click();
      await run("rows1[0].one = 2", 1);
      expect(await cell(1).locator(".callout-error").innerText()).toContain(
        "This would change a value of another cell"
      );
    });

    it("come back when their deletion is undone, and what read them too", async () => {
      await run("select 5 as five");
      await page.getByRole("button", {name: "Add script"}).click();
      await run("rows1[0].five * 2", 1);
      await cell().getByRole("button", {name: "Delete"}).click();
      await expect.poll(() => cell().getAttribute("data-phase")).toBe("failed");
      await page.locator(".notebook-notices").getByRole("button", {name: "Undo"}).click();
      await expect.poll(() => cell(1).locator(".result-text").innerText()).toBe("10");
      expect(await page.locator(".cell").count()).toBe(2);
    });
  });

  describe("a worked example", () => {
    it("is added whole and runs: every one of them", async () => {
      await cell().getByRole("button", {name: "Delete"}).click();
      for (const each of await page.locator("[data-example]:has(details)").all())
        await each.getByRole("button", {name: "Add to the notebook"}).click();
      await page.getByRole("button", {name: "Run all"}).click();
      const written = page.locator(".cell:not([aria-label^='Cell rows1,'])");
      await expect
        .poll(
          async () => [
            ...new Set(await written.evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.phase)))
          ],
          {
            timeout: 60_000
          }
        )
        .toEqual(["done"]);
      expect(await page.locator(".cell-output").allInnerTexts()).not.toContain(expect.stringMatching(/NaN|undefined/));
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
});

describe("what a notebook keeps and shares", () => {
  beforeEach(openFresh);
  afterEach(() => watched.close());
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

  it("is kept by itself, opened again, deleted, and brought back", async () => {
    await page.getByLabel("Title of this notebook").fill("Saved one");
    await write(text);
    await page.getByText("New, copy, files").click();
    await page.getByRole("button", {name: "New", exact: true}).click();
    await expect.poll(() => code().innerText()).not.toBe(text);
    await page.getByText("Saved notebooks", {exact: true}).click();
    const kept = page.getByRole("listitem").filter({hasText: "Saved one"});
    await expect.poll(() => kept.count()).toBe(1);
    await kept.getByRole("button", {name: "Delete"}).click();
    await expect.poll(() => kept.count()).toBe(0);
    await page.locator(".notebook-notices").getByRole("button", {name: "Undo"}).click();
    await expect.poll(() => kept.count()).toBe(1);
    await kept.getByRole("button", {name: "Open"}).click();
    await expect.poll(() => code().innerText()).toBe(text);
    expect(await page.getByLabel("Title of this notebook").inputValue()).toBe("Saved one");
  });

  it("stays one notebook however often it is saved, and goes back to a version", async () => {
    await page.getByLabel("Title of this notebook").fill("One");
    await write(text);
    for (let i = 0; i < 3; i++) {
      await page.getByRole("button", {name: "Save", exact: true}).click();
      await page.getByText("Versions goes back to it").waitFor();
    }
    await page.getByText("Saved notebooks", {exact: true}).click();
    await expect
      .poll(() => page.getByRole("listitem").filter({hasText: "One, "}).filter({hasText: "(open)"}).count())
      .toBe(1);
    await write("select 'another' as word");
    await page.getByText("Versions", {exact: true}).click();
    await page.getByRole("button", {name: "Go back to it"}).first().click();
    await expect.poll(() => code().innerText()).toBe(text);
  });

  it("is not written over by another tab", async () => {
    await write(text);
    await expect.poll(draftInBrowser).toContain("kept");
    const other = await page.context().newPage();
    await other.goto(`${site.url}notebook.html`);
    await other.locator(".cell").waitFor();
    await other.getByLabel("Title of this notebook").fill("Of the other tab");
    await expect.poll(draftInBrowser).toContain("Of the other tab");
    await page.getByLabel("Title of this notebook").fill("Of this tab");
    await page.getByText("Another tab has changed this notebook").waitFor();
    await expect.poll(draftInBrowser).toContain("Of this tab (copy)");
    expect(await draftInBrowser()).toContain("Of the other tab");
    await other.close();
  });

  it("travels in a link to another browser, and is not run there by itself", async () => {
    await write(text);
    await page.getByRole("button", {name: "Share link"}).click();
    await page.getByText("It holds the cells of this notebook").waitFor();
    const fragment = await page.evaluate(() => location.hash);
    const other = await openPage(browser);
    await other.page.goto(`${site.url}notebook.html${fragment}`);
    await other.page.locator(".cell").waitFor();
    expect(await other.page.getByRole("textbox", {name: /^SQL of /}).innerText()).toBe(text);
    expect(await other.page.locator("main").innerText()).toContain("Nothing in it has been run");
    expect(await other.page.locator(".cell-output").innerText()).toBe("");
    expect(other.requests.some((address) => address.includes("engine"))).toBe(false);
    await other.close();
  });

  it("goes out as a file and comes back in", async () => {
    await write(text);
    await page.getByText("New, copy, files").click();
    const {name, text: file} = await downloaded(() => page.getByRole("button", {name: "Export as a file"}).click());
    expect(name).toBe("notebook.html");
    expect(file).toContain('type="application/sql"');
    await write("select 'another' as word");
    await page.getByLabel("Import a file").setInputFiles({name, mimeType: "text/html", buffer: Buffer.from(file)});
    await expect.poll(() => code().innerText()).toBe(text);
  });
});

/** Waits until the lists of what the browser keeps show what has been done. */
async function keptIsSettled(): Promise<void> {
  await expect.poll(() => page.locator(".panel [aria-busy=true]").count()).toBe(0);
}

/** All notebooks as the browser keeps them. */
function draftInBrowser(): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open("wres-notebook");
        opening.onsuccess = () => {
          const reading = opening.result.transaction("notebooks").objectStore("notebooks").getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(reading.result));
          };
        };
      })
  );
}
