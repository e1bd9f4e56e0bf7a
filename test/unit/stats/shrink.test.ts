import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {shrink} from "../../../src/stats/shrink.js";
import {anyCounts, counts, printed} from "./reading.js";

const units = ["5/42", "2/18", "0/9", "16/58", "30/99"].map((text) => ({label: text, ...counts(text)}));

describe("shrink(units, {level})", () => {
  it("agrees with the moments and the beta quantiles worked out in SciPy (Kleinman 1973)", () => {
    const found = shrink(units);
    expect(printed([found?.mean ?? null, found?.strength ?? null], 6)).toEqual(["0.234513", "22.553313"]);
    expect(found?.units.map(({shrunk}) => printed([shrunk.value, shrunk.lower, shrunk.upper], 4))).toEqual([
      ["0.1594", "0.0814", "0.2573"],
      ["0.1797", "0.0792", "0.3101"],
      ["0.1676", "0.0611", "0.3138"],
      ["0.2643", "0.1745", "0.3652"],
      ["0.2903", "0.2134", "0.3738"]
    ]);
  });

  it("puts the raw proportion beside the shrunk one", () => {
    const [first] = shrink(units)?.units ?? [];
    expect(first?.label).toBe("5/42");
    expect(first?.raw.value?.toFixed(4)).toBe("0.1190");
  });

  it("takes the common mean for all where units differ no more than chance", () => {
    const alike = shrink(["10/100", "10/100", "10/100"].map((text, i) => ({label: `${i}`, ...counts(text)})));
    expect(alike?.strength).toBe(Infinity);
    expect(alike?.units.map(({shrunk}) => shrunk.value)).toEqual([0.1, 0.1, 0.1]);
  });

  it("gives a unit without people the mean, and no raw proportion", () => {
    const empty = shrink([...units, {label: "new", ...counts("0/0")}])?.units.at(-1);
    expect(empty?.raw.value).toBeNull();
    expect(empty?.shrunk.value?.toFixed(6)).toBe("0.234513");
  });

  it("has nothing to draw towards with fewer than two units", () => {
    expect(
      shrink([
        {label: "a", ...counts("1/2")},
        {label: "b", ...counts("0/0")}
      ])
    ).toBeNull();
  });

  it("always moves a unit towards the mean, and never past it", () => {
    fc.assert(
      fc.property(fc.array(anyCounts, {minLength: 2, maxLength: 12}), (drawn) => {
        const found = shrink(drawn.map((unit, i) => ({label: `${i}`, ...unit})));
        for (const {raw, shrunk} of found?.units ?? []) {
          const [from, to, mean] = [raw.value ?? NaN, shrunk.value ?? NaN, found?.mean ?? NaN];
          expect(to).toBeGreaterThanOrEqual(Math.min(from, mean) - 1e-12);
          expect(to).toBeLessThanOrEqual(Math.max(from, mean) + 1e-12);
          expect(Number.isFinite(shrunk.lower) && Number.isFinite(shrunk.upper)).toBe(true);
        }
      }),
      {numRuns: 50}
    );
  });
});
