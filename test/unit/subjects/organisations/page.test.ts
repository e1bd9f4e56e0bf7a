import {beforeAll, describe, expect, it} from "vitest";
import {build} from "../../../../loaders/build.js";
import {readSite} from "../../../../src/writing/static.js";
import type {SiteTables} from "../../../../src/figures/view.js";
import {organisationsPage} from "../../../../src/subjects/organisations/page.js";
import {organisationFolder, workforceRows} from "../../../helpers/folder.js";
import {mkdtemp, rename} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

/** The words of a page, without its markup and drawings. */
const wordsOf = (page: string): string =>
  page
    .replaceAll(/<svg.*?<\/svg>/g, " ")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");

/** Three organisations in one folder: 1 000 staff each, of whom this many are BME. */
async function threeOrganisations(): Promise<string> {
  const data = await mkdtemp(join(tmpdir(), "wres-three-"));
  for (const [shortName, bme] of [
    ["Alder", 200],
    ["Birch", 210],
    ["Cedar", 400]
  ] as const) {
    const folder = await organisationFolder(
      {workforce: workforceRows(1000 - bme, bme)},
      {name: `${shortName} Trust`, shortName}
    );
    await rename(folder, join(data, shortName.toLowerCase()));
  }
  return data;
}

describe.each(["analyst", "published"] as const)(
  "organisationsPage(tables), %s, with three organisations",
  (profile) => {
    let tables: SiteTables;
    beforeAll(async () => {
      const out = await mkdtemp(join(tmpdir(), "wres-out-"));
      await build({data: await threeOrganisations(), profile, out, first: "birch"});
      tables = await readSite({out, profile});
    });

    it("holds them all, the one that is named first", () => {
      expect(tables.site.organisations.map(({id}) => id)).toEqual(["birch", "alder", "cedar"]);
    });

    it("sets them side by side with a funnel and says who lies outside", () => {
      const page = organisationsPage(tables);
      const words = wordsOf(page);
      expect(page).toContain("<svg");
      expect(words).toContain("3 organisations side by side. Each has pages of its own");
      expect(words).toContain("3 of 3 organisations lie outside the 95% limits. By chance about 0.2 would lie there.");
      expect(words).toContain("Cedar 400 of 1,000 40.0% Above 99.8%");
      expect(page).toContain("Side by side");
      expect(words).toContain("Birch, Alder and Cedar: the gaps on one scale");
      expect(words).toContain("No organisation has supplied the recruitment extract.");
    });
  }
);

describe("organisationsPage(tables), with one organisation", () => {
  it("says that there is none to compare and how to add one", async () => {
    const out = await mkdtemp(join(tmpdir(), "wres-out-"));
    await build({data: await organisationFolder({workforce: workforceRows(60, 40)}), profile: "analyst", out});
    const words = wordsOf(organisationsPage(await readSite({out, profile: "analyst"})));
    expect(words).toContain("This site holds one organisation, Test NHS Trust, so there is none to compare it with.");
    expect(words).toContain("WRES_DATA=data/local npm start");
    expect(words).not.toContain("Key figures");
  });
});
