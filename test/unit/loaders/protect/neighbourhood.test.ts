import {beforeAll, describe, expect, it} from "vitest";
import {openDraft, type Draft} from "../../../../loaders/protect/draft.js";
import {neighbourhood} from "../../../../loaders/protect/neighbourhood.js";
import {highsRuntime} from "../../../../loaders/protect/solver.js";
import {sumRelation, type System} from "../../../../loaders/protect/system.js";

/** A chain of sums: 0 = 1 + 2, 2 = 3 + 4, 4 = 5 + 6; cell 3 weighs more than the others. */
const chain: System = {
  cells: [13, 4, 9, 4, 5, 2, 3].map((value, cell) => ({
    id: String(cell),
    value,
    role: "free",
    primary: false,
    weight: cell === 3 ? 9 : 1
  })),
  relations: [sumRelation(0, [1, 2]), sumRelation(2, [3, 4]), sumRelation(4, [5, 6])]
};

describe("neighbourhood(draft, target, reach, hiddenOnly)", () => {
  let draft: Draft;
  beforeAll(
    async () => void (draft = openDraft(chain, [true, true, true, true, true, false, true], await highsRuntime()))
  );

  it("takes the nearest cells first, a hidden one before a published one, and a heavy one last", () => {
    const near = (reach: number) => neighbourhood(draft, 0, reach, false);
    expect(near(3)).toEqual([0, 1, 2]);
    expect(near(4)).toEqual([0, 1, 2, 4]);
    expect(near(5)).toEqual([0, 1, 2, 4, 5]);
    expect(near(6)).toEqual([0, 1, 2, 4, 5, 6]);
    expect(near(7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});
