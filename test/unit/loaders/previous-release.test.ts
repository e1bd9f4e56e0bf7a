import {cp, mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {releaseFile, type Release} from "../../../src/figures/release.js";
import {releaseOf} from "../../../src/subjects/release/release-of.js";
import {exampleFolder, exampleTables, exampleView} from "../../helpers/example-view.js";

let folder: string;
let release: Release;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wres-released-"));
  await cp(exampleFolder, folder, {recursive: true});
  await mkdir(join(folder, "released"));
  release = releaseOf(await exampleTables(), {date: "2020-11-01"});
});
afterAll(() => rm(folder, {recursive: true}));

const keep = (content: unknown) => writeFile(join(folder, "released", "release.json"), JSON.stringify(content));

describe("the release that a data folder keeps", () => {
  it("reaches the pages, without the figures of other organisations", async () => {
    const other = release.headlines.map((row) => ({...row, organisation: "other"}));
    await keep(releaseFile({...release, headlines: [...release.headlines, ...other]}));
    expect((await exampleView(folder)).organisation.previousRelease).toEqual(release);
  });

  it("stops the build where it is something else, and says what to do", async () => {
    await keep({format: "something else"});
    await expect(exampleView(folder)).rejects.toThrow(/this is not the release\.json of a published site/);
  });

  it("is not there by default", async () => {
    expect((await exampleView()).organisation.previousRelease).toBeNull();
  });
});
