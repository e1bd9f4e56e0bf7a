import {readFileSync} from "node:fs";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {payQuarters, type PaidAlike} from "../../../src/stats/pay-quarters.js";
import {random} from "../../../src/stats/random.js";
import {roundTable} from "../../../src/stats/round-table.js";
import {madeUpPay} from "../../helpers/made-up-pay.js";

type InR = {seed: number; sizes: number[]; expected: [number[], number[], number[]]};

/** What R 4.2.2 gives for 200 made-up pay files: made by pay-gap.R beside it. */
const inR = JSON.parse(readFileSync(new URL("pay-gap.json", import.meta.url), "utf8")) as InR[];

/** How many of those whose path has this part stand in each quarter. */
function inQuarters(paid: readonly PaidAlike[], part: string): number[] {
  const {whole, spread} = payQuarters(paid);
  const counts = [0, 0, 0, 0];
  const add = (quarter: number, people: number) => (counts[quarter] = (counts[quarter] ?? 0) + people);
  for (const {path, people} of spread)
    if (path.split("/").includes(part)) people.forEach((each, quarter) => add(quarter, each));
  for (const {rate, path, people} of paid) {
    const quarter = whole.findIndex((range) => range && range.lowest <= rate && rate <= range.highest);
    if (quarter >= 0 && path.split("/").includes(part)) add(quarter, people);
  }
  return counts;
}

const people = (rate: number, path: string, many: number): PaidAlike => ({rate, path, people: many});

describe("payQuarters(paid)", () => {
  it("stand as R counts them in 200 made-up pay files, shared rates as near as whole people allow", () => {
    for (const {seed, sizes, expected} of inR) {
      const paid = madeUpPay(seed);
      expect(payQuarters(paid).sizes).toEqual(sizes);
      const found = ["White", "BME", "Not known"].map((group) => inQuarters(paid, group));
      found.forEach((counts, g) =>
        counts.forEach((count, q) => {
          // A quarter may share a rate at both its ends.
          expect(Math.abs(count - (expected[g]?.[q] ?? NaN))).toBeLessThan(2);
        })
      );
      expect(sizes.map((_, q) => found.reduce((sum, counts) => sum + (counts[q] ?? 0), 0))).toEqual(sizes);
    }
  });

  it.each([
    [4, [1, 1, 1, 1]],
    [5, [2, 1, 1, 1]],
    [6, [2, 1, 2, 1]],
    [7, [2, 2, 2, 1]],
    [1, [1, 0, 0, 0]],
    [0, [0, 0, 0, 0]]
  ])("give a remainder of %i people to the quarters that the regulations name", (many, sizes) => {
    expect(payQuarters([people(10, "all/Not known", many)]).sizes).toEqual(sizes);
  });

  it("divide people of one rate by their shares, wherever the rows stand", () => {
    const paid = [
      people(9, "all/known/White/A", 2),
      people(10, "all/known/White/A", 6),
      people(10, "all/known/BME/Black/N", 3),
      people(12, "all/known/BME/Black/N", 1)
    ];
    // Three in each: two of 9 and one of 10; three of 10 twice; two of 10 and the one of 12.
    expect(inQuarters(paid, "White")).toEqual([3, 2, 2, 1]);
    expect(inQuarters(paid, "BME")).toEqual([0, 1, 1, 2]);
    expect(inQuarters([...paid].reverse(), "White")).toEqual([3, 2, 2, 1]);
  });

  it("divide everybody alike where everybody is paid one rate", () => {
    const paid = [
      people(10, "all/known/White/A", 40),
      people(10, "all/known/BME/Black/N", 20),
      people(10, "all/Not known", 4)
    ];
    expect(["White", "BME", "Not known"].map((group) => inQuarters(paid, group))).toEqual([
      [10, 10, 10, 10],
      [5, 5, 5, 5],
      [1, 1, 1, 1]
    ]);
  });

  it("do not hang on the order of rows, and divide coarse groups before fine ones", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 5000}), (seed) => {
        const paid = madeUpPay(seed);
        const next = random(seed);
        const shuffled = paid
          .map((each) => ({each, at: next()}))
          .sort((a, b) => a.at - b.at)
          .map(({each}) => each);
        for (const group of ["White", "BME", "Black", "Asian", "N", "Not known"])
          expect(inQuarters(shuffled, group)).toEqual(inQuarters(paid, group));
        const add = (a: number[], b: number[]) => a.map((each, q) => each + (b[q] ?? 0));
        const parts = ["Asian", "Black", "Mixed"].map((group) => inQuarters(paid, group));
        expect(parts.reduce(add)).toEqual(inQuarters(paid, "BME"));
      }),
      {numRuns: 60}
    );
  });
});

describe("roundTable(rows, columns)", () => {
  it("keeps the sums, and rounds each expected count up or down", () => {
    const whole = fc.integer({min: 0, max: 60});
    fc.assert(
      fc.property(
        fc.array(whole, {minLength: 1, maxLength: 6}),
        fc.array(whole, {minLength: 1, maxLength: 3}),
        (rows, parts) => {
          const total = rows.reduce((sum, each) => sum + each, 0);
          const columns: number[] = [];
          let left = total;
          for (const part of parts) {
            columns.push(Math.min(part, left));
            left -= columns.at(-1) ?? 0;
          }
          columns.push(left);
          const table = roundTable(rows, columns);
          expect(table.map((line) => line.reduce((sum, each) => sum + each, 0))).toEqual(rows);
          expect(columns.map((_, j) => table.reduce((sum, line) => sum + (line[j] ?? 0), 0))).toEqual(columns);
          table.forEach((line, i) =>
            line.forEach((count, j) => {
              const expected = ((rows[i] ?? 0) * (columns[j] ?? 0)) / Math.max(1, total);
              expect(Math.abs(count - expected)).toBeLessThan(1);
            })
          );
        }
      )
    );
  });

  it("turns earlier roundings where a row would be left over", () => {
    expect(roundTable([1, 1, 1], [1, 1, 1])).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1]
    ]);
  });
});
