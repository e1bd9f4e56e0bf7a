import {describe, expect, it} from "vitest";
import {openDraft} from "../../../../loaders/protect/draft.js";
import {cheapestMove} from "../../../../loaders/protect/move.js";
import {highsRuntime} from "../../../../loaders/protect/solver.js";
import {systemOf} from "../../../helpers/table-system.js";

const sum = systemOf({a: 3, b: 7, c: 20, total: 30}, [["total", ["a", "b", "c"]]], {threshold: 5});

describe("cheapestMove(draft, target, change)", () => {
  it("moves the cheapest partner, and none that is known", async () => {
    const draft = openDraft(sum, [false, true, true, true], await highsRuntime());
    expect([...(cheapestMove(draft, 0, 2) ?? [])]).toEqual([
      [0, 2],
      [1, -2]
    ]);
    const fixed = systemOf({a: 3, b: 7, c: 20, total: 30}, [["total", ["a", "b", "c"]]], {threshold: 5});
    for (const cell of fixed.cells) if (cell.id === "b") cell.role = "known";
    const other = openDraft(fixed, [false, true, true, true], await highsRuntime());
    expect([...(cheapestMove(other, 0, 2) ?? [])]).toEqual([
      [0, 2],
      [2, -2]
    ]);
  });

  it("goes as far as it can where the whole change cannot be had, and is null where nothing moves", async () => {
    const highs = await highsRuntime();
    const pair = systemOf({a: 3, b: 2, total: 5}, [["total", ["a", "b"]]]);
    for (const cell of pair.cells) if (cell.id === "total") cell.role = "known";
    const draft = openDraft(pair, [false, false, true], highs);
    expect([...(cheapestMove(draft, 0, 4) ?? [])]).toEqual([
      [0, 2],
      [1, -2]
    ]);
    expect(cheapestMove(openDraft(pair, [false, true, true], highs), 0, 1, {hiddenOnly: true})).toBeNull();
  });
});
