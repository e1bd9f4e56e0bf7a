import {existsSync} from "node:fs";
import {readdir} from "node:fs/promises";
import {describe, expect, it} from "vitest";
import {madePaths, menu, ownPages, pageAt, pages, type SiteFacts} from "../../src/pages.js";
import {pageMaker} from "../helpers/page-maker.js";

const names = (facts?: SiteFacts): string[] => menu(facts).flatMap((section) => section.pages.map(({name}) => name));

const organisations = (count: number) =>
  Array.from({length: count}, (_, i) => ({id: `trust-${i + 1}`, shortName: `Trust ${i + 1}`}));

describe("pages", () => {
  it.each(pages.map(({address, subject}) => [address, subject] as const))(
    "%s is made by what it names",
    async (address, subject) => {
      if (subject === null) expect(existsSync(`src/${address}.md`)).toBe(true);
      else expect(await pageMaker(address)).toBeTypeOf("function");
    }
  );

  it("have a line for every page that a subject makes and every page written in Markdown", async () => {
    const files = await readdir("src", {recursive: true});
    const made = files.flatMap((file) => /^subjects\/(.+)\/page\.ts$/.exec(file)?.[1] ?? []);
    expect([...new Set(pages.flatMap(({subject}) => subject ?? []))].sort()).toEqual(made.sort());
    const written = files.flatMap((file) => (/\[|^\./.test(file) ? [] : (/^(.+)\.md$/.exec(file)?.[1] ?? [])));
    expect(
      pages
        .filter(({subject}) => subject === null)
        .map(({address}) => address)
        .sort()
    ).toEqual(written.sort());
  });

  it("have addresses of their own", () => {
    const addresses = pages.map(({address}) => address);
    expect(addresses).toEqual([...new Set(addresses)]);
  });
});

describe("pageAt(address)", () => {
  it("tells a page by its address, and the indicator that the address names", () => {
    expect(pageAt("deep-dives/bank-staff")).toMatchObject({
      page: {subject: "deep-dives/bank-staff"},
      part: undefined
    });
    expect(pageAt("indicators/board-representation")).toMatchObject({
      page: {subject: "indicator"},
      part: "board-representation"
    });
    expect(pageAt("method/protection")).toMatchObject({page: {subject: "protection"}});
    expect(pageAt("indicators/none-such")).toBeUndefined();
    expect(pageAt("explorations/index")).toMatchObject({page: {subject: "explorations"}, part: undefined});
    expect(pageAt("explorations/a-question")).toMatchObject({page: {subject: "notebook/reading"}, part: "a-question"});
    for (const none of ["explorations/a/b", "explorations/A.b", "explorations/"]) expect(pageAt(none)).toBeUndefined();
  });
});

describe("menu({labels, organisations})", () => {
  it("calls groups what the organisation calls them", () => {
    expect(names()).toContain("Black staff");
    expect(names({labels: {Black: "Black British"}})).toContain("Black British staff");
  });

  it("offers to compare organisations only where there is another", () => {
    expect(names({organisations: organisations(1)})).not.toContain("Compare organisations");
    expect(names({organisations: organisations(2)})).toContain("Compare organisations");
  });

  it("leads to each other organisation, but not to more than a menu can hold", () => {
    expect(names({organisations: organisations(3)})).toEqual(expect.arrayContaining(["Trust 2", "Trust 3"]));
    expect(names({organisations: organisations(3)})).not.toContain("Trust 1");
    expect(names({organisations: organisations(40)})).not.toContain("Trust 2");
  });
});

describe("madePaths({organisations})", () => {
  it("gives every organisation but the first the pages that the first has at the root", () => {
    const alone = madePaths({profile: "analyst", organisations: organisations(1)});
    const paths = madePaths({profile: "analyst", organisations: organisations(2)}).filter(
      (path) => !alone.includes(path)
    );
    expect(paths).toEqual(ownPages.map((page) => `/organisations/trust-2/${page}`));
    expect(ownPages).toEqual(expect.arrayContaining(["index", "report", "deep-dives/index", "deep-dives/bank-staff"]));
    expect(ownPages).not.toEqual(expect.arrayContaining(["explore"]));
  });
});

describe("notebooks", () => {
  const notebook = (slug: string, status: "draft" | "published" = "published") => ({slug, title: `Of ${slug}`, status});
  const facts: SiteFacts = {
    organisations: [
      {id: "one", shortName: "One", notebooks: [notebook("a"), notebook("b", "draft")]},
      {id: "two", shortName: "Two", notebooks: [notebook("a")]},
      {id: "three", shortName: "Three"}
    ]
  };

  it("have an address under the home of their own organisation, and none elsewhere", () => {
    expect(madePaths(facts).filter((path) => /explorations\/(?!index)/.test(path))).toEqual([
      "/explorations/a",
      "/explorations/b",
      "/organisations/two/explorations/a"
    ]);
    expect(madePaths().filter((path) => path.includes("["))).toEqual([]);
  });

  it("have a line in the menu each, drafts marked, and those of the first alone a previous and next page", () => {
    const [explore] = menu(facts).filter(({name}) => name === "Explore");
    expect(explore?.pages.slice(-3)).toEqual([
      {name: "Of a", path: "/explorations/a"},
      {name: "Of b (draft)", path: "/explorations/b"},
      {name: "Of a", path: "/organisations/two/explorations/a", pager: null}
    ]);
  });
});

describe("pages for analysts alone", () => {
  it("are in an analyst's site, with a line of the menu, and in no published one", () => {
    const [analyst, published] = (["analyst", "published"] as const).map((profile) => ({
      profile,
      organisations: organisations(2)
    }));
    const own = ["/check", "/organisations/trust-2/check"];
    expect(madePaths(analyst)).toEqual(expect.arrayContaining(own));
    expect(names(analyst)).toContain("Check of the extracts");
    for (const facts of [published, {organisations: organisations(2)}]) {
      expect(madePaths(facts).filter((path) => path.endsWith("/check"))).toEqual([]);
      expect(names(facts)).not.toContain("Check of the extracts");
    }
    expect(madePaths(analyst).filter((path) => !madePaths(published).includes(path))).toEqual(own);
  });
});
