import "../../../helpers/dom.js";
import {describe, expect, it, vi} from "vitest";
import {BandLadder} from "../../../../src/components/charts/band-ladder.js";
import {Bars} from "../../../../src/components/charts/bars.js";
import {DotPlot} from "../../../../src/components/charts/dot-plot.js";
import {PairPlot} from "../../../../src/components/charts/pair-plot.js";
import {RatioPlot} from "../../../../src/components/charts/ratio-plot.js";
import {groupRates, ladder, ratios, ratiosWithoutNumber} from "../../../../src/components/fixtures.js";
import {fire, textOf, textsOf} from "../../../helpers/dom.js";

const words = {title: "A finding", subtitle: "Measure, group, period", of: "shares by group"};
const wide = (element: Element): Element => element.querySelectorAll("svg.plot")[1] ?? element;

describe("DotPlot(figures, options)", () => {
  const chart = DotPlot(groupRates, {...words, reference: {value: 10.8, label: "Everyone: 10.8%"}});

  it("draws a dot for every figure that is shown, zero among them", () => {
    expect(wide(chart).querySelectorAll("circle").length).toBe(4);
  });

  it("gives every label with its n, its value and its range in words", () => {
    const text = textsOf(wide(chart), "text");
    for (const expected of ["White", "n = 3,005", "11.3%", "10.3% to 12.5%", "Everyone: 10.8%"])
      expect(text).toContain(expected);
  });

  it("puts a hatched stub and its words for a hidden figure, and words for an impossible one", () => {
    expect(wide(chart).querySelectorAll(".hatch").length).toBe(1);
    expect(textsOf(wide(chart), "text")).toEqual(
      expect.arrayContaining(["hidden to protect people", "[c]", "not applicable", "[z]"])
    );
  });

  it("keeps the order it is given", () => {
    expect(textsOf(chart, "tbody th")).toEqual(["Asian", "Black", "Mixed", "White", "Other", "Not known"]);
  });

  it("hands over the figure whose row is clicked or whose button is pressed", () => {
    const onSelect = vi.fn<(figure: unknown) => void>();
    const live = DotPlot(groupRates, {...words, onSelect, selected: groupRates[1] ?? null});
    fire(wide(live).querySelectorAll(".hit")[3], "click");
    live.querySelectorAll<HTMLButtonElement>("button.select-row")[1]?.click();
    expect(onSelect.mock.calls).toEqual([[groupRates[3]], [groupRates[1]]]);
    expect([...live.querySelectorAll("button.select-row")].map((each) => each.getAttribute("aria-pressed"))).toEqual([
      "false",
      "true",
      "false",
      "false",
      "false",
      "false"
    ]);
  });

  it("says so where there is nothing to draw", () => {
    const empty = DotPlot([], words);
    expect(empty.querySelectorAll("svg").length).toBe(0);
    expect(textOf(empty)).toContain("There are no figures to draw for what was asked.");
  });
});

describe("PairPlot(pairs, options)", () => {
  const [one, other, third] = groupRates.filter(({value}) => value !== null);
  const hidden = groupRates.find(({status}) => status === "suppressed");
  if (!one || !other || !third || !hidden) throw new Error("three figures and a hidden one");
  const pairs = [
    {label: "First level", first: one, second: other},
    {label: "Second level", first: hidden, second: third},
    {label: "Third level", first: hidden, second: hidden}
  ];
  const chart = PairPlot(pairs, {...words, groups: ["BME", "White"]});

  it("draws one row a level, a mark of its own for each group, and the difference between them", () => {
    expect(textsOf(wide(chart), "text")).toEqual(
      expect.arrayContaining(["First level", "Second level", "BME", "White"])
    );
    // One of each stands in the key.
    expect(wide(chart).querySelectorAll("circle")).toHaveLength(2);
    expect(wide(chart).querySelectorAll("path[fill='var(--chart-2)']").length).toBeGreaterThan(0);
  });

  it("draws the other where one of the two is hidden, and a stub where both are", () => {
    expect(wide(chart).querySelectorAll(".hatch").length).toBe(1);
    expect(textsOf(wide(chart), "text").filter((text) => text === "[c]")).toHaveLength(2);
    expect(textsOf(wide(chart), "text").join()).toContain("not shown and");
  });

  it("keeps every figure in the table behind it", () => {
    expect(chart.querySelectorAll(".chart-table tbody tr")).toHaveLength(6);
  });
});

describe("Bars(figures, options)", () => {
  it("starts every bar at 0 and makes its length the value", () => {
    const bars = [...wide(Bars(groupRates, words)).querySelectorAll("g:not(.hatch) > rect")];
    const starts = new Set(bars.map((bar) => Number(bar.getAttribute("x"))));
    expect(bars).toHaveLength(4);
    expect(starts.size).toBe(1);
    const [asian = 0, , mixed = 1, white = 0] = bars.map((bar) => Number(bar.getAttribute("width")));
    expect(mixed).toBe(0);
    expect(white / asian).toBeCloseTo(341 / 3005 / (112 / 1121), 6);
  });

  it("refuses ratios", () => {
    expect(() => Bars(ratios, words)).toThrow("RatioPlot");
  });
});

describe("RatioPlot(figures, options)", () => {
  const chart = RatioPlot([...ratios, ...ratiosWithoutNumber], words);

  it("draws a dot for each ratio that has a number and none for an infinite one", () => {
    expect(wide(chart).querySelectorAll("circle").length).toBe(ratios.length);
  });

  it("says each verdict with its symbol", () => {
    const text = textOf(wide(chart));
    for (const symbol of ["▲ Clear gap", "△ Clear but small gap", "● Similar", "1: equally likely"])
      expect(text).toContain(symbol);
  });

  it("ends an interval that passes the axis in an arrow", () => {
    const triangles = [...wide(chart).querySelectorAll("path")].filter((path) =>
      (path.getAttribute("transform") ?? "").includes("rotate(90)")
    );
    expect(triangles).toHaveLength(2);
  });

  it("says what the shaded band is", () => {
    expect(textOf(chart.querySelector(".chart-notes"))).toBe(
      "Shaded: from 0.80 to 1.25 times as likely, a small gap at most."
    );
  });
});

describe("BandLadder(steps, options)", () => {
  const chart = BandLadder(ladder, {
    ...words,
    overall: {value: 23.5, label: "All staff"},
    section: ({level}) => level.split(" ")[0] ?? ""
  });

  it("marks each level by symbol, colour and word, in chart and table", () => {
    expect(textsOf(chart, "tbody td:last-child")).toEqual([
      "▲ overrepresented",
      "▲ overrepresented",
      "● proportionate",
      "● proportionate",
      "▼ underrepresented",
      "▼ underrepresented",
      "[c]",
      "[z]"
    ]);
    expect(textsOf(wide(chart), "text").filter((text) => text === "underrepresented")).toHaveLength(3);
  });

  it("stands the levels under their section, and names the line of the whole workforce", () => {
    expect(textsOf(wide(chart), "text[font-weight=bold]")).toEqual(
      expect.arrayContaining(["Non-clinical", "Clinical"])
    );
    expect(textsOf(wide(chart), "text")).toContain("All staff: 23.5%");
  });

  it("draws the part-of-whole interval about the share", () => {
    const [first] = ladder;
    if (first?.comparison) {
      const moved = {share: first.share, comparison: {...first.comparison, lower: 1, upper: 2}};
      const table = BandLadder([moved], {...words, overall: {value: 23.5, label: "All staff"}});
      expect(textsOf(table, "tbody td")[2]).toBe("24.5% to 25.5%");
    }
    expect(first?.comparison).toBeTruthy();
  });
});
