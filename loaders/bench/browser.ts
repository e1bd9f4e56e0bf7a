import {readdir} from "node:fs/promises";
import type {Browser} from "playwright-core";
import {openBrowser} from "../machine/find-browser.js";
import {firstChart, onBenchPage, type FirstChart} from "./browser-page.js";
import {serveChanged} from "./changed-site.js";
import {engineTimes} from "./engine.js";
import {explorerUpdates, type Updates, type Walk} from "./explorer.js";
import {serveLargeSite} from "./large-site.js";
import {percentile} from "./percentile.js";
import {atMost, milliseconds, ratio, type Line} from "./print.js";
import {slowNetwork, type Network} from "./slow-network.js";
import {usablePages} from "./usable.js";
import {addWaitingPage, waitingPage} from "./waiting-page.js";

/** The connection of a busy ward or a train. */
const throttle: Network = {bitsPerSecond: 10_000_000, latency: 40};

/** How often a page is opened for its first chart; the middle time is told. */
const openings = 3;

/** How many times the explorer is asked something else. */
const updates = 30;

/** The page whose first chart is timed: an indicator's, as readers know most of them. */
const chartPage = "indicators/representation-by-pay-band.html";

/** On the example, all indicators and breakdowns; on rows, what no table of the cube holds, over all three years. */
const walks = {
  example: {search: "", controls: ["indicator", "by"], engine: false},
  rows: {
    search: "?v=1&indicator=1&period=trend&by=staff-group&only-directorate=medicine,surgery",
    controls: ["by", "and"],
    engine: true
  }
} as const satisfies Record<string, Walk>;

/** Measures a finished site in Chromium, throttled and not. Throws where there is no finished site. */
export async function benchBrowser(dist: string): Promise<{heading: string; lines: Line[]}[]> {
  const files = await filesOf(dist);
  const browser = await openBrowser();
  const site = await serveChanged(dist, addWaitingPage);
  try {
    const slow = await slowNetwork(site.url, throttle);
    const throttled = await measure(browser, slow.url, files, true).finally(slow.close);
    return [
      {heading: "Browser, 10 Mbit/s and 40 ms", lines: throttled},
      {heading: "Browser, not throttled", lines: await measure(browser, site.url, files, false)}
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Measures the explorer of a finished site over a large extract, as an analyst has it: every answer counted from rows. */
export async function benchRows(dist: string): Promise<Line[]> {
  await filesOf(dist);
  const browser = await openBrowser();
  const site = await serveLargeSite(dist).catch((error: unknown) =>
    browser.close().then(() => Promise.reject(error as Error))
  );
  try {
    const made = await onBenchPage(browser, (page) => explorerUpdates(page, site.url, walks.rows, updates));
    if (made.fromRows === 0) throw new Error("No answer was counted from rows: mend the questions of the bench.");
    return [["answers counted from rows", `${made.fromRows} of ${updates}`], ...updateLines(made, 250)];
  } finally {
    await browser.close();
    await site.close();
  }
}

async function filesOf(dist: string): Promise<string[]> {
  const files = await readdir(dist, {recursive: true}).catch((): string[] => []);
  if (!files.includes(chartPage))
    throw new Error(`${dist}: there is no finished site to measure. Run npm run build first.`);
  return files;
}

async function measure(browser: Browser, url: string, files: readonly string[], slow: boolean): Promise<Line[]> {
  const chart = await middleOf(browser, `${url}${chartPage}`);
  const baseline = await middleOf(browser, `${url}${waitingPage}`);
  const engine = await onBenchPage(browser, (page) => engineTimes(page, url, files));
  const explorer = await onBenchPage(browser, (page) => explorerUpdates(page, url, walks.example, updates));
  const share = chart.firstChart / baseline.firstChart;
  const against = ["first chart against that", ratio(chart.firstChart, baseline.firstChart)] as const;
  return [
    ["first chart", milliseconds(chart.firstChart)],
    ["first chart of a page that waits for DuckDB", milliseconds(baseline.firstChart)],
    slow ? [...against, atMost(share, 0.1, "0.10 x")] : against,
    ["compressed before it", kilobytes(chart.bytes), atMost(chart.bytes, 150_000, "150 kB")],
    ["requests before it", String(chart.requests), atMost(chart.requests, 12, "12")],
    ["compressed before the other's", `${kilobytes(baseline.bytes)} in ${baseline.requests} requests`],
    ["engine ready, from asking for it", milliseconds(engine.ready)],
    ["first query", milliseconds(engine.query)],
    [
      "longest task of the page while the engine starts",
      engine.longest > 0 ? milliseconds(engine.longest) : "none over 50 ms",
      atMost(engine.longest, 200, "200 ms")
    ],
    ...(await usablePages(browser, url, {slow})),
    ...updateLines(explorer, 100)
  ];
}

/** The page opened afresh a few times: the opening with the middle time. */
async function middleOf(browser: Browser, address: string): Promise<FirstChart> {
  const opened: FirstChart[] = [];
  for (let i = 0; i < openings; i++) opened.push(await onBenchPage(browser, (page) => firstChart(page, address)));
  opened.sort((a, b) => a.firstChart - b.firstChart);
  const middle = opened[Math.floor(openings / 2)];
  if (!middle) throw new Error(`${address} was not opened.`);
  return middle;
}

function updateLines({times, work, heap, ready = Infinity, longest}: Updates, limit: number): Line[] {
  const slowest = percentile(times, 0.95) ?? Infinity;
  return [
    ["explorer, from opening it until it can answer", milliseconds(ready)],
    ["its longest task on the way", longest > 0 ? milliseconds(longest) : "none over 50 ms"],
    ["explorer update, work of the page's own thread", milliseconds(work)],
    [`explorer update, median of ${times.length}`, milliseconds(percentile(times, 0.5) ?? Infinity)],
    [`explorer update, p95 of ${times.length}`, milliseconds(slowest), atMost(slowest, limit, `${limit} ms`)],
    ["JavaScript heap of the page after these", `${(heap / 1e6).toFixed(1)} MB`]
  ];
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}
