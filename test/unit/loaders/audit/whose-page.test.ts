import {describe, expect, it} from "vitest";
import {passagesInText, statementsOf} from "../../../../loaders/audit/statements.js";
import {organisationsOf, passagesAbout} from "../../../../loaders/audit/whose-page.js";

const organisations = [
  {id: "lpt", name: "Leicestershire Partnership", shortName: "LPT"},
  {id: "northshire", name: "Northshire Integrated Care Board", shortName: "Northshire"}
];

describe("organisationsOf(site)", () => {
  it("reads them from site.json, in its order", () => {
    const table = (path: string, rows: object[]) => ({
      path,
      columns: Object.keys(rows[0] ?? {}),
      rows: rows as never[]
    });
    const tables = [
      table("_file/wres/site.1.json#organisations#breakdowns", [{id: "sex", label: "Sex"}]),
      table("_file/wres/site.1.json#organisations", organisations)
    ];
    expect(organisationsOf({tables})).toEqual(organisations);
    expect(organisationsOf({tables: []})).toEqual([]);
  });
});

describe("passagesAbout(id, passages, {path, organisations})", () => {
  const about = (id: string, path: string, text: string): number =>
    statementsOf(passagesAbout(id, passagesInText(text), {path, organisations})).length;

  it("takes a page's statements for its own organisation", () => {
    expect(about("lpt", "index.html", "There are 2 of them.")).toBe(1);
    expect(about("northshire", "index.html", "There are 2 of them.")).toBe(0);
  });

  it("takes what names an organisation for that one too, wherever it stands", () => {
    expect(about("northshire", "index.html", "Northshire has 2 of them.")).toBe(1);
    expect(about("lpt", "organisations/northshire/report.html", "At LPT. There are 2 of them.")).toBe(1);
  });

  it("takes what stands in shared files for every organisation", () => {
    for (const id of ["lpt", "northshire"]) expect(about(id, "organisations.html", "There are 2 of them.")).toBe(1);
  });
});
