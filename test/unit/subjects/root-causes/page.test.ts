import {parseHTML} from "linkedom";
import {beforeAll, describe, expect, it} from "vitest";
import type {SiteTables, View} from "../../../../src/figures/view.js";
import {viewOf} from "../../../../src/figures/view.js";
import {rootCausesPage} from "../../../../src/subjects/root-causes/page.js";
import type {Cell} from "../../../../src/registry/cell.js";
import {exampleTables} from "../../../helpers/example-view.js";

let tables: SiteTables;
beforeAll(async () => {
  tables = await exampleTables();
});

/** The example with its cells changed or left out, and told of its breakdowns accordingly. */
function viewWith(change: (cell: Cell) => Cell | null, {profile = "analyst" as const, commentary = true} = {}): View {
  const cells = tables.cells.flatMap((cell) => change(cell) ?? []);
  const present = new Set(cells.map(({breakdown}) => breakdown));
  const organisations = tables.site.organisations.map((organisation) => ({
    ...organisation,
    breakdowns: organisation.breakdowns.filter(({id}) => present.has(id)),
    commentary: commentary ? organisation.commentary : {}
  }));
  return viewOf({...tables, cells, site: {...tables.site, profile, organisations}});
}

const hide = (cell: Cell): Cell => ({...cell, count: null, status: "suppressed"});

/** The text of a page, without its drawings. */
function textOf(markdown: string): string {
  const {document} = parseHTML(`<!doctype html><html><body>${markdown}</body></html>`);
  for (const node of document.querySelectorAll("svg, script")) node.remove();
  return (document.body.textContent ?? "").replaceAll(/\s+/g, " ");
}

describe("rootCausesPage(view)", () => {
  it("says how much of the training gap of 2019/20 is mix by staff group, with a range, and the adjusted ratio beside 1.10", () => {
    const text = textOf(rootCausesPage(viewWith((cell) => cell)));
    expect(text).toContain("Of it, +4.6 percentage points are mix");
    expect(text).toMatch(/The range is \+3\.\d to \+5\.\d percentage points/);
    expect(text).toContain("As counted, White staff were 1.10 times as likely as BME staff.");
    expect(text).toContain("Among people alike in staff group, they were 1.04 times as likely.");
    expect(text.indexOf("As counted, White staff")).toBeLessThan(
      text.indexOf("Among people alike in staff group, they")
    );
    expect(text).toContain("the mix itself may be the inequity");
  });

  it("tests the report's own words, and quotes them", () => {
    const page = rootCausesPage(viewWith((cell) => cell));
    expect(page).toContain("reflecting occupational segregation in the workforce");
    // The report speaks of Asian British staff: it is tested on them, not on all BME staff.
    expect(textOf(page)).toMatch(
      /White and Asian British staff, 2019\/20: the figures agree in part\. About [a-z ]+ of the gap goes with who does which job; \d/
    );
    expect(textOf(page)).not.toContain("White and BME staff, 2019/20: the figures");
    expect(rootCausesPage(viewWith((cell) => cell, {commentary: false}))).not.toContain("Tested: what the report says");
  });

  it("says how much goes with a factor and how much remains, by size and with its range", () => {
    const text = textOf(rootCausesPage(viewWith((cell) => cell)));
    expect(text).toMatch(
      /About two thirds of the training gap goes with staff group; 2\.\d percentage points \(.?\d\.\d to \d\.\d\) remain among people alike in staff group\./
    );
    expect(text).not.toContain("no clear gap is left");
  });

  it("has a heading that gives unknown ethnicity its address", () => {
    expect(rootCausesPage(viewWith((cell) => cell))).toContain("\n## Ethnicity not known\n");
  });

  it("gives every finding an address of its own", () => {
    const {document} = parseHTML(`<html><body>${rootCausesPage(viewWith((cell) => cell))}</body></html>`);
    const ids = [...document.querySelectorAll(".finding")].map(({id}) => id);
    expect(ids.length).toBeGreaterThan(8);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...document.querySelectorAll<HTMLAnchorElement>(".in-short a")].map((link) =>
      link.getAttribute("href")
    );
    for (const href of links) expect(ids).toContain(href?.slice(1));
  });

  it("names each of its tables once", () => {
    const {document} = parseHTML(`<html><body>${rootCausesPage(viewWith((cell) => cell))}</body></html>`);
    const names = [...document.querySelectorAll("[role=region]")].map((region) => region.getAttribute("aria-label"));
    expect(new Set(names).size).toBe(names.length);
  });

  it("leaves out and lists strata with a hidden count", () => {
    const text = textOf(
      rootCausesPage(
        viewWith((cell) =>
          cell.breakdown === "staff group" && cell.level === "Medical and Dental" ? hide(cell) : cell
        )
      )
    );
    expect(text).toContain("Hidden to protect people, and left out here: Medical and Dental.");
    expect(text).toMatch(/The places counted here hold \d+% of White and \d+% of BME staff\./);
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  it("takes the gap apart by another breakdown where there is no staff group", () => {
    const without = (cell: Cell): Cell | null =>
      cell.breakdown === "staff group" || cell.breakdown2 === "staff group" ? null : cell;
    const text = textOf(rootCausesPage(viewWith(without)));
    expect(text).toContain("goes with career tier");
    expect(text).not.toContain("alike in staff group");
  });

  it("works where only White and BME are told apart", () => {
    const two = ["all", "known", "White", "BME", "Not known"];
    const text = textOf(rootCausesPage(viewWith((cell) => (two.includes(cell.group) ? cell : null))));
    expect(text).toContain("Of it, +4.6 percentage points are mix");
    expect(text).toContain("Not tested, for some or all of whom it is about");
    expect(text).not.toContain("White and BME staff, 2019/20: the figures");
    expect(text).not.toContain("White and Asian British staff, 2019/20");
  });

  it("says what it cannot show where every breakdown is hidden or missing", () => {
    const overall = (cell: Cell): Cell | null => (cell.breakdown === "overall" ? cell : null);
    const text = textOf(rootCausesPage(viewWith(overall)));
    expect(text).toContain("No gap of LPT can be taken apart");
    expect(text).toContain("There is no table to search.");
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
    const hidden = textOf(rootCausesPage(viewWith(hide)));
    expect(hidden).toContain("No gap of LPT can be taken apart");
    expect(hidden).toContain("The counts that this needs are hidden or were not supplied.");
  });

  it("works with one snapshot and one year", () => {
    const latest = ["2020-03-31", "2019/20", "2019", "2018/19 to 2019/20"];
    const text = textOf(rootCausesPage(viewWith((cell) => (latest.includes(cell.period) ? cell : null))));
    expect(text).toContain("There is only one period of each figure");
    expect(text).toContain("Of it, +4.6 percentage points are mix");
  });
});
