import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openBrowser, openPage} from "../helpers/browser.js";
import {readHostConfig} from "../helpers/host-config.js";
import {dist, openSite, siteFiles} from "../helpers/site.js";

let browser: Browser;
beforeAll(async () => void (browser = await openBrowser()));
afterAll(() => browser.close());

describe.each(Object.keys(readHostConfig))("a host set up by %s", (name) => {
  const rulesOf = async () => {
    const rules = readHostConfig[name]?.(await readFile(join(dist, name), "utf8"));
    if (!rules) throw new Error(`No reader for ${name}.`);
    return rules;
  };

  it("serves pages that nothing is stopped on", async () => {
    const site = await openSite({prefix: "/equality/wres/", headers: await rulesOf()});
    const watched = await openPage(browser);
    const {page, blocked, errors, foreign} = watched;
    await page.goto(`${site.url}explore.html`, {waitUntil: "networkidle"});
    await page.goto(`${site.url}notebook.html`);
    await page.locator(".cell").first().waitFor();
    // All four state the same policy, so one is enough to see that the engine may start under it.
    if (name === "nginx.conf") {
      await page.getByRole("button", {name: "Run", exact: true}).first().click();
      await page.locator(".cell-output table").first().waitFor({timeout: 60_000});
    }
    expect({blocked, errors, foreign}).toEqual({blocked: [], errors: [], foreign: []});
    await watched.close();
    await site.close();
  });

  it("states a policy without exceptions for inline code, that nobody may frame the site, and the type of every file", async () => {
    const headers = new Map((await rulesOf())("/index.html"));
    const policy = headers.get("Content-Security-Policy") ?? "";
    expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:/);
    expect(policy).toContain("'wasm-unsafe-eval'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect(headers.get("Referrer-Policy")).toBe("no-referrer");
  });

  it("lets browsers keep what has a hash in its name for good, and nothing else without asking", async () => {
    const rules = await rulesOf();
    const cached = (path: string) => new Map(rules(path)).get("Cache-Control") ?? "no-cache";
    for (const file of (await siteFiles()).filter((each) => /\.\w+$/.test(each) && !/\.(br|gz)$/.test(each))) {
      const forGood = /^_(file|import|node|npm|observablehq)\//.test(file);
      expect([file, /max-age=31536000/.test(cached(`/${file}`)) && /immutable/.test(cached(`/${file}`))]).toEqual([
        file,
        forGood
      ]);
      if (!forGood) expect([file, cached(`/${file}`)]).toEqual([file, "no-cache"]);
    }
  });
});

describe("a host that joins the policies of several rules", () => {
  it("runs no cell, and the notebook says why; without the two lines that SECURITY.md names it runs them", async () => {
    const text = await readFile(join(dist, "_headers"), "utf8");
    const mended = text
      .split("\n")
      .filter(
        (line, i, lines) => !(line.trim().startsWith("!") || (lines[i - 1] === "/*" && /Content-Security/.test(line)))
      )
      .join("\n");
    expect(mended.length).toBeLessThan(text.length);
    for (const [configuration, outcome] of [
      [text, /The server of this site stops what runs the cells: .* SECURITY.md/],
      [mended, /\d+ rows in/]
    ] as const) {
      const rules = readHostConfig._headers?.(configuration);
      const joined = (path: string): [string, string][] => {
        const all = new Map<string, string[]>();
        for (const [name, value] of rules?.(path) ?? []) all.set(name, [...(all.get(name) ?? []), value]);
        return [...all].map(([name, values]) => [name, values.join(", ")]);
      };
      const site = await openSite({headers: joined});
      const {page, close} = await openPage(browser);
      await page.goto(`${site.url}notebook.html`);
      const cell = page.locator(".cell").first();
      await cell.getByRole("button", {name: "Run", exact: true}).click();
      await expect.poll(() => cell.innerText(), {timeout: 60_000}).toMatch(outcome);
      await close();
      await site.close();
    }
  });
});
