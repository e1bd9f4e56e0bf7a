import {describe, expect, it} from "vitest";
import {smallCounts} from "../../../../loaders/audit/small-counts.js";
import {openAttack, unknownAt} from "../../../../src/audit/attack.js";
import {cellKey, type Cell} from "../../../../src/registry/cell.js";
import {defaultRules} from "../../../../src/registry/disclosure.js";
import {cellsAt} from "../../../helpers/made-up-cells.js";

/** The groups of the measure of interest (the last in the list) that are small, at the default rules. */
function small(...tables: Cell[][]): string[] {
  const cells = tables.flat();
  const truth = new Map(cells.map((cell) => [cellKey(cell), cell.count ?? 0]));
  const attack = openAttack();
  for (const cell of cells) unknownAt(attack, cellKey(cell));
  const found = smallCounts(attack, truth, cells, defaultRules);
  return cells.filter((cell) => found.has(cellKey(cell))).map(({measure, group}) => `${measure} ${group}`);
}

const year = {period: "2019/20"};
const trained = (groups: Record<string, number>) => cellsAt(groups, {...year, measure: "trained"});
const candidates = {...year, population: "candidates"} as const;
const survey = {period: "2019"};

describe("smallCounts(attack, truth, cells, rules)", () => {
  it("are those from 1 to the threshold: neither 0 nor one more", () => {
    expect(small(cellsAt({White: 0, BME: 1, Black: 5, Asian: 6}))).toEqual(["headcount BME", "headcount Black"]);
  });

  it("are differences too, which stand in no table", () => {
    const attack = openAttack();
    unknownAt(attack, "not trained");
    unknownAt(attack, "many");
    const truth = new Map([
      ["not trained", 2],
      ["many", 20]
    ]);
    expect([...smallCounts(attack, truth, [], defaultRules)]).toEqual(["not trained"]);
  });

  it("are nobody and everybody of a group of fewer than ten", () => {
    expect(small(cellsAt({White: 9, BME: 9, Black: 9}), trained({White: 0, BME: 9, Black: 7}))).toEqual([
      "trained White",
      "trained BME"
    ]);
  });

  it("are not nobody or everybody of ten, nor nobody of nobody", () => {
    expect(small(cellsAt({White: 10, BME: 10, Black: 0}), trained({White: 0, BME: 10, Black: 0}))).toEqual([]);
  });

  it("measure a window against the staff at its end", () => {
    const window = cellsAt({BME: 0}, {measure: "investigated", period: "2018/19 to 2019/20"});
    expect(small(cellsAt({BME: 9}), cellsAt({BME: 30}, {period: "2019-03-31"}), window)).toEqual(["investigated BME"]);
    expect(small(cellsAt({BME: 30}), cellsAt({BME: 9}, {period: "2019-03-31"}), window)).toEqual([]);
  });

  it("measure a stage of recruitment against every stage whose share it is printed as", () => {
    const stage = (measure: Cell["measure"], BME: number): Cell[] => cellsAt({BME}, {...candidates, measure});
    // Everybody of 8 interviewed was offered, though 20 were shortlisted.
    expect(small(stage("shortlisted", 20), stage("interviewed", 8), stage("offered", 8))).toEqual(["offered BME"]);
    expect(small(stage("applied", 9), stage("shortlisted", 9))).toEqual(["shortlisted BME"]);
    expect(small(stage("applied", 9))).toEqual([]);
  });

  it("are answers and respondents of a survey's group of fewer than eleven, whatever they answered", () => {
    const answers = (BME: number, responses: number): Cell[][] => [
      cellsAt({BME: responses}, {...survey, measure: "survey5 responses"}),
      cellsAt({BME}, {...survey, measure: "survey5 yes"})
    ];
    expect(small(...answers(6, 10))).toEqual(["survey5 responses BME", "survey5 yes BME"]);
    expect(small(...answers(6, 11))).toEqual([]);
    expect(small(...answers(0, 0))).toEqual([]);
  });

  it("do not mix places, populations or groups", () => {
    const band = {breakdown: "pay band", level: "Clinical Band 5"};
    const tables = [
      cellsAt({BME: 40}),
      cellsAt({BME: 8}, band),
      cellsAt({BME: 8}, {population: "bank"}),
      trained({BME: 8})
    ];
    expect(small(...tables)).toEqual([]);
  });
});
