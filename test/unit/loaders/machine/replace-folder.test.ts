import {mkdir, mkdtemp, readdir, readFile, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {replaceFolder} from "../../../../loaders/machine/replace-folder.js";

async function place(): Promise<{inside: string; folder: (name: string, text: string) => Promise<string>}> {
  const inside = await mkdtemp(join(tmpdir(), "wres-replace-"));
  return {
    inside,
    folder: async (name, text) => {
      await mkdir(join(inside, name));
      await writeFile(join(inside, name, "file"), text);
      return join(inside, name);
    }
  };
}

describe("replaceFolder(target, next)", () => {
  it("puts the new folder where the old one was, and leaves nothing else", async () => {
    const {inside, folder} = await place();
    const target = await folder("site", "old");
    await replaceFolder(target, await folder("site.next", "new"));
    expect([await readdir(inside), await readFile(join(target, "file"), "utf8")]).toEqual([["site"], "new"]);
  });

  it("needs no old folder", async () => {
    const {inside, folder} = await place();
    await replaceFolder(join(inside, "site"), await folder("site.next", "new"));
    expect(await readdir(inside)).toEqual(["site"]);
  });

  it("brings the old folder back where the new one cannot take its place", async () => {
    const {inside, folder} = await place();
    const target = await folder("site", "old");
    await expect(replaceFolder(target, join(inside, "missing"))).rejects.toThrow("ENOENT");
    expect([await readdir(inside), await readFile(join(target, "file"), "utf8")]).toEqual([["site"], "old"]);
  });
});
