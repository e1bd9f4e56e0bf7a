import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {findBroken} from "../../loaders/framework/scan-broken.js";
import {readRows} from "../../src/database/parquet.js";
import {dist, siteFiles, sitePages} from "../helpers/site.js";

const read = (file: string) => readFile(join(dist, file), "utf8");

describe("the built site", () => {
  it("has no error in place of content, no dead link, no import that fails, no content network, no file over 25 MB", async () => {
    expect(await findBroken(dist)).toEqual([]);
  });

  it("holds no row of row-level data", async () => {
    const tables = (await siteFiles()).filter((file) =>
      /\/(workforce|recruitment|disciplinary|training)\.[0-9a-f]{8}\.(parquet|duckdb)$/.test(file)
    );
    expect(tables.filter((file) => !file.endsWith(".parquet"))).toEqual([]);
    for (const file of tables) {
      const bytes = await readFile(join(dist, file));
      expect([file, (await readRows(new Uint8Array(bytes).buffer)).length]).toEqual([file, 0]);
    }
  });

  it("is the published one, not the analyst's", async () => {
    const file = (await siteFiles()).find((each) => /^_file\/wres\/site\.[0-9a-f]{8}\.json$/.test(each));
    const {profile} = JSON.parse(await read(file ?? "")) as {profile: string};
    expect(profile).toBe("published");
    for (const page of await sitePages())
      expect([page, (await read(page)).includes("analyst-banner")]).toEqual([page, false]);
  });

  it("carries no source map", async () => {
    const files = await siteFiles();
    expect(files.filter((file) => file.endsWith(".map"))).toEqual([]);
    for (const file of files.filter((each) => each.endsWith(".js")))
      expect([file, (await read(file)).includes("sourceMappingURL=")]).toEqual([file, false]);
  });

  it("has a packed twin, brotli and gzip, beside every file of text", async () => {
    const files = new Set(await siteFiles());
    const texts = [...files].filter((file) => /\.(html|js|css|json|svg)$/.test(file));
    expect(texts.filter((file) => !files.has(`${file}.br`) || !files.has(`${file}.gz`))).toEqual([]);
  });

  it("has the configuration of each kind of host", async () => {
    const files = await siteFiles();
    for (const file of ["_headers", "nginx.conf", ".htaccess", "web.config", ".nojekyll", "sw.js", "404.html"])
      expect(files).toContain(file);
  });

  it.each([
    ["states its language", /<html lang="en-GB">/],
    ["can be zoomed", /content="width=device-width, initial-scale=1"/],
    ["begins with a way past the menu", /<body>\s*<a class="skip-link" href="#observablehq-main">/],
    [
      "has a policy before anything that the policy governs",
      /<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy"/
    ],
    ["has one first-level heading", /^(?:(?!<h1[\s>])[\s\S])*<h1[\s>](?:(?!<h1[\s>])[\s\S])*$/]
  ])("has pages of which each %s", async (_, pattern) => {
    for (const page of await sitePages()) expect([page, pattern.test(await read(page))]).toEqual([page, true]);
  });
});
