import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {allocate} from "../../../../loaders/example/allocate.js";

describe("allocate(total, weights)", () => {
  it("gives the people left over to the largest remainders, the earlier weight first", () => {
    expect(allocate(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(allocate(7, [50, 30, 20])).toEqual([4, 2, 1]);
    expect(allocate(3, [0, 5, 0])).toEqual([0, 3, 0]);
    expect(allocate(0, [1, 2])).toEqual([0, 0]);
  });
  it("refuses weights that add up to nothing", () => {
    expect(() => allocate(3, [0, 0])).toThrow("no weight above 0");
  });
  it("adds up to the total, each share within one of its exact part", () => {
    const weights = fc.array(fc.integer({min: 1, max: 1000}), {minLength: 1, maxLength: 30});
    fc.assert(
      fc.property(fc.integer({min: 0, max: 6000}), weights, (total, each) => {
        const shares = allocate(total, each);
        const sum = each.reduce((a, b) => a + b, 0);
        expect(shares.reduce((a, b) => a + b, 0)).toBe(total);
        shares.forEach((share, index) => {
          expect(Math.abs(share - (total * (each[index] ?? 0)) / sum)).toBeLessThan(1);
        });
      })
    );
  });
});
