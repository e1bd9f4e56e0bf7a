import {describe, expect, it} from "vitest";
import {QueryChart} from "../../../../src/components/query/query-chart.js";
import {QueryTable} from "../../../../src/components/query/query-table.js";
import {chosenChart} from "../../../../src/components/query/suggest-chart.js";
import type {Row} from "../../../../src/database/parquet.js";
import {Finding, findingOn} from "../../../../src/components/text/finding.js";
import {textOf, textsOf} from "../../../helpers/dom.js";

const rows = [
  {band: "Band 2", n: 12.5},
  {band: "Band 3", n: Number.NaN}
];

/** The chart that fits rows best. */
function fitting(of: readonly Row[]): HTMLElement {
  const spec = chosenChart(of, "auto");
  if (!spec) throw new Error("no chart fits these rows");
  return QueryChart(of, spec);
}

describe("QueryChart(rows, spec) and QueryTable(rows)", () => {
  it("show rows as the chart that fits and as a table", () => {
    expect(fitting(rows).querySelector("svg")?.getAttribute("aria-label")).toBe(
      "Bar chart of n by band, where the highest is 12.5 at Band 2"
    );
    expect(textsOf(QueryTable(rows), "tbody td")).toEqual(["Band 2", "12.5", "Band 3", "[c]"]);
  });

  it("draw what is hidden as a hatched stub, and say so", () => {
    const view = fitting(rows);
    expect(view.querySelectorAll("svg .hatch").length).toBeGreaterThan(0);
    expect(textOf(view.querySelector(".chart-notes"))).toBe("[c] marks a value that is hidden to protect people.");
    expect(view.outerHTML).not.toMatch(/NaN|<style|style="/);
  });

  it("draw nothing where nothing was asked for", () => {
    expect(chosenChart(rows, "none")).toBeNull();
  });

  it("draw four of more series and say so", () => {
    const many = ["A", "B", "C", "D", "E"].flatMap((who) =>
      ["2018", "2019"].map((year) => ({period: year, who, n: 1}))
    );
    expect(textOf(fitting(many).querySelector(".chart-notes"))).toBe("Only the first 4 of 5 in who are drawn.");
  });
});

describe("Finding(name, {says, figures}, {kept})", () => {
  const kept = {says: "Old.", figures: {BME: "8.0%"}};

  it("has a name, an address and its figures", () => {
    const finding = Finding("gap", {says: "A gap.", figures: {BME: "8.0%"}}, {kept});
    expect(finding.id).toBe("gap");
    expect(finding.querySelector("a")?.getAttribute("href")).toBe("#gap");
    expect(textsOf(finding, "dt, dd")).toEqual(["BME", "8.0%"]);
    expect(findingOn(finding)).toEqual({name: "gap", says: "A gap.", figures: {BME: "8.0%"}});
    expect(finding.querySelector(".callout")).toBeNull();
  });

  it("says which figures newer data have changed", () => {
    const finding = Finding("gap", {says: "A gap.", figures: {BME: "9.1%"}}, {kept});
    expect(textOf(finding.querySelector(".callout"))).toBe("Newer data change this findingBME: was 8.0%, is now 9.1%");
  });

  it("has no banner where nothing was kept", () => {
    const finding = Finding("other", {says: "New.", figures: {BME: "9.1%"}});
    expect(finding.querySelector(".callout")).toBeNull();
  });
});
