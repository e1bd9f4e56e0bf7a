import {describe, expect, it} from "vitest";
import {brokenRelations, relationsOfCells, sumRelation} from "../../../../loaders/protect/system.js";
import {systemOf} from "../../../helpers/table-system.js";

const sum = systemOf({a: 3, b: 7, c: 20, total: 30}, [["total", ["a", "b", "c"]]], {threshold: 5});

describe("sumRelation(parent, parts)", () => {
  it("takes the whole once from its parts", () => {
    expect(sumRelation(3, [0, 1])).toEqual({cells: [3, 0, 1], coefficients: [-1, 1, 1], lower: 0, upper: 0});
  });
});

describe("relationsOfCells(system)", () => {
  it("lists for each cell the relations it stands in", () => {
    const two = systemOf({a: 1, b: 1, c: 2, d: 2}, [
      ["c", ["a", "b"]],
      ["d", ["c"]]
    ]);
    expect(relationsOfCells(two)).toEqual([[0], [0], [0, 1], [1]]);
  });
});

describe("brokenRelations(system)", () => {
  it("is empty where every sum is right, and names the wrong one", () => {
    expect(brokenRelations(sum)).toEqual([]);
    expect(brokenRelations(systemOf({a: 3, total: 4}, [["total", ["a"]]]))).toEqual([0]);
  });
});
