import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {fisherMidP} from "../../../src/stats/fisher-mid-p.js";
import {anyCounts, counts, printed} from "./reading.js";

describe("fisherMidP(of, to)", () => {
  it.each([
    ["16/1116", "30/4011", "0.0460", "0.0382"],
    ["3/99", "0/309", "0.0140", "0.0070"],
    ["2/38", "8/38", "0.0860", "0.0500"],
    ["0/10", "4/10", "0.0867", "0.0433"],
    ["1/5", "4/6", "0.2424", "0.1613"]
  ])("of %s and %s is %s, mid-p %s (Fagerland, Lydersen & Laake 2015)", (of, to, fisher, midP) => {
    const found = fisherMidP(counts(of), counts(to));
    expect(printed([found.fisher, found.midP], 4)).toEqual([fisher, midP]);
  });

  it("counts half of every table just as probable, so that 2/38 and 8/38 give 0.04998656 either way", () => {
    expect(fisherMidP(counts("2/38"), counts("8/38")).midP).toBeCloseTo(0.04998656, 8);
    expect(fisherMidP(counts("8/38"), counts("2/38")).midP).toBeCloseTo(0.04998656, 8);
  });

  it.each([
    ["no event", "0/9", "0/30"],
    ["nothing but events", "9/9", "30/30"],
    ["an empty group", "0/0", "3/30"]
  ])("is 1 with %s: only one table is possible", (_, of, to) => {
    expect(fisherMidP(counts(of), counts(to))).toEqual({fisher: 1, midP: 1});
  });

  it("agrees with the sum over every possible table, and when the groups change places", () => {
    fc.assert(
      fc.property(anyCounts, anyCounts, (of, to) => {
        const {fisher, midP} = fisherMidP(of, to);
        expect(fisher).toBeCloseTo(sumOverTables(of, to), 8);
        expect(midP).toBeLessThanOrEqual(fisher);
        expect(midP).toBeCloseTo(fisherMidP(to, of).midP, 8);
      }),
      {numRuns: 50}
    );
  });
});

/** Fisher's two-sided p by its definition: the weight of all tables no heavier than the one seen, over that of all. */
function sumOverTables(of: {numerator: number; denominator: number}, to: {numerator: number; denominator: number}) {
  const events = of.numerator + to.numerator;
  const least = Math.max(0, events - to.denominator);
  const most = Math.min(of.denominator, events);
  const logs = [0];
  for (let k = least; k < most; k++)
    logs.push(
      (logs.at(-1) ?? 0) +
        Math.log(((of.denominator - k) * (events - k)) / ((k + 1) * (to.denominator - events + k + 1)))
    );
  const highest = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - highest));
  const seen = weights[of.numerator - least] ?? NaN;
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return sum(weights.filter((weight) => weight <= seen * (1 + 1e-7))) / sum(weights);
}
