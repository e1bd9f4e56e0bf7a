import type {Browser, Page} from "playwright-core";

/** What stood between a page's address and its first chart. Times in milliseconds from navigation. */
export type FirstChart = {firstChart: number} & Asked;

/** Runs work on a page in a fresh profile, which notes when its first chart is painted and every long task. */
export async function onBenchPage<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  try {
    const page = await context.newPage();
    // tsx names functions by a helper that the page does not have.
    await page.addInitScript("globalThis.__name = (each) => each");
    await page.addInitScript(watchPage);
    return await work(page);
  } finally {
    await context.close();
  }
}

/** What a page asked for before some moment: bytes as packed, with headers, and requests, its own among them. */
export type Asked = {bytes: number; requests: number};

/** Waits for the page's first chart; bytes and requests are of all that was asked for before it. */
export async function firstChart(page: Page, address: string): Promise<FirstChart> {
  await page.goto(address, {waitUntil: "commit"});
  await page.waitForFunction(() => "firstChart" in globalThis, null, {timeout: 120_000});
  // What was asked for before the chart counts whole, though some of it comes after.
  await page.waitForLoadState("load");
  const at = await page.evaluate(() => (globalThis as unknown as {firstChart: number}).firstChart);
  return {firstChart: at, ...(await askedBefore(page, at))};
}

/** What the open page asked for before a moment, in milliseconds from its navigation. */
export async function askedBefore(page: Page, moment: number): Promise<Asked> {
  return page.evaluate((at) => {
    const asked = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].filter(
      ({startTime}) => startTime < at
    ) as PerformanceResourceTiming[];
    return {bytes: asked.reduce((sum, {transferSize}) => sum + transferSize, 0), requests: asked.length};
  }, moment);
}

/** Runs in the page before its own scripts: notes the first painted chart and every long task. */
function watchPage(): void {
  const found = globalThis as unknown as {firstChart?: number; longTasks: {start: number; duration: number}[]};
  found.longTasks = [];
  new PerformanceObserver((list) => {
    for (const {startTime, duration} of list.getEntries()) found.longTasks.push({start: startTime, duration});
  }).observe({type: "longtask", buffered: true});
  const look = (): void => {
    const drawn = [...document.querySelectorAll("figure svg")].some((svg) => svg.getBoundingClientRect().width > 0);
    if (!drawn) requestAnimationFrame(look);
    // The frame after the one that drew it: by then it is on the screen.
    else requestAnimationFrame(() => (found.firstChart = performance.now()));
  };
  requestAnimationFrame(look);
}
