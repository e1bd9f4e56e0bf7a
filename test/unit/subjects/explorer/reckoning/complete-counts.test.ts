import {describe, expect, it} from "vitest";
import {completeCounts} from "../../../../../src/subjects/explorer/reckoning/complete-counts.js";
import {indicator} from "../../../../../src/registry/index.js";
import {madeUpCatalogue} from "../../../../helpers/made-up-explorer.js";

describe("completeCounts(counted, catalogue, {question, series, groups})", () => {
  const row = {population: "candidates", period: "2019/20", breakdown2: "", level2: ""} as const;
  const nursing = {...row, breakdown: "staff group", level: "Nursing"};

  it("gives both counts at every place where either stands, 0 where nobody was counted, and no group that is unknown", () => {
    const cells = completeCounts([{...nursing, measure: "shortlisted", group: "White", people: 7}], madeUpCatalogue(), {
      question: {indicator: indicator(2)},
      series: [
        {measure: "appointed", populations: ["candidates"], periods: ["2019/20"]},
        {measure: "shortlisted", populations: ["candidates"], periods: ["2019/20"]}
      ],
      groups: ["White", "BME", "Black"]
    });
    expect(cells.map(({measure, level, group, count, status}) => [measure, level, group, count, status])).toEqual([
      ["appointed", "all", "White", 0, "published"],
      ["appointed", "all", "BME", 0, "published"],
      ["appointed", "Nursing", "White", 0, "published"],
      ["appointed", "Nursing", "BME", 0, "published"],
      ["shortlisted", "all", "White", 0, "published"],
      ["shortlisted", "all", "BME", 0, "published"],
      ["shortlisted", "Nursing", "White", 7, "published"],
      ["shortlisted", "Nursing", "BME", 0, "published"]
    ]);
  });
});
