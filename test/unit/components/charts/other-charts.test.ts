import "../../../helpers/dom.js";
import {describe, expect, it} from "vitest";
import {Decomposition} from "../../../../src/components/charts/decomposition.js";
import {FunnelPlot} from "../../../../src/components/charts/funnel-plot.js";
import {PopulationBars} from "../../../../src/components/charts/population-bars.js";
import {StageFunnel} from "../../../../src/components/charts/stage-funnel.js";
import {
  directorates,
  funnelLimits,
  gapParts,
  populationRows,
  recruitmentStages
} from "../../../../src/components/fixtures-charts.js";
import {textOf, textsOf} from "../../../helpers/dom.js";

const words = {title: "A finding", subtitle: "Measure", of: "some shares"};
const wide = (element: Element): Element => element.querySelectorAll("svg.plot")[1] ?? element;

describe("FunnelPlot(figures, options)", () => {
  const chart = FunnelPlot(directorates, {...words, overall: {value: 23.5, label: "All staff"}, limits: funnelLimits});

  it("names the units outside the 95 % limits and no others", () => {
    expect(textsOf(wide(chart), "text").filter((text) => text.startsWith("Directorate"))).toEqual([
      "Directorate G",
      "Directorate P"
    ]);
  });

  it("counts the hidden units in words", () => {
    expect(textOf(chart.querySelector(".chart-notes"))).toBe(
      "1 of 20 are not drawn: hidden to protect people, or nobody to count."
    );
  });
});

describe("PopulationBars(rows, options)", () => {
  const chart = PopulationBars(populationRows, {...words, populationLabel: "Area, Census 2021"});

  it("gives both shares and their difference in the table", () => {
    expect(textsOf(chart, "tbody tr:nth-child(2) > *")).toEqual([
      "Black",
      "312 of 5,203",
      "6.0%",
      "5.4% to 6.7%",
      "3.1%",
      "+2.9"
    ]);
  });

  it("gives no difference where the workforce is hidden", () => {
    expect(textsOf(chart, "tbody tr:nth-child(5) > td:last-child")).toEqual(["[c]"]);
    expect(textsOf(wide(chart), "text")).toContain("Area, Census 2021");
  });
});

describe("Decomposition(parts, options)", () => {
  it("adds mix and within to the whole gap", () => {
    expect(textsOf(Decomposition(gapParts, words), "tbody tr:first-child > *")).toEqual([
      "Whole gap",
      "+3.0",
      "+2.2",
      "+5.2"
    ]);
  });
});

describe("StageFunnel(stages, options)", () => {
  const chart = StageFunnel(recruitmentStages, words);

  it("gives every stage with the counts of each group", () => {
    expect(textsOf(chart, "tbody th")).toHaveLength(6);
    expect(textsOf(wide(chart), "text")).toEqual(
      expect.arrayContaining(["Appointed, of those interviewed", "186 of 690", "27.0%"])
    );
  });
});
