import {beforeAll, describe, expect, it} from "vitest";
import {searchEntries} from "../../../../loaders/framework/search-entries.js";
import type {SiteOrganisation} from "../../../../src/figures/site.js";
import {exampleTables} from "../../../helpers/example-view.js";

describe("searchEntries(organisations)", () => {
  let organisation: SiteOrganisation;
  beforeAll(async () => {
    const [first] = (await exampleTables()).site.organisations;
    if (!first) throw new Error("the example has an organisation");
    organisation = first;
  });
  const titles = (changed: Partial<SiteOrganisation> = {}): string[] =>
    [...searchEntries([{...organisation, ...changed}])].map(({title}) => title);

  it("holds every word of the glossary, and the questions that the data can be asked, each once", () => {
    expect(titles()).toEqual(
      expect.arrayContaining([
        "Four-fifths rule, in the glossary",
        "Ask: training by staff group",
        "Ask: recruitment by route of application"
      ])
    );
    expect(new Set(titles()).size).toBe(titles().length);
  });

  it("offers no question about an extract that was not supplied, or by what it does not carry", () => {
    expect(titles({supplied: ["workforce"]}).filter((title) => title.startsWith("Ask: training"))).toEqual([]);
    expect(titles()).not.toContain("Ask: training by route of application");
  });

  it("holds the glossary alone where there is no organisation", () => {
    expect([...searchEntries([])].every(({path}) => path.startsWith("/glossary.html#"))).toBe(true);
  });
});
