import type {Browser, BrowserContext, BrowserContextOptions, Page} from "playwright-core";

export {openBrowser} from "../../loaders/machine/find-browser.js";

/** A page with a record of what went wrong on it, each a list of plain sentences. */
export type WatchedPage = {
  page: Page;
  /** Requests to any host but this machine. */
  foreign: string[];
  /** Everything that the page's Content-Security-Policy stopped. */
  blocked: string[];
  /** Errors in the console, exceptions, and answers of 400 and above. */
  errors: string[];
  /** Every address that was asked for. */
  requests: string[];
  close: () => Promise<void>;
};

/** A page in a fresh profile; `options` are Playwright's, for example a viewport or `javaScriptEnabled: false`. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  return watchPage(await browser.newContext(options));
}

/** A page in a profile that is there already; closing it ends the profile's browser window. */
export async function watchPage(context: BrowserContext): Promise<WatchedPage> {
  // Only this machine answers; whatever is asked of another host is refused, and recorded below.
  await context.route(isForeign, (route) => route.abort());
  const page = await context.newPage();
  const record = {foreign: [] as string[], blocked: [] as string[], errors: [] as string[], requests: [] as string[]};
  context.on("request", (request) => {
    record.requests.push(request.url());
    if (isForeign(new URL(request.url()))) record.foreign.push(request.url());
  });
  context.on("response", (response) => {
    if (response.status() >= 400) record.errors.push(`${response.status()} ${response.url()}`);
  });
  page.on("console", (message) => {
    const text = message.text();
    if (/Content Security Policy/.test(text)) record.blocked.push(text);
    else if (message.type() === "error") record.errors.push(text);
  });
  page.on("pageerror", (error) => record.errors.push(String(error)));
  return {page, ...record, close: () => context.close()};
}

function isForeign({protocol, hostname}: URL): boolean {
  return /^(https?|wss?):$/.test(protocol) && hostname !== "127.0.0.1";
}
