import {describe, expect, it} from "vitest";
import {addMultiple, inverse, multiply, residue} from "../../../../loaders/protect/modular.js";

describe("modular arithmetic", () => {
  it("inverts every residue and refuses 0", () => {
    for (const number of [1, 2, -1, 12345]) expect(multiply(residue(number), inverse(number))).toBe(1);
    expect(() => inverse(0)).toThrow("0 has no inverse");
  });

  it("adds multiples of sparse vectors and says which coordinates come and go", () => {
    const target = new Map([
      [1, 5],
      [2, 1]
    ]);
    const seen: string[] = [];
    const note = {appeared: (at: number) => seen.push(`+${at}`), vanished: (at: number) => seen.push(`-${at}`)};
    addMultiple(
      target,
      new Map([
        [2, 1],
        [3, 4]
      ]),
      residue(-1),
      note
    );
    expect([...target]).toEqual([
      [1, 5],
      [3, residue(-4)]
    ]);
    expect(seen).toEqual(["-2", "+3"]);
  });
});
