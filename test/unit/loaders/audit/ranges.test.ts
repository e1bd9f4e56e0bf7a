import {describe, expect, it} from "vitest";
import {BudgetExceeded, startBudget} from "../../../../loaders/audit/budget.js";
import type {Target} from "../../../../loaders/audit/range-solver.js";
import {rangesOf} from "../../../../loaders/audit/ranges.js";
import type {Attack, Equation} from "../../../../src/audit/attack.js";
import {tighten} from "../../../../src/audit/tighten.js";
import {seeded} from "../../../helpers/made-up-organisation.js";
import {rangesByAudit, systemOf} from "../../../helpers/table-system.js";

type Terms = readonly (readonly [unknown: number, coefficient: number])[];

const equation = (terms: Terms, low: number, high = low): Equation => ({terms, low, high, route: "subtraction"});
const attack = (highs: readonly number[], equations: readonly Equation[]): Attack => ({
  unknowns: highs.map((high, at) => ({address: `x${at}`, low: 0, high})),
  equations: [...equations],
  at: new Map(highs.map((_, at) => [`x${at}`, at]))
});
const targets = (count: number, needed = 1e9): Target[] =>
  Array.from({length: count}, (_, unknown) => ({unknown, needed}));

async function ends(of: Attack, asked = targets(of.unknowns.length)): Promise<Record<number, [number, number]>> {
  const {ranges} = await rangesOf(of, asked, startBudget(20));
  return Object.fromEntries(ranges.map(({target, low, high}) => [target.unknown, [low, high]]));
}

/** Least and most of each unknown over every table of whole numbers that the equations allow; null without any. */
function bruteForce({unknowns, equations}: Attack): Record<number, [number, number]> | null {
  const found: Record<number, [number, number]> = {};
  const values: number[] = [];
  const fill = (at: number): void => {
    const unknown = unknowns[at];
    if (unknown) {
      for (let value = unknown.low; value <= unknown.high; value++) {
        values[at] = value;
        fill(at + 1);
      }
      return;
    }
    const holds = equations.every(({terms, low, high}) => {
      const sum = terms.reduce((all, [i, c]) => all + c * (values[i] ?? 0), 0);
      return sum >= low - 1e-9 && sum <= high + 1e-9;
    });
    if (!holds) return;
    values.forEach((value, i) => {
      const [low, high] = found[i] ?? [value, value];
      found[i] = [Math.min(low, value), Math.max(high, value)];
    });
  };
  fill(0);
  return Object.keys(found).length > 0 ? found : null;
}

describe("rangesOf(attack, targets, left)", () => {
  it("is what can be said of two hidden parts of a shown whole", async () => {
    expect(await ends(attack([9, 9], [equation([[0, 1], [1, 1]], 4)]))).toEqual({0: [0, 4], 1: [0, 4]}); // prettier-ignore
  });

  it("gives what single equations already fix without asking further", async () => {
    const of = attack([3, 9], [equation([[0, 1]], 3)]);
    tighten(of);
    const {ranges} = await rangesOf(of, [{unknown: 0, needed: 4}], startBudget(20));
    expect(ranges).toEqual([{target: {unknown: 0, needed: 4}, low: 3, high: 3, wide: false}]);
  });

  it("looks between the corners: three pairs of at most one hold one, not one and a half", async () => {
    const pairs = [[0, 1], [1, 2], [0, 2]].map(([a = 0, b = 0]) => equation([[a, 1], [b, 1]], 0, 1)); // prettier-ignore
    const twice = [[3, 4], [4, 5], [3, 5]].map(([a = 0, b = 0]) => equation([[a, 1], [b, 1]], 0, 1)); // prettier-ignore
    const all = equation([...[0, 1, 2, 3, 4, 5].map((at) => [at, 1] as const), [6, -1]], 0);
    // In fractions the sum of all six reaches 3, a whole number at no table of whole numbers.
    expect((await ends(attack([9, 9, 9, 9, 9, 9, 9], [...pairs, ...twice, all])))[6]).toEqual([0, 2]);
  });

  it("agrees with every table of whole numbers there is, on sums and differences", async () => {
    const random = seeded(7);
    const whole = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
    for (let run = 0; run < 8; run++) {
      const of = attack(
        Array.from({length: 4}, () => whole(2, 6)),
        Array.from({length: whole(1, 3)}, () => {
          const terms = [0, 1, 2, 3].map((at) => [at, whole(-1, 1)] as const).filter(([, c]) => c !== 0);
          const low = whole(-2, 8);
          return equation(terms, low, low + whole(0, 2));
        })
      );
      const expected = bruteForce(of);
      const {ranges, contradicted} = await rangesOf(of, targets(4), startBudget(20));
      const found = Object.fromEntries(ranges.map(({target, low, high}) => [target.unknown, [low, high]]));
      if (expected) expect({run, found, contradicted}).toEqual({run, found: expected, contradicted: []});
      else expect(contradicted.length, `run ${run}`).toBeGreaterThan(0);
    }
  });

  it("reads a printed percentage as the bounds that it is: 12.5% of 40 is 5", async () => {
    // 12.45 <= 100 x / 40 < 12.55
    const printed = equation([[0, 100 / 40]], 12.45, 12.55);
    const of = attack([40, 40], [printed, equation([[0, 1], [1, 1]], 40)]); // prettier-ignore
    tighten(of);
    expect(await ends(of)).toEqual({0: [5, 5], 1: [35, 35]});
  });

  it("stops once a range is wide enough, and says no more than it has seen", async () => {
    const of = attack([100, 100], [equation([[0, 1], [1, 1]], 100)]); // prettier-ignore
    const {ranges} = await rangesOf(of, [{unknown: 0, needed: 4, value: 3}], startBudget(20));
    const [only] = ranges;
    expect(only?.wide).toBe(true);
    expect((only?.high ?? 0) - (only?.low ?? 0)).toBeGreaterThanOrEqual(4);
    expect(only?.low).toBeLessThanOrEqual(3);
  });

  it("is wide at exactly the width that is needed, and narrow one below", async () => {
    const of = (): Attack => attack([4, 4], [equation([[0, 1], [1, 1]], 4)]); // prettier-ignore
    const wide = async (needed: number): Promise<boolean | undefined> =>
      (await rangesOf(of(), [{unknown: 0, needed}], startBudget(20))).ranges[0]?.wide;
    expect([await wide(4), await wide(5)]).toEqual([true, false]);
  });

  it("names the targets of a part that contradicts itself, and still answers for the others", async () => {
    const of = attack(
      [9, 9, 9, 9],
      [
        equation([[0, 1], [1, 1]], 4), // prettier-ignore
        equation([[0, 1], [1, -1]], 1), // prettier-ignore
        equation([[2, 1], [3, 1]], 4) // prettier-ignore
      ]
    );
    const {ranges, contradicted} = await rangesOf(of, targets(4), startBudget(20));
    expect(ranges.map(({target, low, high}) => [target.unknown, low, high])).toEqual([
      [2, 0, 4],
      [3, 0, 4]
    ]);
    expect(contradicted.map(({unknown}) => unknown)).toEqual([0, 1]);
  });

  it("leaves open what a square of which only the margins are shown leaves open", async () => {
    const system = systemOf({a: 3, b: 2, c: 4, d: 1, ab: 5, cd: 5, ac: 7, bd: 3}, [
      ["ab", ["a", "b"]],
      ["cd", ["c", "d"]],
      ["ac", ["a", "c"]],
      ["bd", ["b", "d"]]
    ]);
    expect(await rangesByAudit(system, (id) => id.length === 1)).toEqual({
      a: [2, 5],
      b: [0, 3],
      c: [2, 5],
      d: [0, 3]
    });
  });

  it("proves nothing without time", async () => {
    const of = attack([9, 9], [equation([[0, 1], [1, 1]], 4)]); // prettier-ignore
    await expect(rangesOf(of, targets(2), startBudget(-1))).rejects.toThrow(BudgetExceeded);
  });

  it("has nothing to say of no targets", async () => {
    expect(await rangesOf(attack([9], []), [], startBudget(20))).toEqual({ranges: [], contradicted: []});
  });
});
