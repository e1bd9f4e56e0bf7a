import {execFile} from "node:child_process";
import {cp, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import {AxeBuilder} from "@axe-core/playwright";
import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Served} from "../../loaders/site/serve.js";
import {openBrowser, openPage} from "../helpers/browser.js";
import type {WatchedPage} from "../helpers/browser.js";
import {openPreview, type OpenedPreview} from "../helpers/preview.js";
import {openSite} from "../helpers/site.js";

type Printed = {
  indicator: number;
  population: string;
  period: string;
  breakdown: string;
  level: string;
  group: string;
  unit: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
};

let browser: Browser;
let printed: Printed[];
beforeAll(async () => {
  browser = await openBrowser();
  const {stdout} = await promisify(execFile)("npm", ["run", "--silent", "figures", "--", "--json"], {
    maxBuffer: 1 << 28
  });
  printed = JSON.parse(stdout) as Printed[];
});
afterAll(() => browser.close());

const desk = {viewport: {width: 1280, height: 900}};
const phone = {viewport: {width: 360, height: 740}};

/** Opens a view of the explorer and waits for its answer. */
async function explore(site: Served, search = "", options: BrowserContextOptions = desk): Promise<WatchedPage> {
  return exploreIn(await openPage(browser, options), site, search);
}

/** A page that has come in by the address that `npm start` prints. */
async function entered({address}: OpenedPreview): Promise<WatchedPage> {
  const watched = await openPage(browser, desk);
  await watched.page.goto(address);
  return watched;
}

async function exploreIn(watched: WatchedPage, site: Served, search = ""): Promise<WatchedPage> {
  await watched.page.goto(`${site.url}explore.html${search}`);
  await answered(watched.page, 0);
  return watched;
}

const answers = (page: Page): Promise<number> =>
  page.evaluate(() => performance.getEntriesByName("explorer-answer").length);

/** Waits for more answers than there were. */
async function answered(page: Page, before: number): Promise<void> {
  await page.waitForFunction((n) => performance.getEntriesByName("explorer-answer").length > n, before, {
    timeout: 120_000
  });
}

/** Does something that asks another question, and waits for its answer. */
async function ask(page: Page, act: () => Promise<unknown>): Promise<void> {
  const before = await answers(page);
  await act();
  await answered(page, before);
}

const control = (page: Page, name: string) => page.locator(`#field-explorer-${name}`);
const choose = (page: Page, name: string, value: string) => ask(page, () => control(page, name).selectOption(value));

/** The rows of the full table: name, counts, percentage as it was computed, or null where it is hidden. */
async function rowsOf(page: Page): Promise<{name: string; people: string; value: number | null}[]> {
  const texts = await page
    .locator(".explorer-answer table")
    .last()
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => {
        const [name, people, percentage] = [...(row as HTMLTableRowElement).cells];
        return [name?.textContent ?? "", people?.textContent ?? "", percentage?.textContent ?? ""];
      })
    );
  return texts.map(([name = "", people = "", percentage = ""]) => {
    const value = /^[\d.]+%/.exec(percentage);
    return {name, people, value: value ? parseFloat(value[0]) : null};
  });
}

/** What the command line says of the same rows. */
function figuresOf(match: Partial<Printed>, name: (figure: Printed) => string): Map<string, Printed> {
  const found = printed.filter((figure) =>
    Object.entries({unit: "percent", ...match}).every(([key, value]) => figure[key as keyof Printed] === value)
  );
  return new Map(found.map((figure) => [name(figure), figure]));
}

/** Compares every row on screen with the command line's; returns how many were shown and how many hidden. */
async function compare(
  page: Page,
  match: Partial<Printed>,
  name: (figure: Printed) => string
): Promise<{shown: number; hidden: number}> {
  const expected = figuresOf(match, name);
  const rows = await rowsOf(page);
  for (const {name: row, people, value} of rows.filter((each) => each.value !== null)) {
    const figure = expected.get(row);
    const counts = `${figure?.numerator?.toLocaleString("en-GB") ?? "?"} of ${figure?.denominator?.toLocaleString("en-GB") ?? "?"}`;
    expect({row, people, value}).toEqual({row, people: counts, value: Math.round((figure?.value ?? NaN) * 10) / 10});
  }
  const shown = rows.filter(({value}) => value !== null).length;
  return {shown, hidden: rows.length - shown};
}

async function fits(page: Page, width: number): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}

function nothingWentWrong({errors, foreign, blocked}: WatchedPage): void {
  expect({errors, foreign, blocked}).toEqual({errors: [], foreign: [], blocked: []});
}

describe("the explorer of the published site", () => {
  let site: Served;
  beforeAll(async () => void (site = await openSite()));
  afterAll(() => site.close());

  it("stands in the page without script, with the figures of the command line", async () => {
    const watched = await openPage(browser, {...desk, javaScriptEnabled: false});
    await watched.page.goto(`${site.url}explore.html`);
    const {shown} = await compare(
      watched.page,
      {indicator: 1, population: "substantive", period: "2020-03-31", breakdown: "band group", group: "BME"},
      ({level}) => level
    );
    expect(shown).toBeGreaterThan(3);
    await watched.close();
  });

  it("asks for pay gaps beside the nine, without a query engine, and goes back to rates and to an organisation without pay", async () => {
    const watched = await explore(site);
    const {page} = watched;
    const notices = page.locator(".explorer-notices");
    await choose(page, "indicator", "pay-median");
    expect(await notices.textContent()).toContain("Showing pay band in its place.");
    expect(await page.locator(".explorer-controls").textContent()).toContain(
      "A gap in pay is always with White people"
    );
    expect(await page.locator("#explorer-why").isVisible()).toBe(false);
    expect(await page.locator(".explorer-controls > details:visible").count()).toBe(0);
    await choose(page, "by", "none");
    const middle = "The middle BME member of staff is paid";
    expect(await page.locator("#explorer-result .chart-title").first().textContent()).toContain(middle);
    expect(new URL(page.url()).search).toContain("indicator=pay-median");
    await page.reload();
    await answered(page, 0);
    expect(await page.locator("#explorer-result .chart-title").first().textContent()).toContain(middle);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page
        .locator("#explorer-result")
        .getByRole("button", {name: /^CSV: save the table/})
        .first()
        .click()
    ]);
    const csv = await readFile(await download.path(), "utf8");
    expect(csv.split("\r\n")[0]).toContain("per cent of White people's pay");
    await choose(page, "indicator", "2");
    expect(await page.locator(".explorer-controls > details:visible").count()).toBe(2);
    await choose(page, "indicator", "pay-mean");
    await choose(page, "organisation", "blmk-icb");
    expect(await notices.textContent()).toContain("no pay extract was supplied. Showing indicator 1.");
    nothingWentWrong(watched);
    await watched.close();
  });

  it.each([
    ["at a desk", desk],
    ["on a phone", phone]
  ])("answers each control by mouse, %s, with the figures of the command line", async (_, options) => {
    const watched = await explore(site, "", options);
    const {page} = watched;
    const counted = {shown: 0, hidden: 0};
    const count = async (match: Partial<Printed>, name: (figure: Printed) => string): Promise<void> => {
      const {shown, hidden} = await compare(page, match, name);
      expect(shown + hidden).toBeGreaterThan(0);
      counted.shown += shown;
      counted.hidden += hidden;
      await fits(page, options.viewport.width);
    };
    const level = ({level: at}: Printed): string => at;
    const levelAndGroup = ({level: at, group}: Printed): string => `${at}, ${group}`;
    const staff = {indicator: 1, population: "substantive", period: "2020-03-31"};

    await count({...staff, breakdown: "band group", group: "BME"}, level);
    await choose(page, "by", "directorate");
    await count({...staff, breakdown: "directorate", group: "BME"}, level);
    await choose(page, "period", "2019-03-31");
    await count({...staff, period: "2019-03-31", breakdown: "directorate", group: "BME"}, level);
    await choose(page, "view", "funnel");
    expect(await page.locator(".explorer-answer svg").count()).toBeGreaterThan(0);
    await choose(page, "view", "bars");
    await choose(page, "population", "bank");
    await count({...staff, population: "bank", breakdown: "directorate", group: "BME"}, level);
    await choose(page, "population", "both");
    expect((await rowsOf(page)).some(({name}) => name.endsWith(", Bank staff"))).toBe(true);
    await choose(page, "indicator", "2");
    await choose(page, "by", "staff group");
    await count({indicator: 2, population: "candidates", period: "2019/20", breakdown: "staff group"}, levelAndGroup);
    await page.locator(".explorer-controls summary", {hasText: "Compare"}).click();
    await ask(page, () => page.getByLabel("Gaps", {exact: true}).check());
    expect(await page.locator(".explorer-answer .chart-subtitle").first().innerText()).toContain(
      "White divided by BME"
    );
    await choose(page, "compare", "organisation");
    await ask(page, () => page.getByLabel("Percentages", {exact: true}).check());
    await ask(page, () => page.locator("[data-field=groups]").getByLabel("White", {exact: true}).uncheck());
    await count(
      {indicator: 2, population: "candidates", period: "2019/20", breakdown: "staff group", group: "BME"},
      level
    );
    await choose(page, "by", "none");
    await ask(page, () => page.getByLabel("Five groups", {exact: true}).check());
    await count({indicator: 2, population: "candidates", period: "2019/20", breakdown: "overall"}, ({group}) => group);
    expect(counted.shown).toBeGreaterThan(25);
    nothingWentWrong(watched);
    await watched.close();
  });

  it("can be walked by the keyboard alone, keeps its place, and is undone by Back", async () => {
    const watched = await explore(site);
    const {page} = watched;
    const focused = () => page.evaluate(() => document.activeElement?.id);
    for (let steps = 0; (await focused()) !== "field-explorer-indicator" && steps < 80; steps++)
      await page.keyboard.press("Tab");
    expect(await focused()).toBe("field-explorer-indicator");
    await ask(page, () => page.keyboard.press("ArrowDown"));
    expect(await focused()).toBe("field-explorer-indicator");
    expect(page.url()).toContain("indicator=2");
    const before = await rowsOf(page);

    const button = page.locator(".explorer-answer button.select-row").first();
    const chosen = await button.innerText();
    for (let steps = 0; steps < 80; steps++) {
      if (await button.evaluate((each) => each === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    await ask(page, () => page.keyboard.press("Enter"));
    expect(page.url()).toContain("only-band-group=");
    expect(await focused()).toBe("explorer-result");
    expect(chosen).toContain(
      await page
        .locator(".chips button")
        .first()
        .innerText()
        .then((text) => text.replace(" ✕", ""))
    );

    await ask(page, () => page.goBack());
    expect(await rowsOf(page)).toEqual(before);
    await ask(page, () => page.goBack());
    expect(await control(page, "indicator").inputValue()).toBe("1");
    await ask(page, () => page.goForward());
    expect(await rowsOf(page)).toEqual(before);
    nothingWentWrong(watched);
    await watched.close();
  });

  it("gives a link that opens the same view, and begins again on Reset", async () => {
    const watched = await explore(site, "", {...desk, permissions: ["clipboard-read", "clipboard-write"]});
    const {page} = watched;
    await choose(page, "indicator", "4");
    await choose(page, "by", "sex");
    await page.getByRole("button", {name: "Copy link"}).click();
    await page.getByText("Link copied.").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(`${site.url}explore.html?v=1&indicator=4&period=2019/20&by=sex`);
    const other = await openPage(browser, phone);
    await other.page.goto(link);
    await answered(other.page, 0);
    expect(await rowsOf(other.page)).toEqual(await rowsOf(page));
    await other.close();
    await ask(page, () => page.getByRole("button", {name: "Reset"}).click());
    expect([await control(page, "indicator").inputValue(), await control(page, "by").inputValue()]).toEqual([
      "1",
      "band group"
    ]);
    await watched.close();
  });

  it("greys what would expose people, says why, and gives the nearest view to a link that asks for it", async () => {
    const watched = await explore(site, "?v=1&indicator=3&by=directorate&ethnicity=sixteen&hat=1");
    const {page} = watched;
    const greyed = control(page, "by").locator("option[value=directorate]");
    expect(await greyed.isDisabled()).toBe(true);
    expect(await page.locator("#field-explorer-by-reasons").textContent()).toContain("Directorate: Not published");
    const notice = await page.locator(".explorer-notices").innerText();
    expect(notice).toContain("Directorate cannot be shown for indicator 3");
    expect(notice).toContain("“hat”");
    expect(page.url()).not.toContain("directorate");
    expect((await rowsOf(page)).length).toBeGreaterThan(0);
    await watched.close();
  });

  it("answers from the cube alone where the query engine cannot start", async () => {
    const watched = await openPage(browser, {...desk, serviceWorkers: "block"});
    const {page} = watched;
    await page.route(/engine\..*\.bin/, (route) => route.fulfill({status: 404}));
    await page.goto(`${site.url}explore.html`);
    await answered(page, 0);
    await choose(page, "by", "directorate");
    await choose(page, "period", "2019-03-31");
    const {shown} = await compare(
      page,
      {indicator: 1, population: "substantive", period: "2019-03-31", breakdown: "directorate", group: "BME"},
      ({level}) => level
    );
    expect(shown).toBeGreaterThan(2);
    await watched.close();
  });

  it("has no fault that axe can find with everything opened, in both schemes", async () => {
    for (const [options, colorScheme] of [
      [desk, "light"],
      [phone, "dark"]
    ] as const) {
      const watched = await explore(site, "?v=1&indicator=2&by=staff-group&compare=rest&show=gap", {
        ...options,
        colorScheme
      });
      await watched.page.evaluate(() =>
        document.querySelectorAll("#explorer details").forEach((each) => ((each as HTMLDetailsElement).open = true))
      );
      await fits(watched.page, options.viewport.width);
      const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
      const {violations} = await new AxeBuilder({page: watched.page}).withTags(rules).analyze();
      expect(
        violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html.slice(0, 120)).join(" | ")}`)
      ).toEqual([]);
      await watched.close();
    }
  });
});

describe("where the answer stands", () => {
  let site: Served;
  beforeAll(async () => void (site = await openSite()));
  afterAll(() => site.close());

  const inSight = (page: Page, selector: string): Promise<boolean> =>
    page
      .locator(selector)
      .first()
      .evaluate((node) => {
        const {top, bottom} = node.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });

  it("is beside its controls on a desk: choice and finding are in sight together", async () => {
    const {page, close} = await explore(site);
    await choose(page, "indicator", "4");
    const [controls, answer] = await Promise.all(
      ["#explorer-controls", "#explorer-result"].map((selector) => page.locator(selector).boundingBox())
    );
    expect(answer?.x).toBeGreaterThan((controls?.x ?? 0) + (controls?.width ?? 0) - 1);
    expect([await inSight(page, "#field-explorer-indicator"), await inSight(page, ".chart-title")]).toEqual([
      true,
      true
    ]);
    await page.evaluate(() => scrollTo(0, 600));
    expect(await inSight(page, "#field-explorer-indicator")).toBe(true);
    await close();
  });

  it("is said in sight on a phone as soon as it is chosen, and one press leads to it", async () => {
    const {page, close} = await explore(site, "", phone);
    await choose(page, "indicator", "4");
    const glance = page.locator(".explorer-glance");
    expect(await inSight(page, ".explorer-glance")).toBe(true);
    expect(await glance.innerText()).toBe(await page.locator(".chart-title").first().innerText());
    await glance.click();
    await expect.poll(() => inSight(page, ".chart-title")).toBe(true);
    await close();
  });

  it("is where a question to begin with leads", async () => {
    for (const options of [desk, phone]) {
      const {page, close} = await explore(site, "", options);
      const questions = page.locator(".suggestions");
      if (!(await questions.evaluate((each) => (each as HTMLDetailsElement).open)))
        await questions.locator("summary").click();
      await ask(page, () => questions.getByRole("link").last().click());
      expect(await inSight(page, ".chart-title")).toBe(true);
      await close();
    }
  });
});

describe("the explorer of an analyst", () => {
  let site: OpenedPreview;
  let data: string;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), "wres-data-"));
    // Two organisations beside each other, as a system or a region has them; pages show the first.
    await cp("data/example/leicestershire-partnership", join(data, "a"), {recursive: true});
    await cp("test/helpers/icb", join(data, "b"), {recursive: true});
    site = await openPreview({data});
  });
  afterAll(async () => {
    await site.close();
    await rm(data, {recursive: true});
  });

  it("crosses and filters the rows as one pleases, with counts beside every choice", async () => {
    const watched = await exploreIn(await entered(site), site);
    const {page} = watched;
    await page.locator(".explorer-controls summary", {hasText: "Filter"}).click();
    await control(page, "filter").selectOption("band group");
    await page.locator(".levels .choice-count").first().waitFor();
    const [total] = [
      ...figuresOf(
        {
          indicator: 1,
          population: "substantive",
          period: "2020-03-31",
          breakdown: "band group",
          level: "Clinical Band 5",
          group: "BME"
        },
        () => ""
      ).values()
    ];
    expect(total?.numerator).not.toBeNull();

    await ask(page, () =>
      page
        .locator(".levels")
        .getByLabel(/^Clinical Band 5/)
        .check()
    );
    await choose(page, "by", "none");
    const rows = await rowsOf(page);
    expect(rows.find(({name}) => name === "BME")?.people).toBe(
      `${total?.numerator ?? ""} of ${total?.denominator ?? ""}`
    );

    await choose(page, "by", "directorate");
    await page.locator(".explorer-controls summary", {hasText: "Compare"}).click();
    await choose(page, "and", "sex");
    const crossed = await rowsOf(page);
    expect(crossed.length).toBeGreaterThan(4);
    const people = crossed.map((row) => row.people.split(" of ").map((count) => Number(count.replaceAll(",", ""))));
    expect(people.reduce((sum, [of = 0]) => sum + of, 0)).toBe(total?.numerator);
    expect(people.reduce((sum, [, out = 0]) => sum + out, 0)).toBe(total?.denominator);

    await ask(page, () => page.getByRole("button", {name: /^Remove the filter/}).click());
    expect(page.url()).not.toContain("only-band-group");
    await watched.close();
  });

  it("says what is being worked out when it takes long, and shows the query that was asked", async () => {
    const watched = await entered(site);
    const {page} = watched;
    await page.goto(`${site.url}explore.html?v=1&by=staff-group&only-directorate=mental-health`);
    await page.locator(".explorer-controls progress").waitFor({timeout: 60_000});
    // The answer to the question before fades meanwhile.
    expect(await page.locator("#explorer-result").getAttribute("aria-busy")).toBe("true");
    await answered(page, 0);
    expect(await page.locator("#explorer-result").getAttribute("aria-busy")).toBeNull();
    expect(await page.locator(".explorer-controls progress").count()).toBe(0);
    await page.locator("summary", {hasText: "Take the query along"}).click();
    expect(await page.locator("pre.query").innerText()).toContain("in ('Mental Health')");
    await watched.close();
  });

  it("asks another organisation of the site, in its own words and by its own denominator", async () => {
    const watched = await exploreIn(await entered(site), site);
    const {page} = watched;
    await choose(page, "organisation", "northshire");
    await choose(page, "by", "none");
    // Worked out by hand in the organisation's README.
    expect((await rowsOf(page)).find(({name}) => name === "Ethnic minority")?.people).toBe("72 of 400");
    expect(page.url()).toContain("organisation=northshire");
    await page.goto(`${site.url}organisations.html`);
    const words = await page.locator("main").innerText();
    for (const name of ["LPT", "Northshire"]) expect(words).toContain(name);
    // From there to the organisation's own pages, and between the same page of both.
    await page.getByRole("link", {name: "Northshire"}).first().click();
    await page.waitForURL(/organisations\/northshire\//);
    await page.getByRole("link", {name: /same level|every level of pay/}).click();
    await page.locator("#breakdown-controls select").first().waitFor();
    expect(await page.locator("#breakdown-result").innerText()).toContain("Ethnic minority");
    await page.getByText("choose another organisation").click();
    await page.getByRole("link", {name: "Leicestershire Partnership NHS Trust"}).click();
    await page.waitForURL(/\d\/indicators\/representation-by-pay-band/);
    nothingWentWrong(watched);
    await watched.close();
  });

  it("follows an extract that changes while the site is open", async () => {
    const {page, close} = await entered(site);
    await page.goto(`${site.url}indicators/harassment-from-patients-or-public.html`);
    await page.getByText("429 of 1,876").first().waitFor({state: "attached"});
    const file = join(data, "a", "survey.csv");
    const survey = await readFile(file, "utf8");
    await writeFile(file, survey.replace("2019,5,substantive,White,429,1876", "2019,5,substantive,White,449,1876"));
    // The page is loaded anew by the preview itself.
    await page.getByText("449 of 1,876").first().waitFor({state: "attached", timeout: 90_000});
    expect(await page.getByText("429 of 1,876").count()).toBe(0);
    await close();
  });
});
