import {mkdtemp, readdir, readFile, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {newOrganisation} from "../../../../loaders/commands/make-organisation.js";
import {findingsOf, inspectFolder} from "../../../helpers/inspect.js";

const emptyFolder = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), "wres-")), "new");

describe("newOrganisation(name, folder, {type})", () => {
  it("makes settings, an empty extract for each file, the dictionary and the data package", async () => {
    const folder = await emptyFolder();
    const files = await newOrganisation("Made Up NHS Trust", folder);
    expect((await readdir(folder)).sort()).toEqual([...files].sort());
    expect(files).toHaveLength(14);
    expect(await readFile(join(folder, "board.csv"), "utf8")).toBe("snapshot,ethnicity,voting,executive,count\n");
    expect(JSON.parse(await readFile(join(folder, "datapackage.json"), "utf8"))).toMatchObject({name: "made-up"});
    expect(await readFile(join(folder, "data-dictionary.md"), "utf8")).toContain("## Staff in post: `workforce.csv`");
  });

  it("makes a folder that lacks nothing but rows", async () => {
    const folder = await emptyFolder();
    await newOrganisation("Made Up NHS Trust", folder);
    expect((await findingsOf(folder)).map(({code, file}) => [code, file])).toEqual([
      ["no-rows", "workforce.csv"],
      ["no-rows", "disciplinary.csv"]
    ]);
    await writeFile(
      join(folder, "workforce.csv"),
      "snapshot,ethnicity,pay_band,category\n2020-03-31,A,Band 5,clinical\n"
    );
    expect((await findingsOf(folder)).filter(({level}) => level === "error")).toEqual([]);
  });

  it("brings the national benchmarks along", async () => {
    const folder = await emptyFolder();
    await newOrganisation("Made Up NHS Trust", folder);
    const rows = await inspectFolder(folder, ({files}) =>
      Promise.resolve(files.find(({name}) => name === "benchmarks"))
    );
    expect(rows?.used).toBeGreaterThan(20);
  });

  it.each([
    ["Made Up NHS Trust", "Made Up", "trust", "known", 2],
    ["Made Up Integrated Care Board", "Made Up", "icb", "all", 1],
    ["NHS Trust", "NHS Trust", "trust", "known", 2]
  ])("settles %s as its kind reports", async (name, shortName, type, denominator, disciplinaryWindowYears) => {
    const folder = await emptyFolder();
    await newOrganisation(name, folder);
    const {organisation} = await inspectFolder(folder, (all) => Promise.resolve(all));
    expect(organisation).toMatchObject({name, shortName, type, denominator, disciplinaryWindowYears});
  });

  it("overwrites nothing", async () => {
    const folder = await emptyFolder();
    await newOrganisation("Made Up NHS Trust", folder);
    await expect(newOrganisation("Made Up NHS Trust", folder)).rejects.toThrow("has files in it already");
  });

  it("needs a name", async () => {
    await expect(newOrganisation(" - ", await emptyFolder())).rejects.toThrow("is no name");
  });
});
