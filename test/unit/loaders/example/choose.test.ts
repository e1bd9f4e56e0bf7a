import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {choose} from "../../../../loaders/example/choose.js";
import {random} from "../../../../loaders/example/random.js";

describe("choose(items, n, oddsOf, next)", () => {
  it("chooses exactly n different items, whatever the odds", () => {
    const odds = fc.array(fc.double({min: 0.01, max: 100, noNaN: true}), {minLength: 1, maxLength: 60});
    fc.assert(
      fc.property(odds, fc.double({min: 0, max: 1, noNaN: true}), fc.string(), (each, share, name) => {
        const items = each.map((odd, index) => ({odd, index}));
        const n = Math.round(share * items.length);
        const chosen = choose(items, n, ({odd}) => odd, random(name));
        expect(chosen).toHaveLength(n);
        expect(new Set(chosen).size).toBe(n);
        expect(items).toEqual(expect.arrayContaining(chosen));
      })
    );
  });
  it("chooses items of higher odds more often", () => {
    const items = Array.from({length: 1000}, (_, index) => (index % 2 ? "likely" : "unlikely"));
    const chosen = choose(items, 400, (item) => (item === "likely" ? 9 : 1), random("odds"));
    expect(chosen.filter((item) => item === "likely").length).toBeGreaterThan(300);
  });
  it("refuses to choose more than there are", () => {
    expect(() => choose(["a"], 2, () => 1, random("few"))).toThrow("2 to choose from 1");
  });
});
