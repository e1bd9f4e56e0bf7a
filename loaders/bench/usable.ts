import type {Browser, Page} from "playwright-core";
import {askedBefore, onBenchPage, type Asked} from "./browser-page.js";
import {atMost, seconds, type Line} from "./print.js";

/** The pages that need scripts, what is true in each once it can be used, and how soon that is to be, in seconds. */
const pages: readonly {name: string; path: string; ready: string; goal?: number}[] = [
  {
    name: "explorer",
    path: "explore.html",
    ready: `performance.getEntriesByName("explorer-answer").length > 0`,
    goal: 1.2
  },
  {name: "root causes", path: "root-causes.html", ready: `document.querySelector("#gap-picker select") !== null`},
  {
    name: "notebook",
    path: "notebook.html",
    // An editor stands in a shadow root of its own.
    ready: `[...document.querySelectorAll("main *")].some((each) => each.shadowRoot?.querySelector(".cm-content"))`
  },
  {
    name: "indicator",
    path: "indicators/representation-by-pay-band.html",
    ready: `document.querySelector("#breakdown-controls select") !== null`
  }
];

const mostRequests = 25;
const mostBytes = 400_000;

/** Opens each page that needs scripts in a fresh profile: requests, kB and seconds until it can be used. */
export async function usablePages(browser: Browser, url: string, {slow}: {slow: boolean}): Promise<Line[]> {
  const lines: Line[] = [];
  for (const {name, path, ready, goal} of pages) {
    const {at, bytes, requests} = await onBenchPage(browser, (page) => untilUsable(page, `${url}${path}`, ready));
    const time = seconds(at / 1000);
    lines.push(
      [
        `${name}: requests until it can be used`,
        String(requests),
        atMost(requests, mostRequests, String(mostRequests))
      ],
      [`${name}: compressed until then`, `${Math.round(bytes / 1000)} kB`, atMost(bytes, mostBytes, "400 kB")],
      slow && goal !== undefined
        ? [`${name}: can be used after`, time, atMost(at / 1000, goal, seconds(goal))]
        : [`${name}: can be used after`, time]
    );
  }
  return lines;
}

async function untilUsable(page: Page, address: string, ready: string): Promise<{at: number} & Asked> {
  await page.goto(address, {waitUntil: "commit"});
  // Asked as an expression each time: the page's policy forbids what Playwright makes of a text to wait for.
  let at = 0;
  for (const end = performance.now() + 120_000; at === 0;) {
    if (performance.now() > end) throw new Error(`${address} could not be used within two minutes.`);
    at = Number(
      await page.evaluate(
        `new Promise((next) => requestAnimationFrame(() => next((${ready}) ? performance.now() : 0)))`
      )
    );
  }
  // What was asked for before counts whole, though some of it comes after.
  await page.waitForLoadState("networkidle");
  return {at, ...(await askedBefore(page, at))};
}
