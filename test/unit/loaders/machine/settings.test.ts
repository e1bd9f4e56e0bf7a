import {mkdir, mkdtemp, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {describe, expect, it} from "vitest";
import {organisationFolders, settingsFromEnvironment} from "../../../../loaders/machine/settings.js";

/** A folder of organisations' folders: each named, with its short name. */
async function folderOf(organisations: Readonly<Record<string, string>>): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), "wres-organisations-"));
  for (const [name, shortName] of Object.entries(organisations)) {
    await mkdir(join(data, name));
    await writeFile(join(data, name, "organisation.json"), JSON.stringify({name: shortName, shortName, type: "trust"}));
  }
  return data;
}

describe("organisationFolders(data, {first})", () => {
  it("is the folder itself where it is an organisation's", async () => {
    const data = await folderOf({alder: "Alder"});
    expect(await organisationFolders(join(data, "alder"))).toEqual([join(data, "alder")]);
  });

  it("lists organisations' folders by name and passes over others", async () => {
    const data = await folderOf({birch: "Birch", alder: "Alder"});
    await mkdir(join(data, "notes"));
    expect((await organisationFolders(data)).map((each) => basename(each))).toEqual(["alder", "birch"]);
  });

  it("puts the organisation that is named first", async () => {
    const data = await folderOf({alder: "Alder", birch: "Birch"});
    const folders = await organisationFolders(data, {first: "birch"});
    expect(folders.map((each) => basename(each))).toEqual(["birch", "alder"]);
  });

  it("says which organisations there are where the named one is not among them", async () => {
    const data = await folderOf({alder: "Alder", birch: "Birch"});
    await expect(organisationFolders(data, {first: "cedar"})).rejects.toThrow(
      `WRES_ORGANISATION: found "cedar". ${data} holds alder, birch: give one of these.`
    );
  });

  it("refuses two organisations with the same id, naming both folders", async () => {
    const data = await folderOf({north: "Alder", south: "ALDER"});
    await expect(organisationFolders(data)).rejects.toThrow(
      `${join(data, "south")}/organisation.json: the short name gives the id "alder", which ${join(data, "north")} has too. Give each organisation a short name of its own.`
    );
  });
});

describe("settingsFromEnvironment(environment)", () => {
  it("takes the organisation to show first from WRES_ORGANISATION", () => {
    expect(settingsFromEnvironment({WRES_ORGANISATION: "birch"}).first).toBe("birch");
    expect(settingsFromEnvironment({})).not.toHaveProperty("first");
  });

  it("refuses a profile that does not exist", () => {
    expect(() => settingsFromEnvironment({WRES_PROFILE: "public"})).toThrow('found "public"');
  });
});
