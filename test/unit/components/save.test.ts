import "../../helpers/dom.js";
import {describe, expect, it} from "vitest";
import {SaveChart, SaveTable} from "../../../src/components/save.js";
import {textOf, textsOf} from "../../helpers/dom.js";

const names = (element: Element): (string | null)[] =>
  [...element.querySelectorAll("[data-save]")].map((each) => each.getAttribute("aria-label"));

describe("SaveTable(title, options)", () => {
  it("offers CSV as a link, which needs no script, and a workbook where script runs", () => {
    const element = SaveTable("Staff", {csv: "data:text/csv,a", filename: "staff.csv"});
    expect(textOf(element)).toBe("Save this table: CSV Excel");
    expect(names(element)).toEqual(["CSV: save the table Staff", "Excel: save the table Staff"]);
    expect(element.querySelector("a")?.getAttribute("download")).toBe("staff.csv");
    expect(element.matches(".scripted")).toBe(false);
    expect(textsOf(element, ".scripted")).toEqual(["Excel"]);
  });

  it("shows nothing without script where there is no link", () => {
    const element = SaveTable("Staff", {csv: null, filename: "staff.csv"});
    expect(element.matches(".scripted")).toBe(true);
    expect(textsOf(element, "button")).toEqual(["CSV", "Excel"]);
  });
});

describe("SaveChart(title)", () => {
  it("offers both pictures, named after the chart, where script runs", () => {
    const element = SaveChart("A finding");
    expect(element.matches(".scripted")).toBe(true);
    expect(names(element)).toEqual(["SVG: save the chart A finding", "PNG: save the chart A finding"]);
  });
});
