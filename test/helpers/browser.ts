import {accessSync, constants} from "node:fs";
import {delimiter, join} from "node:path";
import {chromium} from "playwright-core";
import type {Browser, BrowserContextOptions, Page} from "playwright-core";

/** No host but this machine can be reached, so that a request elsewhere fails as it would on a train. */
const flags = ["--no-sandbox", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"];

/**
 * A headless Chromium: the one `CHROME_PATH` names, else the machine's, else the one that @sparticuz/chromium carries.
 * Throws if there is none: a browser test that does not run proves nothing.
 */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({executablePath: installed() ?? (await carried()), args: flags});
}

function installed(): string | undefined {
  const {CHROME_PATH, PATH = ""} = process.env;
  if (CHROME_PATH) return CHROME_PATH;
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const application = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
  const candidates = ["/usr/bin", ...PATH.split(delimiter)].flatMap((folder) =>
    names.map((name) => join(folder, name))
  );
  return [...candidates, application].find(isExecutable);
}

/** The package brings its shared libraries along only where it believes to be on a bare machine. */
async function carried(): Promise<string> {
  process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
  const {default: packed} = await import("@sparticuz/chromium");
  return packed.executablePath();
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

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
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const record = {foreign: [] as string[], blocked: [] as string[], errors: [] as string[], requests: [] as string[]};
  context.on("request", (request) => {
    const {protocol, hostname} = new URL(request.url());
    record.requests.push(request.url());
    if (/^(https?|wss?):$/.test(protocol) && hostname !== "127.0.0.1") record.foreign.push(request.url());
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
