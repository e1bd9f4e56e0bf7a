import {spawn} from "node:child_process";
import {once} from "node:events";
import {existsSync, readdirSync, readFileSync, readlinkSync} from "node:fs";
import {cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openProfile} from "../../loaders/machine/find-browser.js";
import {openBrowser, openPage} from "../helpers/browser.js";
import {openPreview, type OpenedPreview} from "../helpers/preview.js";

/** Framework makes a page's modules when they are first asked for. */
const firstTime = 120_000;

let browser: Browser;
let preview: OpenedPreview;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wres-running-"));
  for (const name of ["tmp", "profile"]) await mkdir(join(folder, name));
  await cp("data/example", join(folder, "data"), {recursive: true});
  browser = await openBrowser();
  preview = await openPreview({data: join(folder, "data"), temporary: join(folder, "tmp")});
});
afterAll(async () => {
  await preview.close();
  await browser.close();
  await rm(folder, {recursive: true});
});

describe("a running preview", () => {
  it("opens with one click on the printed address, and every kind of page works under its policy", async () => {
    const watched = await openPage(browser);
    const {page, blocked, errors, foreign, requests} = watched;
    page.setDefaultNavigationTimeout(firstTime);
    await page.goto(preview.address);
    expect(page.url()).toBe(`${preview.url}index.html`);
    for (const path of ["indicators/representation-by-pay-band.html", "root-causes.html", "help.html"]) {
      await page.goto(`${preview.url}${path}`, {waitUntil: "networkidle"});
      expect(await page.locator("h1").count()).toBe(1);
    }
    await page.goto(`${preview.url}notebook.html`);
    await page.getByRole("button", {name: "Run", exact: true}).first().click();
    await page.locator(".cell-output table").first().waitFor({timeout: 120_000});
    expect({blocked, errors, foreign}).toEqual({blocked: [], errors: [], foreign: []});
    expect(requests.filter((url) => url.includes("/_npm/"))).toEqual([]);
    expect(await page.evaluate(() => document.cookie)).toBe("");
    await watched.close();
  });

  it("asks a second browser for the address", async () => {
    const {page, close} = await openPage(browser);
    page.setDefaultNavigationTimeout(firstTime);
    const answer = await page.goto(`${preview.url}explore.html`);
    expect(answer?.status()).toBe(401);
    expect(await page.locator("main").innerText()).toContain("npm start");
    await page.goto(preview.address);
    expect(await page.locator("h1").first().innerText()).not.toBe("Not shown");
    await close();
  });

  it("has one port: nothing behind the door listens on another", () => {
    expect(portsOf(preview.pid)).toEqual([Number(new URL(preview.url).port)]);
  });

  it("says who holds its port to a second start, and offers the next", async () => {
    const {port} = new URL(preview.url);
    const second = spawn(
      process.execPath,
      ["--import", "tsx", "loaders/cli.ts", "preview", "--no-open", "--port", port],
      {
        env: {...process.env, TMPDIR: join(folder, "tmp")}
      }
    );
    let said = "";
    second.stderr.on("data", (text) => (said += String(text)));
    const [code] = (await once(second, "exit")) as [number];
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} is held by another preview: process ${preview.pid}`);
    expect(said).toContain(`npm start -- --port ${Number(port) + 1}`);
  });

  it("leaves rows about people where they were made, and nowhere else, whatever is done with them", async () => {
    const context = await openProfile(join(folder, "profile"));
    const page = context.pages()[0] ?? (await context.newPage());
    page.setDefaultNavigationTimeout(firstTime);
    await page.goto(preview.address);
    await page.goto(`${preview.url}explore.html?v=1&by=staff-group&only-directorate=mental-health`);
    await page.waitForFunction(() => performance.getEntriesByName("explorer-answer").length > 0, null, {
      timeout: 120_000
    });
    await page.goto(`${preview.url}notebook.html`);
    await page.getByRole("button", {name: "Run", exact: true}).first().click();
    await page.locator(".cell-output table").first().waitFor({timeout: 120_000});
    const kept = await page.evaluate(async () => ({
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length
    }));
    expect(kept).toEqual({caches: [], workers: 0});
    await context.close();

    const rows = join(preview.out, "analyst/rows");
    const table = await readFile(join(rows, "workforce.parquet"));
    // Pieces of the table's own bytes: none can stand anywhere by chance.
    const pieces = [0.1, 0.3, 0.5, 0.7].map((part) => table.subarray(Math.floor(table.length * part)).subarray(0, 48));
    const holds = (bytes: Buffer): boolean => pieces.some((piece) => bytes.includes(piece));
    expect(await filesThat(holds, [rows])).toEqual([join(rows, "workforce.parquet")]);
    const written = [join(folder, "tmp"), join(folder, "profile"), preview.out, "src/.observablehq", ".wres/pages"];
    const found = await filesThat(holds, written);
    expect(found).toEqual([join(rows, "workforce.parquet")]);
    // The address with its token is in no cache of pages, and no key on disk outlives the command.
    expect(preview.said()).not.toMatch(/GET |socket open|mental-health/);
  });

  it("says nothing of a value in its terminal or on its pages when an extract goes wrong", async () => {
    const file = join(folder, "data/workforce.csv");
    const extract = await readFile(file, "utf8");
    const [header = "", ...rows] = extract.trimEnd().split("\n");
    const before = preview.said().length;
    await writeFile(file, [`${header},surname`, ...rows.map((row) => `${row},Quimby-Featherstone`)].join("\n"));
    await expect.poll(() => preview.said().slice(before), {timeout: 120_000}).toMatch(/surname/);
    expect(preview.said()).not.toContain("Quimby");
    await writeFile(file, extract);
  });

  it("is gone within two seconds of its end, with every process and its socket", async () => {
    const pids = family(preview.pid);
    expect(pids.length).toBeGreaterThan(1);
    const since = Date.now();
    await preview.close();
    await expect.poll(() => pids.filter(runs), {timeout: 2000, interval: 20}).toEqual([]);
    expect(Date.now() - since).toBeLessThan(2000);
    expect(readdirSync(join(folder, "tmp")).filter((name) => name.startsWith("wres-preview-"))).toEqual([]);
  });
});

/** The files below some folders whose bytes hold what is looked for. */
async function filesThat(holds: (bytes: Buffer) => boolean, folders: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const root of folders.filter((each) => existsSync(each)))
    for (const name of await readdir(root, {recursive: true})) {
      const path = join(root, name);
      if ((await stat(path).catch(() => null))?.isFile() && holds(await readFile(path))) found.push(path);
    }
  return found;
}

const runs = (pid: number): boolean =>
  existsSync(`/proc/${pid}/stat`) && !readFileSync(`/proc/${pid}/stat`, "utf8").includes(") Z ");

/** A process and all that it has started, as Linux tells. */
function family(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc").filter((each) => /^\d+$/.test(each))) {
    const text = existsSync(`/proc/${name}/stat`) ? readFileSync(`/proc/${name}/stat`, "utf8") : "";
    parents.set(Number(name), Number(text.slice(text.lastIndexOf(")") + 2).split(" ")[1]));
  }
  const all = [pid];
  for (const each of all) for (const [child, parent] of parents) if (parent === each) all.push(child);
  return all;
}

/** The ports on which a process and its family listen, as Linux tells. */
function portsOf(pid: number): number[] {
  const sockets = new Set(
    family(pid).flatMap((each) =>
      readdirSync(`/proc/${each}/fd`).flatMap((fd) => {
        try {
          return [/socket:\[(\d+)\]/.exec(readlinkSync(`/proc/${each}/fd/${fd}`))?.[1] ?? ""];
        } catch {
          return [];
        }
      })
    )
  );
  const lines = ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((file) =>
    existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(1) : []
  );
  const ports = lines
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state, , , , , , inode = ""]) => state === "0A" && sockets.has(inode))
    .map(([, local = ""]) => Number.parseInt(local.split(":")[1] ?? "", 16));
  return [...new Set(ports)].sort();
}
