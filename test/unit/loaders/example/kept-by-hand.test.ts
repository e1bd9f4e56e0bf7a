import {rollup} from "d3-array";
import {describe, expect, it} from "vitest";
import {readData, readRows} from "./example-files.js";

describe("actions.csv", () => {
  const actions = readRows("example/leicestershire-partnership/actions.csv");
  it("holds the eleven actions of the report's plan, numbered", () => {
    expect(actions.map(({id}) => id)).toEqual(
      ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11"].map((number) => `A${number}`)
    );
  });
  it("gives each the indicators it is to change, an action, a lead, a date and a word of the key", () => {
    expect(actions.filter(({rag}) => rag === "amber")).toHaveLength(10);
    expect(actions.filter(({rag}) => rag === "blue").map(({id}) => id)).toEqual(["A02"]);
    const incomplete = actions.filter(
      ({indicators = "", action, lead, due = "", theme, milestones, progress}) =>
        [action, lead, theme, milestones, progress].includes("") ||
        !/^[1-9](, [1-9])*$/.test(indicators) ||
        !/^20\d\d-\d\d-(28|29|30|31)$/.test(due)
    );
    expect(incomplete).toEqual([]);
  });
});

describe("commentary/", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
    "gives the report's words on indicator %i, and says whose they are",
    (indicator) => {
      const text = readData(`example/leicestershire-partnership/commentary/indicator-${indicator}.md`);
      expect(text).toContain("> The words of the Trust, from its Workforce Race Equality Standard report 2019/20");
      expect(text).toContain(`metric ${indicator})`);
      expect(text.match(/^## .*$/gm)?.at(0)).toBe("## What is the data telling us");
    }
  );
});

describe("the integrated care board's folder", () => {
  const folder = "example/nhs-bedfordshire-luton-milton-keynes";

  it("holds the twenty actions of its plan under the high impact actions that the report gives", () => {
    const actions = readRows(`${folder}/actions.csv`);
    const impact = rollup(
      actions,
      (own) => own.length,
      ({high_impact_action: number}) => number
    );
    expect([...impact].sort()).toEqual([
      ["2", 6],
      ["3", 3],
      ["4", 3],
      ["6", 8]
    ]);
    expect(actions.filter(({action, theme, outcome}) => [action, theme, outcome].includes(""))).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9])(
    "gives the report's words on indicator %i under its three questions, without a number that it hides",
    (indicator) => {
      const text = readData(`${folder}/commentary/indicator-${indicator}.md`);
      expect(text).toContain(
        "> The words of the Integrated Care Board, from its Workforce Race Equality Standard report"
      );
      expect(text.match(/^## .*$/gm)).toEqual([
        "## What is the data telling us",
        "## What have we done over the last year",
        "## What are we planning for 2023-24"
      ]);
      expect(text).not.toMatch(/\bfrom 11 to\b|\b31 to 30\b|12\.5%/);
    }
  );

  it("makes the people of its report again, 398 and 421", () => {
    const rows = readRows(`${folder}/workforce.csv`);
    const at = (snapshot: string): number =>
      rows.filter((row) => row.snapshot === snapshot).reduce((sum, {count}) => sum + Number(count), 0);
    expect([at("2022-03-31"), at("2023-03-31")]).toEqual([398, 421]);
  });
});

describe("reference tables", () => {
  it.each([
    ["example/leicestershire-partnership/population.csv", "reference/population.csv"],
    ["example/leicestershire-partnership/benchmarks.csv", "reference/benchmarks.csv"],
    ["example/leicestershire-partnership/published.csv", "reference/published-leicestershire-partnership-2020.csv"]
  ])("have the same words in %s as in %s", (copy, original) => {
    expect(readData(copy)).toBe(readData(original));
  });
  it("share out each area's residents to within rounding", () => {
    const areas = new Map<string, number>();
    for (const {area = "", share} of readRows("reference/population.csv"))
      areas.set(area, (areas.get(area) ?? 0) + Number(share));
    expect([...areas.keys()]).toEqual(["Leicester", "Leicestershire", "Rutland"]);
    for (const sum of areas.values()) expect(Math.abs(sum - 100)).toBeLessThanOrEqual(0.2);
  });
});
