import type {Browser} from "playwright-core";
import {afterAll, beforeAll} from "vitest";
import type {Served} from "../../loaders/site/serve.js";
import {openBrowser} from "./browser.js";
import {openSite} from "./site.js";

/** The finished site and a browser, opened before a file's tests and closed after them. */
export function siteInBrowser(): {browser: Browser; site: Served} {
  const opened = {} as {browser: Browser; site: Served}; // Filled before any test runs.
  beforeAll(async () => {
    opened.browser = await openBrowser();
    opened.site = await openSite();
  });
  afterAll(async () => {
    await opened.browser.close();
    await opened.site.close();
  });
  return opened;
}
