import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {drawBinomial} from "../../../src/stats/binomial-draw.js";
import {random} from "../../../src/stats/random.js";
import {shrink} from "../../../src/stats/shrink.js";
import {anyCounts, counts, printed} from "./reading.js";

const units = ["5/42", "2/18", "0/9", "16/58", "30/99"].map((text) => ({label: text, ...counts(text)}));

describe("shrink(units, {level})", () => {
  it("keeps a range where units differ no more than chance: 4/20, 42/200, 60/300", () => {
    const alike = shrink(["4/20", "42/200", "60/300"].map((text) => ({label: text, ...counts(text)})));
    expect(alike?.units.map(({shrunk}) => printed([shrunk.value, shrunk.lower, shrunk.upper], 3))).toEqual([
      ["0.208", "0.128", "0.302"],
      ["0.209", "0.163", "0.259"],
      ["0.203", "0.164", "0.245"]
    ]);
  });

  it("draws small units further, with wider ranges than a fitted mean taken as known would give", () => {
    const found = shrink(units);
    expect(printed([found?.mean ?? null], 3)).toEqual(["0.211"]);
    expect(found?.units.map(({shrunk}) => printed([shrunk.value, shrunk.lower, shrunk.upper], 3))).toEqual([
      ["0.154", "0.068", "0.268"],
      ["0.166", "0.058", "0.315"],
      ["0.143", "0.028", "0.331"],
      ["0.256", "0.163", "0.361"],
      ["0.282", "0.201", "0.371"]
    ]);
  });

  it("covers the true rates of units, alike or not, in 0.93 or more", () => {
    const next = random(9);
    const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    let [covered, all] = [0, 0];
    for (const sizes of [
      [20, 200, 300],
      [30, 30, 40, 60, 100]
    ])
      for (const spread of [0, 0.15, 0.4])
        for (let trial = 0; trial < 12; trial++) {
          const rates = sizes.map(() => 1 / (1 + Math.exp(Math.log(4) + spread * normal())));
          const drawn = sizes.map((denominator, i) => {
            return {label: `${i}`, numerator: drawBinomial(denominator, rates[i] ?? 0, next), denominator};
          });
          shrink(drawn)?.units.forEach(({shrunk}, i) => {
            all += 1;
            if ((shrunk.lower ?? 1) <= (rates[i] ?? 0) && (rates[i] ?? 0) <= (shrunk.upper ?? 0)) covered += 1;
          });
        }
    expect(covered / all).toBeGreaterThanOrEqual(0.93);
  });

  it("puts the raw proportion beside the shrunk one", () => {
    const [first] = shrink(units)?.units ?? [];
    expect(first?.label).toBe("5/42");
    expect(first?.raw.value?.toFixed(4)).toBe("0.1190");
  });

  it("gives a unit without people a range around the mean, and no raw proportion", () => {
    const empty = shrink([...units, {label: "new", ...counts("0/0")}])?.units.at(-1);
    expect(empty?.raw.value).toBeNull();
    expect(empty?.shrunk.value?.toFixed(3)).toBe("0.211");
  });

  it("has nothing to draw towards with fewer than two units", () => {
    expect(
      shrink([
        {label: "a", ...counts("1/2")},
        {label: "b", ...counts("0/0")}
      ])
    ).toBeNull();
  });

  it("always moves a unit towards the mean, and never far past it", () => {
    fc.assert(
      fc.property(fc.array(anyCounts, {minLength: 2, maxLength: 6}), (drawn) => {
        const found = shrink(drawn.map((unit, i) => ({label: `${i}`, ...unit})));
        for (const {raw, shrunk} of found?.units ?? []) {
          const [from, to, mean] = [raw.value ?? NaN, shrunk.value ?? NaN, found?.mean ?? NaN];
          expect(to).toBeGreaterThanOrEqual(Math.min(from, mean) - 0.02);
          expect(to).toBeLessThanOrEqual(Math.max(from, mean) + 0.02);
          expect(Number.isFinite(shrunk.lower) && Number.isFinite(shrunk.upper)).toBe(true);
        }
      }),
      {numRuns: 15}
    );
  });
});
