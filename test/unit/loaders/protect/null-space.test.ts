import {describe, expect, it} from "vitest";
import {nullSpace} from "../../../../loaders/protect/null-space.js";
import {systemOf} from "../../../helpers/table-system.js";

const sum = systemOf({a: 3, b: 7, c: 20, total: 30}, [["total", ["a", "b", "c"]]], {threshold: 5});

describe("nullSpace(system)", () => {
  it("writes a total as the sum of independent parts", () => {
    expect(nullSpace(sum).map((column) => [...column])).toEqual([
      [[0, 1]],
      [[1, 1]],
      [[2, 1]],
      [
        [0, 1],
        [1, 1],
        [2, 1]
      ]
    ]);
  });

  it("follows sums of sums", () => {
    const nested = systemOf({a: 1, b: 2, ab: 3, c: 4, all: 7}, [
      ["all", ["ab", "c"]],
      ["ab", ["a", "b"]]
    ]);
    expect(Object.fromEntries(nullSpace(nested)[4] ?? [])).toEqual({0: 1, 1: 1, 3: 1});
  });
});
