import {spawn} from "node:child_process";
import {once} from "node:events";
import {existsSync, readdirSync, readFileSync, readlinkSync} from "node:fs";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {faultsOf, widthOf} from "../helpers/axe.js";
import {openBrowser, openPage} from "../helpers/browser.js";
import {openPreview, type OpenedPreview} from "../helpers/preview.js";

/** Framework makes a page's modules when they are first asked for. */
const firstTime = 120_000;

let browser: Browser;
let preview: OpenedPreview;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wres-running-"));
  browser = await openBrowser();
  preview = await openPreview({temporary: folder});
});
afterAll(async () => {
  await preview.close();
  await browser.close();
  await rm(folder, {recursive: true});
});

describe("a running preview", () => {
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

  it("shows what the check says of the extracts, also on a phone, without a fault that axe finds", async () => {
    const {page, close} = await openPage(browser, {viewport: {width: 360, height: 740}});
    page.setDefaultNavigationTimeout(firstTime);
    await page.goto(preview.address);
    await page.goto(`${preview.url}check.html`);
    expect(await page.locator("h1").first().innerText()).toBe("Check of the extracts");
    expect(await page.locator("main").innerText()).toContain("Read from workforce.csv");
    await page.evaluate(() =>
      document.querySelectorAll("main details").forEach((each) => each.setAttribute("open", ""))
    );
    expect(await faultsOf(page)).toEqual([]);
    expect(await widthOf(page)).toBeLessThanOrEqual(360);
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
        env: {...process.env, TMPDIR: folder}
      }
    );
    let said = "";
    second.stderr.on("data", (text) => (said += String(text)));
    const [code] = (await once(second, "exit")) as [number];
    expect(code).toBe(1);
    expect(said).toContain(`Port ${port} is held by another preview: process ${preview.pid}`);
    expect(said).toContain(`npm start -- --port ${Number(port) + 1}`);
  });

  it("is gone within two seconds of its end, with every process and its socket", async () => {
    const pids = family(preview.pid);
    expect(pids.length).toBeGreaterThan(1);
    const since = Date.now();
    await preview.close();
    await expect.poll(() => pids.filter(runs), {timeout: 2000, interval: 20}).toEqual([]);
    expect(Date.now() - since).toBeLessThan(2000);
    expect(readdirSync(folder).filter((name) => name.startsWith("wres-preview-"))).toEqual([]);
  });
});

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
