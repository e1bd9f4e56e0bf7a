import {describe, expect, it} from "vitest";
import {random} from "../../../src/stats/random.js";

describe("random(seed)", () => {
  it("repeats itself for one seed and differs for another", () => {
    const series = (seed: number) => Array.from({length: 5}, random(seed));
    expect(series(7)).toEqual(series(7));
    expect(series(7)).not.toEqual(series(8));
  });

  it("gives the first numbers of mulberry32", () => {
    const next = random(1);
    expect([next(), next()].map((number) => Math.round(number * 2 ** 32))).toEqual([2693262067, 11749833]);
  });

  it("spreads evenly between 0 and 1", () => {
    const next = random(2020);
    const tenths = Array<number>(10).fill(0);
    for (let draw = 0; draw < 100_000; draw++) tenths[Math.floor(next() * 10)]! += 1;
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(400);
  });
});
