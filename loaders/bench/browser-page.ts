import type {Browser, CDPSession, Page} from "playwright-core";

/** A connection that the bench imposes: bits a second down and up, and the wait of each request in milliseconds. */
export type Network = {bitsPerSecond: number; latency: number};

/** What stood between a page's address and its first chart. Times in milliseconds from navigation. */
export type FirstChart = {firstChart: number; bytes: number; requests: number};

/** A page in a fresh profile, its network throttled where one is given, that notes when its first chart is painted. */
export async function openBenchPage(
  browser: Browser,
  network: Network | null
): Promise<{page: Page; cdp: CDPSession; close: () => Promise<void>}> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  if (network) {
    const bytesPerSecond = network.bitsPerSecond / 8;
    await cdp.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: network.latency,
      downloadThroughput: bytesPerSecond,
      uploadThroughput: bytesPerSecond
    });
  }
  await page.addInitScript(watchPage);
  return {page, cdp, close: () => context.close()};
}

/** Waits for the page's first chart; bytes and requests are of everything asked for before it. */
export async function firstChart(page: Page, address: string): Promise<FirstChart> {
  await page.goto(address, {waitUntil: "commit"});
  await page.waitForFunction(() => "firstChart" in globalThis, null, {timeout: 120_000});
  return page.evaluate(() => {
    const at = (globalThis as unknown as {firstChart: number}).firstChart;
    const asked = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].filter(
      ({startTime}) => startTime < at
    ) as PerformanceResourceTiming[];
    return {
      firstChart: at,
      bytes: asked.reduce((sum, {transferSize}) => sum + transferSize, 0),
      requests: asked.length
    };
  });
}

/** Runs in the page before its own scripts: notes the first painted chart and every long task. */
function watchPage(): void {
  const found = globalThis as unknown as {firstChart?: number; longTasks: number[]};
  found.longTasks = [];
  new PerformanceObserver((list) => {
    for (const {duration} of list.getEntries()) found.longTasks.push(duration);
  }).observe({type: "longtask", buffered: true});
  const look = (): void => {
    const drawn = [...document.querySelectorAll("figure svg")].some((svg) => svg.getBoundingClientRect().width > 0);
    if (!drawn) requestAnimationFrame(look);
    // The frame after the one that drew it: by then it is on the screen.
    else requestAnimationFrame(() => (found.firstChart = performance.now()));
  };
  requestAnimationFrame(look);
}
