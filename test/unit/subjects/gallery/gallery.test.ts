import "../../../helpers/dom.js";
import {describe, expect, it} from "vitest";
import {Gallery} from "../../../../src/subjects/gallery/gallery.js";
import {chartSpecimens} from "../../../../src/subjects/gallery/charts.js";
import {otherSpecimens} from "../../../../src/subjects/gallery/others.js";
import {tableSpecimens} from "../../../../src/subjects/gallery/tables.js";
import {textOf} from "../../../helpers/dom.js";

const specimens = Object.entries({...chartSpecimens(), ...tableSpecimens(), ...otherSpecimens()}).flatMap(
  ([name, list]) => list.map((element, index) => ({name: `${name} ${index + 1}`, element}))
);
const drawn = specimens.filter(({element}) => element.querySelector("svg.plot"));

describe("Gallery()", () => {
  it("shows every specimen under a heading of its kind", () => {
    const gallery = Gallery();
    expect([...gallery.querySelectorAll("h2")].map(textOf)).toEqual([
      "Verdicts",
      "Words",
      "Cards",
      "Inputs",
      "Figure table",
      "Period table",
      "Heat table",
      "Plain table",
      "Dot plot",
      "Pair plot",
      "Bars",
      "Band ladder",
      "Ratio plot",
      "Trend",
      "Funnel plot",
      "Workforce and population",
      "Decomposition",
      "Stacked bars",
      "Recruitment stages"
    ]);
    expect(gallery.querySelectorAll("figure.chart").length).toBe(16);
  });

  it("uses no id twice", () => {
    const ids = [...Gallery().querySelectorAll("[id]")].map(({id}) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("is the same each time it is made", () => {
    expect(Gallery().outerHTML).toBe(Gallery().outerHTML);
  });
});

describe.each(specimens)("$name", ({element}) => {
  it("has no inline style, script or handler, and prints no missing value", () => {
    const html = element.outerHTML;
    expect(html).not.toMatch(/ style=|<style|<script| on\w+=/);
    expect(html).not.toMatch(/NaN|Infinity|undefined|\bnull\b|\[object/);
  });

  it("has no empty cell, no merged cell, and a scope on every heading", () => {
    const cells = [...element.querySelectorAll("th, td")];
    expect(cells.filter((cell) => textOf(cell) === "")).toEqual([]);
    expect(cells.filter((cell) => cell.hasAttribute("colspan") || cell.hasAttribute("rowspan"))).toEqual([]);
    expect([...element.querySelectorAll("th")].filter((cell) => !cell.hasAttribute("scope"))).toEqual([]);
  });
});

describe.each(drawn)("the drawing of $name", ({element}) => {
  const [narrow, wide] = [...element.querySelectorAll("svg.plot")];

  it("comes in a phone's width and a page's", () => {
    expect([narrow, wide].map((each) => each?.getAttribute("viewBox")?.split(" ")[2])).toEqual(["328", "688"]);
  });

  it("is one image with one name of at most 250 characters", () => {
    for (const svg of element.querySelectorAll("svg.plot")) {
      expect(svg.getAttribute("role")).toBe("img");
      expect(svg.getAttribute("aria-label")).toMatch(/^[A-Z][a-z]+ (?:plot|chart) of .+, where .+/);
      expect(svg.getAttribute("aria-label")?.length).toBeLessThanOrEqual(250);
      expect(svg.querySelectorAll("[aria-label], [aria-hidden], [role], [tabindex]").length).toBe(0);
    }
  });

  it("draws no text under 12 pixels and nothing outside its frame", () => {
    for (const svg of element.querySelectorAll("svg.plot")) {
      const [, , width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "").split(" ").map(Number);
      const sizes = [...svg.querySelectorAll("[font-size]")].map((each) => Number(each.getAttribute("font-size")));
      expect(Math.min(13, ...sizes)).toBeGreaterThanOrEqual(12);
      for (const text of svg.querySelectorAll("text[x]")) {
        expect(Number(text.getAttribute("x"))).toBeGreaterThanOrEqual(0);
        expect(Number(text.getAttribute("x"))).toBeLessThanOrEqual(width);
        expect(Number(text.getAttribute("y"))).toBeLessThanOrEqual(height);
      }
    }
  });

  it("has its title, its subtitle and its figures as a table", () => {
    expect(textOf(element.querySelector("figcaption .chart-title"))).not.toBe("");
    expect(textOf(element.querySelector("figcaption .chart-subtitle"))).not.toBe("");
    expect(element.querySelectorAll("details.chart-table table caption").length).toBe(1);
  });

  it("names no colour but the palette's", () => {
    const colours = [...element.querySelectorAll("[fill], [stroke]")].flatMap((each) =>
      ["fill", "stroke"].map((name) => each.getAttribute(name)).filter((value) => value !== null)
    );
    expect(
      [...new Set(colours)].filter((value) => !/^(?:var\(--[\w-]+\)|none|currentColor|transparent)$/.test(value))
    ).toEqual([]);
  });
});
