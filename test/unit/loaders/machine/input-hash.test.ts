import {cp, mkdir, mkdtemp, rename, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {filesBelow, hashFiles} from "../../../../loaders/machine/input-hash.js";

let folder: string;
const at = (...names: string[]): string => join(folder, ...names);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "inputs-"));
  await mkdir(at("data", "node_modules"), {recursive: true});
  await mkdir(at("data", "commentary"));
  await writeFile(at("data", "workforce.csv"), "a");
  await writeFile(at("data", "board.csv"), "b");
  await writeFile(at("data", "commentary", "indicator-1.md"), "c");
  await writeFile(at("data", ".DS_Store"), "d");
  await writeFile(at("data", "node_modules", "x.js"), "e");
});
afterEach(() => rm(folder, {recursive: true}));

describe("filesBelow(paths)", () => {
  it("lists files in the order of their paths, without hidden ones and installed packages", async () => {
    const found = await filesBelow([at("data", "workforce.csv"), at("data", "commentary"), at("data", "board.csv")]);
    expect(found.map((path) => relative(folder, path))).toEqual([
      "data/board.csv",
      "data/commentary/indicator-1.md",
      "data/workforce.csv"
    ]);
    expect(await filesBelow([at("data")])).toEqual(found);
  });

  it("has none of a path that is not there", async () => {
    expect(await filesBelow([at("nowhere")])).toEqual([]);
  });
});

describe("hashFiles(paths, salt)", () => {
  const hash = (salt = ""): Promise<string> => hashFiles([at("data")], salt);

  it("is 64 hex digits, the same every time, and another for another salt", async () => {
    expect(await hash()).toMatch(/^[0-9a-f]{64}$/);
    expect(await hash()).toBe(await hash());
    expect(await hash("published")).not.toBe(await hash("analyst"));
  });

  it("is the same wherever the folder is kept", async () => {
    await cp(at("data"), at("elsewhere", "deeper", "data"), {recursive: true});
    expect(await hashFiles([at("elsewhere", "deeper", "data")])).toBe(await hash());
  });

  it("is another where the folder has another name, which may be the organisation's", async () => {
    const before = await hash();
    await rename(at("data"), at("other"));
    expect(await hashFiles([at("other")])).not.toBe(before);
  });

  it("does not notice a hidden file", async () => {
    const before = await hash();
    await writeFile(at("data", ".DS_Store"), "changed");
    expect(await hash()).toBe(before);
  });

  it.each<[string, () => Promise<unknown>]>([
    ["a byte changes", () => writeFile(at("data", "board.csv"), "B")],
    ["a file is added, even an empty one", () => writeFile(at("data", "survey.csv"), "")],
    ["a file goes", () => rm(at("data", "board.csv"))],
    ["a file is renamed", () => rename(at("data", "board.csv"), at("data", "trac.csv"))],
    [
      "two files change places",
      async () => {
        await writeFile(at("data", "board.csv"), "a");
        await writeFile(at("data", "workforce.csv"), "b");
      }
    ],
    [
      "text moves from the end of one file into the next",
      async () => {
        await writeFile(at("data", "board.csv"), "");
        await writeFile(at("data", "workforce.csv"), "ba");
      }
    ]
  ])("changes where %s", async (_, change) => {
    const before = await hash();
    await change();
    expect(await hash()).not.toBe(before);
  });
});
