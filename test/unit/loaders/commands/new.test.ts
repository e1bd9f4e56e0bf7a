import {mkdir, mkdtemp, readFile, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeEach, describe, expect, it} from "vitest";
import {keepFigures, newNotebook} from "../../../../loaders/commands/new.js";
import {readNotebooks} from "../../../../loaders/publish/read-notebooks.js";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "notebooks-"));
});

const organisation = "made-up";

describe("newNotebook(title, folder)", () => {
  it("makes a worked draft about the organisation, that a published site does not have", async () => {
    const file = await newNotebook("Who stays, & <why>?", folder, {organisation});
    expect(file).toBe(join(folder, "notebooks/who-stays-why.html"));
    const [made] = await readNotebooks(folder);
    expect(made).toMatchObject({slug: "who-stays-why", title: "Who stays, & <why>?", status: "draft"});
    expect(made?.cells.filter(({mode}) => mode === "sql").map(({text}) => text.includes("= 'made-up'"))).toEqual([
      true
    ]);
    expect(await readNotebooks(folder, {profile: "published"})).toEqual([]);
  });

  it("never writes over a notebook, and needs a title with a letter in it", async () => {
    await newNotebook("One", folder, {organisation});
    await expect(newNotebook("one", folder, {organisation})).rejects.toThrow("is there already");
    await expect(newNotebook("?!", folder, {organisation})).rejects.toThrow("gives no name for a file");
    await expect(newNotebook("Index", folder, {organisation})).rejects.toThrow("gives no name for a file");
  });
});

describe("keepFigures(name, folder, {organisation, built})", () => {
  it("keeps the figures of the last build beside the file", async () => {
    const built = join(folder, "built");
    await mkdir(join(built, organisation), {recursive: true});
    const findings = {gap: {says: "So.", figures: {BME: "8.0%"}}};
    await writeFile(join(built, organisation, "one.json"), JSON.stringify(findings));
    await newNotebook("One", folder, {organisation});
    const file = await keepFigures("one.html", folder, {organisation, built});
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual(findings);
    expect((await readNotebooks(folder)).map((each) => each.findings)).toEqual([findings]);
  });

  it("says what is missing", async () => {
    await newNotebook("One", folder, {organisation});
    const built = folder;
    await expect(keepFigures("two", folder, {organisation, built})).rejects.toThrow('no notebook "two". It has one.');
    await expect(keepFigures("one", folder, {organisation, built})).rejects.toThrow(
      "no build has computed its figures"
    );
  });
});
