import {afterEach, describe, expect, it} from "vitest";
import {startBudget} from "../../../../loaders/audit/budget.js";
import {componentsOf, openRangeSolver, type RangeSolver} from "../../../../loaders/audit/range-solver.js";
import type {Attack, Equation} from "../../../../src/audit/attack.js";

const sum = (unknowns: readonly number[], low: number, high = low): Equation => ({
  terms: unknowns.map((at) => [at, 1] as const),
  low,
  high,
  route: "subtraction"
});
const attack = (bounds: readonly (readonly [low: number, high: number])[], equations: Equation[]): Attack => ({
  unknowns: bounds.map(([low, high], at) => ({address: `x${at}`, low, high})),
  equations,
  at: new Map()
});

let solver: RangeSolver | undefined;
afterEach(() => {
  solver?.close();
  solver = undefined;
});
async function open(of: Attack): Promise<RangeSolver> {
  solver = await openRangeSolver(of, componentsOf(of)[0]!, startBudget(20));
  return solver;
}

describe("componentsOf(attack)", () => {
  it("parts what shares no equation, and joins what does by way of others", () => {
    const of = attack(Array.from({length: 6}, () => [0, 9]), [sum([0, 1], 3), sum([1, 2], 3), sum([4, 5], 3)]); // prettier-ignore
    expect(componentsOf(of)).toEqual([
      {unknowns: [0, 1, 2], equations: [0, 1]},
      {unknowns: [3], equations: []},
      {unknowns: [4, 5], equations: [2]}
    ]);
  });

  it("is not joined by what is known already", () => {
    const of = attack([[0, 9], [4, 4], [0, 9]], [sum([0, 1], 6), sum([1, 2], 7)]); // prettier-ignore
    expect(componentsOf(of)).toEqual([
      {unknowns: [0], equations: [0]},
      {unknowns: [2], equations: [1]}
    ]);
  });

  it("is empty where everything is known", () => {
    expect(componentsOf(attack([[4, 4]], [sum([0], 4)]))).toEqual([]);
  });
});

describe("openRangeSolver(attack, component, left)", () => {
  it("takes what is known off an equation, and gives the table that reaches an end", async () => {
    const {end} = await open(attack([[0, 9], [4, 4], [1, 9]], [sum([0, 1, 2], 9)])); // prettier-ignore
    expect(end(0, "most")).toMatchObject({value: 4, whole: true});
    expect([...(end(0, "most")?.table ?? [])]).toEqual([4, 1]);
    expect(end(0, "least")).toMatchObject({value: 0});
  });

  it("says that a corner is not whole, and finds the whole one when asked", async () => {
    const doubled: Equation = {terms: [[0, 2], [1, 2]], low: 0, high: 3, route: "percentage"}; // prettier-ignore
    const {end} = await open(attack([[0, 9], [0, 9]], [doubled])); // prettier-ignore
    expect(end(0, "most")).toMatchObject({value: 1.5, whole: false});
    expect(end(0, "most", {whole: true})).toMatchObject({value: 1, whole: true});
    expect(end(0, "most")).toMatchObject({value: 1.5, whole: false});
  });

  it("is null where no table is possible, and answers again after", async () => {
    const {end} = await open(attack([[0, 1], [0, 1]], [sum([0, 1], 5)])); // prettier-ignore
    expect([end(0, "least"), end(1, "most")]).toEqual([null, null]);
  });

  it("takes a count without an end for far beyond every number shown", async () => {
    const {end} = await open(attack([[0, Infinity], [0, Infinity], [700, 700]], [sum([0, 1], 3, Infinity)])); // prettier-ignore
    expect(end(0, "most")?.value).toBe(7000);
    expect(end(0, "least")?.value).toBe(0);
  });
});
