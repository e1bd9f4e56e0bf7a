import {describe, expect, it} from "vitest";
import {fixCell, openBounds, putBack} from "../../../../loaders/protect/bounds.js";
import {openDraft} from "../../../../loaders/protect/draft.js";
import {highsRuntime} from "../../../../loaders/protect/solver.js";
import {systemOf} from "../../../helpers/table-system.js";

const sum = systemOf({a: 3, b: 7, c: 20, total: 30}, [["total", ["a", "b", "c"]]], {threshold: 5});

describe("fixCell(draft, bounds, cell, needed)", () => {
  it("tightens what follows, and puts everything back where a small count would become too narrow", async () => {
    const draft = openDraft(sum, [false, false, true, true], await highsRuntime());
    const bounds = openBounds(draft);
    expect([bounds.low[0], bounds.high[0]]).toEqual([0, 10]);
    expect(fixCell(draft, bounds, 1, [4, 0, 0, 0])).toBe(false);
    expect([bounds.low[0], bounds.high[0]]).toEqual([0, 10]);
    const undo = fixCell(draft, bounds, 1, [0, 0, 0, 0]);
    expect([bounds.low[0], bounds.high[0]]).toEqual([3, 3]);
    putBack(bounds, undo || []);
    expect([bounds.low[0], bounds.high[0]]).toEqual([0, 10]);
  });
});
