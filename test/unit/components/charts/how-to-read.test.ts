import "../../../helpers/dom.js";
import {describe, expect, it} from "vitest";
import {chartReadings, explainOnce, HowToRead, type ChartKind} from "../../../../src/components/charts/how-to-read.js";
import {chartSpecimens} from "../../../../src/subjects/gallery/charts.js";
import {h} from "../../../../src/components/h.js";

const kinds = Object.keys(chartReadings) as ChartKind[];
const kindsIn = (node: Element) =>
  [...node.querySelectorAll(".chart-reading")].map((each) => each.getAttribute("data-reading"));

describe("HowToRead(kind)", () => {
  it.each(kinds)("says how to read a %s in a few short sentences without a number", (kind) => {
    const lines = [...HowToRead(kind).querySelectorAll("li")].map((line) => line.textContent ?? "");
    expect(lines.length).toBeGreaterThanOrEqual(2);
    expect(lines.length).toBeLessThanOrEqual(4);
    for (const sentence of lines.flatMap((line) => line.split(/(?<=\.) /))) {
      expect(sentence.split(" ").length).toBeLessThanOrEqual(26);
      expect(sentence).not.toMatch(/\d/);
    }
  });
});

describe("every drawn chart", () => {
  const drawn = Object.values(chartSpecimens())
    .flat()
    .filter((chart) => chart.querySelector("svg.plot"));

  it("says how it is read, between its drawing and its table", () => {
    for (const chart of drawn) {
      expect(kindsIn(chart).length).toBe(1);
      expect(chart.querySelector(".chart-reading + .chart-table")).not.toBeNull();
    }
  });

  it("has a reading of its own kind", () => {
    expect(new Set(drawn.flatMap(kindsIn))).toEqual(new Set(kinds.filter((kind) => kind !== "heat table")));
  });
});

describe("explainOnce(nodes)", () => {
  it("keeps the first reading of each kind", () => {
    const [first, second] = [h("div", null, HowToRead("dot plot"), HowToRead("bar chart")), h("div")];
    second.append(HowToRead("dot plot"), HowToRead("funnel plot"), HowToRead("funnel plot"));
    explainOnce([first, document.createTextNode("between"), second]);
    expect([kindsIn(first), kindsIn(second)]).toEqual([["dot plot", "bar chart"], ["funnel plot"]]);
  });
});
