import {mkdtemp, rm, utimes, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import JSZip from "jszip";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {zipFolder} from "../../../../loaders/publish/zip-folder.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "zip-"));
});
afterEach(() => rm(folder, {recursive: true}));

describe("zipFolder(folder)", () => {
  it("holds the Parquet and JSON files alone, in the order of their names, each as it was", async () => {
    for (const name of ["site.json", "cube.parquet", "stamp", "notes.json.bak"])
      await writeFile(join(folder, name), `bytes of ${name}`);
    const archive = await JSZip.loadAsync(await zipFolder(folder));
    expect(Object.keys(archive.files)).toEqual(["cube.parquet", "site.json"]);
    expect(await archive.file("cube.parquet")?.async("string")).toBe("bytes of cube.parquet");
  });

  it("gives equal bytes for equal files, whenever and in whichever order they were written", async () => {
    await writeFile(join(folder, "a.json"), "1");
    await writeFile(join(folder, "b.json"), "2");
    const first = await zipFolder(folder);
    await rm(join(folder, "a.json"));
    await writeFile(join(folder, "a.json"), "1");
    await utimes(join(folder, "a.json"), new Date(2001, 1, 1), new Date(2001, 1, 1));
    expect((await zipFolder(folder)).equals(first)).toBe(true);
  });

  it("is an archive of nothing for an empty folder", async () => {
    expect(Object.keys((await JSZip.loadAsync(await zipFolder(folder))).files)).toEqual([]);
  });

  it("fails where the folder is not there", async () => {
    await expect(zipFolder(join(folder, "gone"))).rejects.toThrow("ENOENT");
  });
});
