import {describe, expect, it} from "vitest";
import {draw, pick, random} from "../../../../loaders/example/random.js";

describe("random(name)", () => {
  it("gives the same numbers for the same name on every machine", () => {
    const next = random("workforce");
    expect([next(), next(), next()].map((number) => number.toFixed(6))).toEqual(["0.924107", "0.407411", "0.621885"]);
  });
  it("gives other numbers for another name", () => {
    expect(random("training|2019/20")()).not.toBe(random("training|2018/19")());
  });
  it("stays in [0, 1) with a mean near a half", () => {
    const next = random("mean");
    const numbers = Array.from({length: 10_000}, next);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    expect(numbers.reduce((a, b) => a + b, 0) / numbers.length).toBeCloseTo(0.5, 1);
  });
});

describe("pick(weights, next)", () => {
  it("takes the word whose share of the weights the number falls in", () => {
    const weights = {a: 1, b: 0, c: 3};
    expect([0, 0.24, 0.26, 0.99].map((number) => pick(weights, () => number))).toEqual(["a", "a", "c", "c"]);
  });
  it("refuses weights that leave nothing to draw", () => {
    expect(() => pick({a: 0}, () => 0.5)).toThrow("nothing to draw");
  });
});

describe("draw(items, n, weightOf, next)", () => {
  it("draws an item as often as it comes up and one of weight 0 never", () => {
    const drawn = draw(["a", "b", "c"], 300, (item) => ({a: 1, b: 0, c: 9})[item] ?? 0, random("draw"));
    expect(drawn).toHaveLength(300);
    expect(drawn).not.toContain("b");
    expect(drawn.filter((item) => item === "c").length).toBeGreaterThan(240);
  });
  it("refuses an empty list", () => {
    expect(() => draw([], 1, () => 1, random("empty"))).toThrow("nothing to draw");
  });
});
