import {readdir} from "node:fs/promises";
import type {Browser, Page} from "playwright-core";
import {openBrowser} from "../site/find-browser.js";
import {serve} from "../site/serve.js";
import {firstChart, openBenchPage, type FirstChart, type Network} from "./browser-page.js";
import {percentile} from "./percentile.js";
import {ratio, type Line} from "./print.js";

/** The connection of a busy ward or a train. */
const throttle: Network = {bitsPerSecond: 10_000_000, latency: 40};

/** How many times the explorer is asked something else. */
const updates = 30;

/** A page of a chart of the site, and the page whose address has the explorer. */
const pages = {chart: "indicators/representation-by-pay-band.html", explorer: "explore.html"};

/** Measures a finished site in Chromium, throttled and not. Throws where there is no finished site. */
export async function benchBrowser(dist: string): Promise<{heading: string; lines: Line[]}[]> {
  const files = await readdir(dist, {recursive: true}).catch((): string[] => []);
  if (!files.includes(pages.chart))
    throw new Error(`${dist}: there is no finished site to measure. Run npm run build first.`);
  const site = await serve(dist);
  const browser = await openBrowser();
  try {
    const measured = [];
    for (const [heading, network] of [
      ["Browser, 10 Mbit/s and 40 ms", throttle],
      ["Browser, not throttled", null]
    ] as const)
      measured.push({heading, lines: await measure(browser, site.url, files, network)});
    return measured;
  } finally {
    await browser.close();
    await site.close();
  }
}

async function measure(
  browser: Browser,
  url: string,
  files: readonly string[],
  network: Network | null
): Promise<Line[]> {
  const chart = await onPage(browser, network, (page) => firstChart(page, `${url}${pages.chart}`));
  const baseline = await waitingPage(browser, url, files, network);
  const engine = await engineTimes(browser, url, files, network);
  const explorer = await explorerTimes(browser, url, network);
  return [
    ["first chart", chartWords(chart)],
    ["first chart of a page that waits for DuckDB", chartWords(baseline)],
    ["first chart against that", ratio(chart.firstChart, baseline.firstChart)],
    ["engine ready, from asking for it", milliseconds(engine.ready)],
    ["first query", milliseconds(engine.query)],
    ["longest task of the page while the engine starts", milliseconds(engine.longest)],
    [
      `explorer update, p95 of ${explorer.times.length}`,
      explorer.times.length > 0 ? milliseconds(percentile(explorer.times, 0.95) ?? 0) : "no update was answered"
    ],
    ["JavaScript heap after these", `${(explorer.heap / 1e6).toFixed(1)} MB`]
  ];
}

/**
 * The baseline: a page with the site's own styles and modules that draws one chart, from a query, once DuckDB is up, as
 * notebooks commonly do.
 */
async function waitingPage(
  browser: Browser,
  url: string,
  files: readonly string[],
  network: Network | null
): Promise<FirstChart> {
  const address = `${url}waits-for-duckdb.html`;
  return onPage(browser, network, async (page) => {
    const style = files.find((file) => /^_import\/style\.[0-9a-f]+\.css$|^_observablehq\/theme.*\.css$/.test(file));
    const script = `import {database} from "./${moduleOf(files, "lib/notebook")}";
      import {raw} from "./${moduleOf(files, "lib/sql")}";
      const rows = await (await database()).query(raw("select level, sum(count)::double as people from cube where breakdown = 'pay band' group by all"));
      document.querySelector("figure").innerHTML = "<svg width='600' height='400'>" +
        rows.map(({people}, i) => "<rect y='" + i * 9 + "' height='8' width='" + people / 20 + "'/>").join("") + "</svg>";`;
    await page.route(address, (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<!doctype html><meta charset="utf-8">${style ? `<link rel="stylesheet" href="./${style}">` : ""}<h1>Waits</h1><figure></figure><script type="module">${script}</script>`
      })
    );
    return firstChart(page, address);
  });
}

async function engineTimes(
  browser: Browser,
  url: string,
  files: readonly string[],
  network: Network | null
): Promise<{ready: number; query: number; longest: number}> {
  return onPage(browser, network, async (page) => {
    await page.goto(`${url}index.html`, {waitUntil: "load"});
    const modules = ["lib/notebook", "lib/sql"].map((name) => `${url}${moduleOf(files, name)}`);
    // As text: the modules' addresses are known only here, and the transpiler must not touch the import.
    return page.evaluate(`(async () => {
      const [{database}, {raw}] = await Promise.all(${JSON.stringify(modules)}.map((each) => import(each)));
      const before = globalThis.longTasks.length;
      const started = performance.now();
      const connection = await database();
      const ready = performance.now();
      await connection.query(raw("select measure, sum(count) as people from cube group by all"));
      const answered = performance.now();
      await new Promise((resolve) => setTimeout(resolve, 100));
      return {ready: ready - started, query: answered - ready, longest: Math.max(0, ...globalThis.longTasks.slice(before))};
    })()`);
  });
}

/** Asks the explorer for one indicator after another, as a reader with the arrow keys would. */
async function explorerTimes(
  browser: Browser,
  url: string,
  network: Network | null
): Promise<{times: number[]; heap: number}> {
  return onPage(browser, network, async (page) => {
    await page.goto(`${url}${pages.explorer}`, {waitUntil: "load"});
    const choice = page.locator("#explorer-controls select").first();
    await choice.waitFor({timeout: 120_000});
    const values = await choice
      .locator("option")
      .evaluateAll((options) => options.map((each) => (each as HTMLOptionElement).value));
    const answered = () => page.evaluate(() => performance.getEntriesByName("explorer-answer").length);
    for (let i = 0; i < updates; i++) {
      const before = await answered();
      await choice.selectOption(values[(i + 1) % values.length] ?? "");
      await page.waitForFunction((count) => performance.getEntriesByName("explorer-answer").length > count, before, {
        timeout: 60_000
      });
    }
    const times = await page.evaluate(() =>
      performance.getEntriesByName("explorer-answer").map(({duration}) => duration)
    );
    const cdp = await page.context().newCDPSession(page);
    const {usedSize} = await cdp.send("Runtime.getHeapUsage");
    return {times: times.slice(-updates), heap: usedSize};
  });
}

async function onPage<T>(browser: Browser, network: Network | null, work: (page: Page) => Promise<T>): Promise<T> {
  const {page, close} = await openBenchPage(browser, network);
  try {
    return await work(page);
  } finally {
    await close();
  }
}

function moduleOf(files: readonly string[], name: string): string {
  const found = files.find((file) => new RegExp(`^_import/${name}\\.[0-9a-f]+\\.js$`).test(file));
  if (!found)
    throw new Error(`bench: no page of the site uses src/${name}.ts. Build the site again, or mend the bench.`);
  return found;
}

function chartWords({firstChart: time, bytes, requests}: FirstChart): string {
  return `${milliseconds(time)}, ${Math.round(bytes / 1000)} kB in ${requests} requests`;
}

function milliseconds(time: number): string {
  return `${Math.round(time)} ms`;
}
