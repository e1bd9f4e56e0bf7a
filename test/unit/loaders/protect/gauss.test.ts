import {describe, expect, it} from "vitest";
import {choosePublished} from "../../../../loaders/protect/gauss.js";
import {systemOf} from "../../../helpers/table-system.js";

const sum = systemOf({a: 3, b: 7, c: 20, total: 30}, [["total", ["a", "b", "c"]]], {threshold: 5});

describe("choosePublished(system)", () => {
  it("hides one count beside a small one, the lightest", () => {
    expect(choosePublished(sum)).toEqual([false, false, true, true]);
  });

  it("counts known cells as published, whatever they give away", () => {
    const known = systemOf({a: 3, b: 7, total: 10}, [["total", ["a", "b"]]], {threshold: 5});
    for (const cell of known.cells) if (cell.id !== "a") cell.role = "known";
    expect(choosePublished(known)).toEqual([false, true, true]);
  });
});
