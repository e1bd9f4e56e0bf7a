import {describe, expect, it} from "vitest";
import {addMultiple, residue} from "../../../../loaders/protect/modular.js";
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

  it("keeps every sum where a part is the whole of a later one", () => {
    const nested = systemOf({p: 6, q: 3, r: 3, s: 1, t: 2, u: 9}, [
      ["p", ["q", "r"]],
      ["q", ["s", "t"]],
      ["u", ["p", "q"]]
    ]);
    const columns = nullSpace(nested);
    for (const {cells, coefficients} of nested.relations) {
      const left = new Map<number, number>();
      cells.forEach((cell, k) => addMultiple(left, columns[cell] ?? new Map(), residue(coefficients[k] ?? 0)));
      expect([...left]).toEqual([]);
    }
    expect(new Set(columns.flatMap((column) => [...column.keys()])).size).toBe(3);
  });
});
