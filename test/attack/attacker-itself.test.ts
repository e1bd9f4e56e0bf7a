import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {attack, type Reading} from "./attacker/attack.js";
import {addressKey, type Address, type ReadCount} from "./attacker/counts.js";

const attackerFolder = "test/attack/attacker";

describe("the attacker", () => {
  it("imports nothing of the product: a fault that it shared could not be found", async () => {
    const files = (await readdir(attackerFolder)).filter((name) => name.endsWith(".ts"));
    expect(files.length).toBeGreaterThan(8);
    const foreign: string[] = [];
    for (const name of files) {
      const text = await readFile(join(attackerFolder, name), "utf8");
      for (const [, from = ""] of text.matchAll(/(?:from|import\(|import)\s*"([^"]+)"/g))
        if (from.startsWith(".") ? !/^\.\/[\w-]+\.js$/.test(from) : from.includes("wres"))
          foreign.push(`${name}: ${from}`);
    }
    expect(foreign).toEqual([]);
  });
});

const address: Address = {
  organisation: "o",
  measure: "headcount",
  population: "substantive",
  period: "2020-03-31",
  breakdown: "overall",
  level: "all",
  breakdown2: "",
  level2: "",
  group: "known"
};
const at = (change: Partial<Address>): Address => ({...address, ...change});
const where = (breakdown: string, level: string, group = "known", more: Partial<Address> = {}): Address =>
  at({breakdown, level, group, ...more});

/** A table of levels by White and BME with all its margins, as it would be published with some counts hidden. */
function tableOf(
  inner: readonly (readonly number[])[],
  isHidden: (key: string, value: number) => boolean
): {counts: ReadCount[]; truth: Map<string, number>} {
  const groups = ["White", "BME"];
  const truth = new Map<string, number>();
  const add = (place: Address, count: number): void =>
    void truth.set(addressKey(place), (truth.get(addressKey(place)) ?? 0) + count);
  const places = new Map<string, Address>();
  inner.forEach((row, i) =>
    row.forEach((count, j) => {
      for (const group of [groups[j] ?? "BME", "known"])
        for (const place of [where("directorate", `d${i}`, group), where("overall", "all", group)]) {
          places.set(addressKey(place), place);
          add(place, count);
        }
    })
  );
  const counts = [...places].map(([key, place]): ReadCount => {
    const value = truth.get(key) ?? 0;
    return {...place, count: isHidden(key, value) ? null : value};
  });
  return {counts, truth};
}

/** Every table of whole numbers that agrees with what is shown, as the values that each hidden count takes. */
function enumerate(counts: readonly ReadCount[], rows: number): Map<string, Set<number>> {
  const shown = new Map(counts.map((each) => [addressKey(each), each.count]));
  const values = new Map<string, Set<number>>();
  const most = Math.max(...counts.map(({count}) => count ?? 0), 10);
  const fits = (place: Address, value: number): boolean => {
    const own = shown.get(addressKey(place));
    return own === null || own === undefined || own === value;
  };
  const note = (place: Address, value: number): void => {
    if (shown.get(addressKey(place)) !== null) return;
    values.set(addressKey(place), (values.get(addressKey(place)) ?? new Set()).add(value));
  };
  const visit = (row: number, pairs: [number, number][]): void => {
    if (row === rows) {
      const [white, bme] = [0, 1].map((k) => pairs.reduce((sum, pair) => sum + (pair[k as 0 | 1] ?? 0), 0)) as [
        number,
        number
      ];
      const totals: [Address, number][] = [
        [where("overall", "all", "White"), white],
        [where("overall", "all", "BME"), bme],
        [where("overall", "all", "known"), white + bme]
      ];
      if (totals.some(([place, value]) => !fits(place, value))) return;
      for (const [place, value] of totals) note(place, value);
      pairs.forEach(([w, b], i) => {
        note(where("directorate", `d${i}`, "White"), w);
        note(where("directorate", `d${i}`, "BME"), b);
        note(where("directorate", `d${i}`), w + b);
      });
      return;
    }
    for (let w = 0; w <= most; w++) {
      if (!fits(where("directorate", `d${row}`, "White"), w)) continue;
      for (let b = 0; b <= most; b++)
        if (fits(where("directorate", `d${row}`, "BME"), b) && fits(where("directorate", `d${row}`), w + b))
          visit(row + 1, [...pairs, [w, b]]);
    }
  };
  visit(0, []);
  return values;
}

describe("what the attacker finds in tables small enough to try every number", () => {
  const threshold = 4;

  it("is what trying every number finds: the same counts, with the same ends", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({min: 0, max: 9}), fc.integer({min: 0, max: 6})), {minLength: 2, maxLength: 2}),
        fc.array(fc.boolean(), {minLength: 12, maxLength: 12}),
        async (inner, mask) => {
          let k = 0;
          const {counts, truth} = tableOf(
            inner,
            (_, value) => (value >= 1 && value <= threshold) || (mask[k++ % mask.length] ?? false)
          );
          const values = enumerate(counts, inner.length);
          const {recovered} = await attack([{source: "now", counts}], {threshold, truth: new Map([["now", truth]])});
          const found = new Map(
            recovered.filter(({kind}) => kind === "printed").map((each) => [each.key, [each.low, each.high]])
          );
          for (const [key, open] of values) {
            const value = truth.get(key) ?? 0;
            if (value < 1 || value > threshold || key.endsWith("known")) continue;
            const ends = [Math.min(...open), Math.max(...open)];
            if (open.size < threshold) expect([key, found.get(key)]).toEqual([key, ends]);
            else expect([key, found.has(key)]).toEqual([key, false]);
          }
        }
      ),
      {numRuns: 40, seed: 20}
    );
  });
});

describe("what the attacker learns from numbers alone", () => {
  const levels: Record<string, [number, number]> = {
    "Team Red": [41, 7],
    "Team Blue": [38, 12],
    "Team Gold": [77, 3],
    "Team Grey": [15, 9]
  };
  const sites: Record<string, string[]> = {North: ["Team Red", "Team Blue"], South: ["Team Gold", "Team Grey"]};
  const counts = (hide: (address: Address) => boolean): ReadCount[] =>
    ["2018-03-31", "2019-03-31", "2020-03-31"].flatMap((period, year) => {
      const value = (level: string, group: number): number =>
        (levels[level]?.[group] ?? 0) + year * (level.length + group * 2);
      const cells: [Address, number][] = [];
      const add = (breakdown: string, level: string, parts: readonly string[]): void => {
        const [white, bme] = [0, 1].map((group) => parts.reduce((sum, part) => sum + value(part, group), 0)) as [
          number,
          number
        ];
        cells.push(
          [where(breakdown, level, "White", {period}), white],
          [where(breakdown, level, "BME", {period}), bme],
          [where(breakdown, level, "known", {period}), white + bme]
        );
      };
      for (const level of Object.keys(levels)) add("team", level, [level]);
      for (const [site, parts] of Object.entries(sites)) add("site", site, parts);
      add("overall", "all", Object.keys(levels));
      return cells.map(([place, count]) => ({...place, count: hide(place) ? null : count}));
    });

  it("finds which teams make up a site, and what that gives away", async () => {
    const readings: Reading[] = [
      {
        source: "now",
        counts: counts(
          ({period, level, group}) =>
            period === "2019-03-31" && group !== "known" && ["Team Gold", "Team Grey"].includes(level)
        )
      }
    ];
    const {learnt, recovered} = await attack(readings, {threshold: 5});
    expect(learnt.map(({why}) => why)).toContain("South of site always equals Team Gold + Team Grey of team");
    // Gold and Grey stay open between them: the site says no more than everybody does.
    expect(recovered).toEqual([]);
    const without = counts(
      ({period, level, group}) =>
        period === "2018-03-31" && group !== "known" && ["Team Gold", "Team Blue"].includes(level)
    );
    const found = await attack([{source: "now", counts: without}], {threshold: 5});
    expect(found.recovered.map(({count, low, high}) => [count, low, high])).toContainEqual([
      "o: BME headcount (substantive, 2018-03-31), team Team Gold",
      3,
      3
    ]);
    expect(found.recovered[0]?.derivation.join("\n")).toContain("always equals");
  });
});
