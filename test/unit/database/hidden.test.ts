import {describe, expect, it} from "vitest";
import {hidden, hiddenAsNull, isHidden} from "../../../src/database/hidden.js";

describe("hidden", () => {
  it("stays hidden through arithmetic", () => {
    expect([hidden + 1, hidden / 2, 0 * hidden].every(isHidden)).toBe(true);
  });

  it.each([[0], [null], ["NaN"], [Infinity]])("is not %s", (value) => {
    expect(isHidden(value)).toBe(false);
  });
});

describe("hiddenAsNull(rows)", () => {
  it("puts null for what is hidden and leaves the rest", () => {
    expect(
      hiddenAsNull([
        {a: hidden, b: 1},
        {a: 2, b: null}
      ])
    ).toEqual([
      {a: null, b: 1},
      {a: 2, b: null}
    ]);
  });
});
