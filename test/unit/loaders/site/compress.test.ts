import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {brotliDecompressSync, gunzipSync} from "node:zlib";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {compress} from "../../../../loaders/site/compress.js";

let folder: string;
const dist = (): string => join(folder, "dist");
const cache = (): string => join(folder, "cache");

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "compress-"));
  await mkdir(join(dist(), "pages"), {recursive: true});
});
afterEach(() => rm(folder, {recursive: true}));

describe("compress(dist, {cache})", () => {
  it("packs text at any depth in both ways, and leaves what is packed already", async () => {
    await writeFile(join(dist(), "index.html"), "<p>Nine indicators</p>");
    await writeFile(join(dist(), "pages", "cells.csv"), "group,count\nBME,5\n");
    await writeFile(join(dist(), "cube.parquet"), "PAR1");
    await writeFile(join(dist(), "nginx.conf"), "server {}");
    expect(await compress(dist(), {cache: cache()})).toBe(2);
    expect((await readdir(dist(), {recursive: true})).sort()).toEqual([
      "cube.parquet",
      "index.html",
      "index.html.br",
      "index.html.gz",
      "nginx.conf",
      "pages",
      "pages/cells.csv",
      "pages/cells.csv.br",
      "pages/cells.csv.gz"
    ]);
    const brotli = await readFile(join(dist(), "index.html.br"));
    const gzip = await readFile(join(dist(), "pages", "cells.csv.gz"));
    expect(brotliDecompressSync(brotli).toString()).toBe("<p>Nine indicators</p>");
    expect(gunzipSync(gzip).toString()).toBe("group,count\nBME,5\n");
  });

  it("packs an empty file, and a site without text not at all", async () => {
    expect(await compress(dist(), {cache: cache()})).toBe(0);
    await writeFile(join(dist(), "robots.txt"), "");
    expect(await compress(dist(), {cache: cache()})).toBe(1);
    expect(gunzipSync(await readFile(join(dist(), "robots.txt.gz"))).length).toBe(0);
  });

  it("packs again what has changed since, so that no host sends an older page", async () => {
    const page = join(dist(), "index.html");
    for (const text of ["before", "after"]) {
      await writeFile(page, text);
      await compress(dist(), {cache: cache()});
      expect(gunzipSync(await readFile(`${page}.gz`)).toString()).toBe(text);
      expect(brotliDecompressSync(await readFile(`${page}.br`)).toString()).toBe(text);
    }
  });

  it("does not take for packed what an interrupted run began", async () => {
    await writeFile(join(dist(), "index.html"), "whole");
    await compress(dist(), {cache: cache()});
    for (const kept of await readdir(cache())) {
      await writeFile(join(cache(), `${kept}.part`), "half");
      await rm(join(cache(), kept));
    }
    await compress(dist(), {cache: cache()});
    expect(gunzipSync(await readFile(join(dist(), "index.html.gz"))).toString()).toBe("whole");
    expect((await readdir(cache())).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("takes from its cache what it has packed before", async () => {
    await writeFile(join(dist(), "index.html"), "kept");
    await compress(dist(), {cache: cache()});
    for (const kept of await readdir(cache())) await writeFile(join(cache(), kept), "from the cache");
    await compress(dist(), {cache: cache()});
    expect(await readFile(join(dist(), "index.html.br"), "utf8")).toBe("from the cache");
  });
});
