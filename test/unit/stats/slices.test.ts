import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {eachSlice, type Rows, type SliceCounts} from "../../../src/stats/slices.js";
import {madeUpRows} from "./made-up-rows.js";

/** Six people: site A or B, and band 1 or 2 (a code of 2 is not known); the last is in neither group. */
const six: Rows = {
  attributes: [
    {name: "site", levels: ["A", "B"], codes: Uint8Array.of(1, 1, 1, 0, 0, 1)},
    {name: "band", levels: ["1", "2"], codes: Uint8Array.of(0, 0, 1, 0, 2, 0)}
  ],
  group: Uint8Array.of(0, 1, 1, 0, 1, 9),
  numerator: Uint8Array.of(1, 0, 1, 0, 1, 1)
};

function slicesOf(rows: Rows, options: {depth: number; floor: number}): Record<string, SliceCounts> {
  const found: Record<string, SliceCounts> = {};
  eachSlice(rows, options, ({attributes, codes}, counts) => {
    found[attributes.map((attribute, i) => `${attribute}=${codes[i]}`).join(" ")] = counts;
  });
  return found;
}

describe("eachSlice(rows, {depth, floor}, visit)", () => {
  it("counts events and people of both groups in every slice", () => {
    expect(slicesOf(six, {depth: 2, floor: 0})).toEqual({
      "0=0": {ofEvents: 0, ofPeople: 1, toEvents: 1, toPeople: 1},
      "0=1": {ofEvents: 1, ofPeople: 1, toEvents: 1, toPeople: 2},
      "1=0": {ofEvents: 1, ofPeople: 2, toEvents: 0, toPeople: 1},
      "1=1": {ofEvents: 0, ofPeople: 0, toEvents: 1, toPeople: 1},
      "0=0 1=0": {ofEvents: 0, ofPeople: 1, toEvents: 0, toPeople: 0},
      "0=1 1=0": {ofEvents: 1, ofPeople: 1, toEvents: 0, toPeople: 1},
      "0=1 1=1": {ofEvents: 0, ofPeople: 0, toEvents: 1, toPeople: 1}
    });
  });

  it("leaves out, and counts, slices with too few people of either group", () => {
    expect(Object.keys(slicesOf(six, {depth: 2, floor: 1})).sort()).toEqual(["0=0", "0=1", "0=1 1=0", "1=0"]);
    expect(eachSlice(six, {depth: 1, floor: 1}, () => undefined)).toBe(1);
  });

  it("takes rows that are counts: rows of several people give the same as the people one by one", () => {
    const twice: Rows = {
      attributes: [{name: "site", levels: ["A", "B"], codes: Uint8Array.of(0, 1, 0, 1)}],
      group: Uint8Array.of(0, 0, 1, 1),
      numerator: Uint16Array.of(300, 0, 2, 4),
      denominator: Uint16Array.of(1000, 5, 7, 9)
    };
    expect(slicesOf(twice, {depth: 3, floor: 5})).toEqual({
      "0=0": {ofEvents: 300, ofPeople: 1000, toEvents: 2, toPeople: 7},
      "0=1": {ofEvents: 0, ofPeople: 5, toEvents: 4, toPeople: 9}
    });
  });

  it("agrees with counting every combination plainly, whatever the floor", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 1000}), fc.integer({min: 0, max: 8}), (seed, floor) => {
        const rows = madeUpRows(200, [2, 3, 4, 2], {seed, rate: () => 0.4});
        expect(slicesOf(rows, {depth: 3, floor})).toEqual(countedPlainly(rows, floor));
      }),
      {numRuns: 20}
    );
  });

  it("refuses columns of different lengths", () => {
    const short = {...six, numerator: Uint8Array.of(1)};
    expect(() => eachSlice(short, {depth: 1, floor: 1}, () => undefined)).toThrow(
      "must be equally long, found 6 and 1"
    );
  });
});

/** Every combination of up to three attributes, each counted over all the people. */
function countedPlainly(rows: Rows, floor: number): Record<string, SliceCounts> {
  const counted = new Map<string, SliceCounts>();
  rows.group.forEach((group, person) => {
    const marks = rows.attributes.map(({codes}, attribute) => `${attribute}=${codes[person]}`);
    for (let set = 1; set < 1 << marks.length; set++) {
      const chosen = marks.filter((_, attribute) => (set >> attribute) & 1);
      if (chosen.length > 3) continue;
      const key = chosen.join(" ");
      const counts = counted.get(key) ?? {ofEvents: 0, ofPeople: 0, toEvents: 0, toPeople: 0};
      const side = group === 0 ? "of" : "to";
      counts[`${side}People`] += 1;
      counts[`${side}Events`] += rows.numerator[person] ?? 0;
      counted.set(key, counts);
    }
  });
  return Object.fromEntries([...counted].filter(([, counts]) => Math.min(counts.ofPeople, counts.toPeople) >= floor));
}
