import {readFile} from "node:fs/promises";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {Notebook} from "../../src/subjects/notebook/reckoning/notebook.js";
import {newCell} from "../../src/subjects/notebook/reckoning/notebook.js";
import "../../src/subjects/notebook/engine/start-document.js";
import {notebookToFragment} from "../../src/subjects/notebook/reckoning/share.js";
import {toFile} from "../../src/subjects/notebook/engine/notebook-file.js";
import {openBrowser, openPage} from "../helpers/browser.js";
import {waysOut} from "../helpers/notebook/ways-out.js";
import {readHostConfig} from "../helpers/host-config.js";
import {dist, openSite} from "../helpers/site.js";

let browser: Browser;
let stranger: Server;
let evil: string;
const heard: string[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  // A stranger who takes everything and answers to everybody.
  stranger = createServer((request, response) => {
    heard.push(request.url ?? "");
    response.writeHead(200, {"access-control-allow-origin": "*", "content-type": "text/plain"}).end("1");
  });
  await new Promise<void>((resolve) => stranger.listen(0, "127.0.0.1", resolve));
  evil = `http://127.0.0.1:${(stranger.address() as AddressInfo).port}/heard`;
});
afterAll(async () => {
  await browser.close();
  stranger.close();
});

/** A notebook with a cell for each way, which says at its end that it was tried. */
function notebookOf(): Notebook {
  const cells = waysOut.map(({name, script}, i) => ({
    ...newCell("js", []),
    id: i + 1,
    text: `const EVIL = ${JSON.stringify(evil)} + "?way=${i}";
try { await Promise.race([(async () => { ${script}; })(), new Promise((resolve) => setTimeout(resolve, 400))]); } catch {}
display(${JSON.stringify(`tried: ${name}`)});`.replaceAll("EVIL", `evil${i}`)
  }));
  return {title: "Ways out", cells};
}

/** Runs all that is open on the page and waits until every way has been tried. */
async function tryAll(page: Page): Promise<void> {
  await page.getByRole("button", {name: "Run all"}).click();
  await expect
    .poll(() => page.locator(".cell[data-phase=done], .cell[data-phase=failed]").count(), {timeout: 120_000})
    .toBeGreaterThanOrEqual(waysOut.length - 3);
}

type Kept = {href: string; title: string; marker: string | null; databases: number};

const keptOf = (page: Page): Promise<Kept> =>
  page.evaluate(async () => ({
    href: location.href.replace(/#.*$/, ""),
    title: document.title,
    marker: localStorage.getItem("stolen") ?? sessionStorage.getItem("stolen"),
    databases: (await indexedDB.databases()).length
  }));

/** What is the same after all ways have been tried: nobody heard of anything, and the page stands as it stood. */
async function expectNothingOut(page: Page, before: Kept): Promise<void> {
  expect(heard).toEqual([]);
  expect(page.context().pages()).toHaveLength(1);
  expect(await keptOf(page)).toEqual(before);
  const left = await page.locator(".cell-output").evaluateAll((outputs) => {
    const refused =
      "script, style, link, meta, base, iframe, object, embed, form, img, image, use, video, foreignObject, animate";
    return outputs.flatMap((output) => [
      ...[...output.querySelectorAll(refused)].map((node) => node.outerHTML),
      ...[...output.querySelectorAll("*")].flatMap((node) =>
        [...node.attributes]
          .filter(({name, value}) => /^on|^style$/.test(name) || /127\.0\.0\.1|javascript:|url\((?!#)/i.test(value))
          .map(({name, value}) => `${name}=${value}`)
      )
    ]);
  });
  expect(left).toEqual([]);
}

describe("a cell that tries every way out", () => {
  it("knows at least sixty of them", () => {
    expect(waysOut.length).toBeGreaterThanOrEqual(60);
  });

  it.each(Object.keys(readHostConfig))("from a shared link, on a host set up by %s, gets nowhere", async (name) => {
    heard.length = 0;
    const rules = readHostConfig[name]?.(await readFile(join(dist, name), "utf8"));
    const site = await openSite({prefix: "/equality/wres/", headers: rules ?? false});
    const watched = await openPage(browser);
    await watched.page.goto(`${site.url}notebook.html${await notebookToFragment(notebookOf())}`);
    await watched.page.locator(".cell").first().waitFor();
    const before = await keptOf(watched.page);
    await tryAll(watched.page);
    await expectNothingOut(watched.page, before);
    expect(watched.foreign).toEqual([]);
    await watched.close();
    await site.close();
  });

  it("from a file that was opened gets nowhere", async () => {
    heard.length = 0;
    const site = await openSite();
    const watched = await openPage(browser);
    await watched.page.goto(`${site.url}notebook.html`);
    await watched.page.locator(".cell").first().waitFor();
    const text = toFile(notebookOf());
    await watched.page
      .getByLabel("Import a file")
      .setInputFiles({name: "ways.html", mimeType: "text/html", buffer: Buffer.from(text)});
    await expect.poll(() => watched.page.locator(".cell").count()).toBe(waysOut.length);
    const before = await keptOf(watched.page);
    await tryAll(watched.page);
    await expectNothingOut(watched.page, before);
    await watched.close();
    await site.close();
  });
});
