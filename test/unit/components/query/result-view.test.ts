import {describe, expect, it} from "vitest";
import {ResultView} from "../../../../src/components/query/result-view.js";
import {Finding} from "../../../../src/components/text/finding.js";
import {textOf, textsOf} from "../../../helpers/dom.js";

const rows = [
  {band: "Band 2", n: 12.5},
  {band: "Band 3", n: Number.NaN}
];

describe("ResultView(value, {name, chart})", () => {
  it("shows rows as the chart that fits and as a table", () => {
    const view = ResultView(rows, {name: "rows1"});
    expect(view.querySelector("svg")?.getAttribute("aria-label")).toBe(
      "Bar chart of n by band, where the highest is 12.5 at Band 2"
    );
    expect(textsOf(view, "tbody td")).toEqual(["Band 2", "12.5", "Band 3", "[c]"]);
  });

  it("draws what is hidden as a hatched stub, and says so", () => {
    const view = ResultView(rows, {name: "rows1"});
    expect(view.querySelectorAll("svg .hatch").length).toBeGreaterThan(0);
    expect(textOf(view.querySelector(".chart-notes"))).toBe("[c] marks a value that is hidden to protect people.");
    expect(view.outerHTML).not.toMatch(/NaN|<style|style="/);
  });

  it("draws nothing where nothing was asked for", () => {
    expect(ResultView(rows, {name: "rows1", chart: "none"}).querySelector("svg")).toBeNull();
  });

  it("draws four of more series and says so", () => {
    const many = ["A", "B", "C", "D", "E"].flatMap((who) =>
      ["2018", "2019"].map((year) => ({period: year, who, n: 1}))
    );
    expect(textOf(ResultView(many, {name: "rows1"}).querySelector(".chart-notes"))).toBe(
      "Only the first 4 of 5 in who are drawn."
    );
  });

  it("says one value in words", () => {
    expect(textOf(ResultView(0.08, {name: "n"}))).toBe("0.08");
  });
});

describe("Finding(name, {says, figures, snapshot})", () => {
  const kept = {organisation: "org", findings: {gap: {says: "Old.", figures: {BME: "8.0%"}}}};

  it("has a name, an address and its figures", () => {
    const finding = Finding("gap", {says: "A gap.", figures: {BME: "8.0%"}, snapshot: kept});
    expect(finding.id).toBe("gap");
    expect(finding.querySelector("a")?.getAttribute("href")).toBe("#gap");
    expect(textsOf(finding, "dt, dd")).toEqual(["BME", "8.0%"]);
    expect(finding.querySelector(".callout")).toBeNull();
  });

  it("says which figures newer data have changed", () => {
    const finding = Finding("gap", {says: "A gap.", figures: {BME: "9.1%"}, snapshot: kept});
    expect(textOf(finding.querySelector(".callout"))).toBe("Newer data change this findingBME: was 8.0%, is now 9.1%");
  });

  it("has no banner where nothing was kept", () => {
    const finding = Finding("other", {says: "New.", figures: {BME: "9.1%"}, snapshot: kept});
    expect(finding.querySelector(".callout")).toBeNull();
  });
});
