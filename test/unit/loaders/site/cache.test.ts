import {mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {clearCache} from "../../../../loaders/framework/clear-cache.js";
import {seedOffline} from "../../../../loaders/framework/seed-offline.js";
import {loaderFiles, watchInputs} from "../../../../loaders/framework/watch-inputs.js";

let root: string;
beforeEach(async () => void (root = await mkdtemp(join(tmpdir(), "framework-"))));
afterEach(() => rm(root, {recursive: true}));

describe("clearCache(root, lockfile)", () => {
  it("drops what loaders wrote, and modules only when the lockfile has changed", async () => {
    const lockfile = join(root, "lock.json");
    const cache = join(root, ".observablehq/cache");
    await writeFile(lockfile, "1");
    await clearCache(root, lockfile);
    for (const folder of ["_node", "wres"]) await mkdir(join(cache, folder));
    await clearCache(root, lockfile);
    expect(await readdir(cache)).toEqual(["_node", "lock"]);
    await writeFile(lockfile, "2");
    await clearCache(root, lockfile);
    expect(await readdir(cache)).toEqual(["lock"]);
  });
});

describe("seedOffline(root)", () => {
  it("answers for every package that Framework's client names", async () => {
    const names = await seedOffline(root);
    expect(names).toEqual(
      expect.arrayContaining(["@observablehq/plot", "apache-arrow", "d3", "lodash", "mapbox-gl", "react-dom"])
    );
    const folders = await readdir(join(root, ".observablehq/cache/_npm"), {recursive: true});
    expect(folders).toEqual(expect.arrayContaining(names.map((name) => `${name}@0.0.0`)));
  });
});

describe("watchInputs(root, {inputs, before, settle})", () => {
  it("makes the data and then touches the door and the page loaders, once for changes that come together", async () => {
    const data = join(root, "data");
    const pages = ["wres.zip.ts", "index.md.ts", "a/[b].md.ts"].map((file) => join(root, "src", file));
    await mkdir(data);
    await mkdir(join(root, "src/a"), {recursive: true});
    for (const file of [...pages, join(root, "src/lib.ts")]) {
      await writeFile(file, "");
      await utimes(file, 0, 0);
    }
    expect((await loaderFiles(join(root, "src"))).sort()).toEqual(pages.sort());

    const touched: boolean[] = [];
    const isTouched = async (file: string) => (await stat(file)).mtimeMs > 0;
    const end = watchInputs(join(root, "src"), {
      inputs: [data],
      settle: 50,
      before: async () => touched.push(await isTouched(pages[0] ?? ""))
    });
    await writeFile(join(data, "workforce.csv"), "1");
    await writeFile(join(data, "survey.csv"), "1");
    await expect.poll(() => Promise.all(pages.map(isTouched)), {timeout: 5000}).toEqual([true, true, true]);
    end();
    expect(touched).toEqual([false]);
    expect(await isTouched(join(root, "src/lib.ts"))).toBe(false);
  });
});
