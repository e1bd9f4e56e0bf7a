import {accessSync, constants} from "node:fs";
import {delimiter, join} from "node:path";
import {chromium, type Browser} from "playwright-core";

/** No host but this machine can be reached, so that a request elsewhere fails as it would on a train. */
const flags = ["--no-sandbox", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"];

/**
 * A headless Chromium: the one `CHROME_PATH` names, else the machine's, else the one that @sparticuz/chromium carries.
 * Throws if there is none.
 */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch(await browserOptions());
}

/** Which Chromium is started, and how. Throws if there is none. */
export async function browserOptions(): Promise<{executablePath: string; args: string[]}> {
  return {executablePath: installed() ?? (await carried()), args: flags};
}

function installed(): string | undefined {
  const {CHROME_PATH, PATH = ""} = process.env;
  if (CHROME_PATH) return CHROME_PATH;
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const programs = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe"
  ];
  const candidates = ["/usr/bin", ...PATH.split(delimiter)].flatMap((folder) =>
    names.map((name) => join(folder, name))
  );
  return [...candidates, ...programs].find(isExecutable);
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
