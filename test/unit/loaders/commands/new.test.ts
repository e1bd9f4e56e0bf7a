import {mkdir, mkdtemp, readFile, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeEach, describe, expect, it} from "vitest";
import {keepSnapshot, newExploration} from "../../../../loaders/commands/new.js";
import {readExplorations, readSnapshots} from "../../../../src/subjects/explorations/read.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "explorations-"));
});

describe("newExploration(title, folder)", () => {
  it("makes a draft that can be read", async () => {
    expect(await newExploration("Who stays, & why?", folder)).toBe(join(folder, "who-stays-why.md"));
    expect(await readExplorations({folder, drafts: true})).toMatchObject([
      {slug: "who-stays-why", title: "Who stays, & why?", status: "draft"}
    ]);
    expect(await readExplorations({folder})).toEqual([]);
  });

  it("never writes over a page, and needs a title with a letter in it", async () => {
    await newExploration("One", folder);
    await expect(newExploration("one", folder)).rejects.toThrow("is there already");
    await expect(newExploration("?!", folder)).rejects.toThrow("gives no name for a file");
    await expect(newExploration("Index", folder)).rejects.toThrow("gives no name for a file");
  });
});

describe("keepSnapshot(slug, folder, {built})", () => {
  it("keeps the figures of the last build beside the page", async () => {
    const built = join(folder, "built");
    await mkdir(built);
    const snapshot = {organisation: "org", findings: {gap: {says: "So.", figures: {BME: "8.0%"}}}};
    await writeFile(join(built, "one.json"), JSON.stringify(snapshot));
    await newExploration("One", folder);
    const file = await keepSnapshot("one", folder, {built});
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual(snapshot);
    expect(await readSnapshots(folder)).toEqual({one: snapshot});
  });

  it("says what is missing", async () => {
    await newExploration("One", folder);
    await expect(keepSnapshot("two", folder, {built: folder})).rejects.toThrow('no exploration "two". There is one.');
    await expect(keepSnapshot("one", folder, {built: folder})).rejects.toThrow("no build has computed its figures yet");
  });
});
