import {parseHTML} from "linkedom";
import {beforeAll, describe, expect, it} from "vitest";
import type {SiteTables, View} from "../../../../src/figures/view.js";
import {viewOf} from "../../../../src/figures/view.js";
import {gapSource} from "../../../../src/studies/reckoning/crossing.js";
import {eachFactor} from "../../../../src/studies/reckoning/each-factor.js";
import {drivenGaps} from "../../../../src/studies/reckoning/drivers.js";
import {rootCausesPage} from "../../../../src/subjects/root-causes/page.js";
import type {Cell} from "../../../../src/registry/cell.js";
import {exampleTables} from "../../../helpers/example-view.js";

let tables: SiteTables;
/** The page of the example as it is. */
let whole: string;
beforeAll(async () => {
  tables = await exampleTables();
  whole = rootCausesPage(viewWith((cell) => cell));
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
    const text = textOf(whole);
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
    const page = whole;
    expect(page).toContain("reflecting occupational segregation in the workforce");
    // The report speaks of Asian British staff: it is tested on them, not on all BME staff.
    expect(textOf(page)).toMatch(
      /White and Asian British staff, 2019\/20: the figures agree in part\. About [a-z ]+ of the gap goes with who does which job; \d/
    );
    expect(textOf(page)).not.toContain("White and BME staff, 2019/20: the figures");
    expect(rootCausesPage(viewWith((cell) => cell, {commentary: false}))).not.toContain("Tested: what the report says");
  });

  it("says how much goes with a factor and how much remains, by size and with its range", () => {
    const text = textOf(whole);
    expect(text).toMatch(
      /About two thirds of the training gap goes with staff group; 2\.\d percentage points \(.?\d\.\d to \d\.\d\) remain among people alike in staff group\./
    );
    expect(text).not.toContain("no clear gap is left");
  });

  it("has a heading that gives unknown ethnicity its address", () => {
    expect(whole).toMatch(/<details [^>]*id="ethnicity-not-known"/);
  });

  it("begins with what each gap goes with, in people: the parts of each factor make the gap", () => {
    const view = viewWith((cell) => cell);
    const gaps = drivenGaps(eachFactor(gapSource(view)));
    expect(gaps.map(({measure}) => measure.id)).toEqual(expect.arrayContaining(["training", "seniority"]));
    for (const {drivers} of gaps)
      for (const {whole, mix, within} of drivers) expect(mix.value + within.value).toBeCloseTo(whole.value, 6);
    const training = gaps.find(({measure}) => measure.id === "training");
    const staffGroup = training?.drivers.find(({factor}) => factor === "staff group");
    // 7.2 points of 1,221 people.
    expect(staffGroup?.whole.value).toBeCloseTo(1221 * (3203 / 3982 - 894 / 1221), 6);
    const clear = gaps.filter(({isClear}) => isClear).map(({drivers: [first]}) => first?.whole.value ?? 0);
    expect(clear).toEqual([...clear].sort((a, b) => b - a));
    const text = textOf(whole);
    expect(text).toMatch(/Training ?88 people \(\d+ to \d+\): about two thirds goes with (staff group|pay band), \d+/);
    expect(text).toContain("In 2019/20, 88 fewer BME staff accessed non-mandatory training than at the White rate.");
  });

  it("keeps the rest one press away, each part under its own heading", () => {
    const {document} = parseHTML(`<html><body>${whole}</body></html>`);
    expect([...document.querySelectorAll("details.fold:has(> summary > h2)")].map(({id}) => id)).toEqual([
      "who-does-which-job-or-how-people-fare-in-it",
      "comparing-like-with-like",
      "find-the-gaps",
      "small-groups",
      "ethnicity-not-known",
      "what-parity-would-need",
      "has-the-gap-changed"
    ]);
    expect(document.querySelector("details[open].fold")).toBeNull();
  });

  it("gives every finding an address of its own", () => {
    const {document} = parseHTML(`<html><body>${whole}</body></html>`);
    const ids = [...document.querySelectorAll(".finding")].map(({id}) => id);
    expect(ids.length).toBeGreaterThan(8);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("names each of its tables once", () => {
    const {document} = parseHTML(`<html><body>${whole}</body></html>`);
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
