import {describe, expect, it} from "vitest";
import {fixCell, openBounds, putBack} from "../../../../loaders/protect/bounds.js";
import {choosePublished} from "../../../../loaders/protect/gauss.js";
import {pop, push, type Heap} from "../../../../loaders/protect/heap.js";
import {addMultiple, inverse, multiply, residue} from "../../../../loaders/protect/modular.js";
import {openDraft} from "../../../../loaders/protect/draft.js";
import {cheapestMove} from "../../../../loaders/protect/move.js";
import {nullSpace} from "../../../../loaders/protect/null-space.js";
import {addMove, openProof, provedWidth, withoutCell} from "../../../../loaders/protect/proof.js";
import {highsRuntime, openSolver} from "../../../../loaders/protect/solver.js";
import {brokenRelations, relationsOfCells, sumRelation} from "../../../../loaders/protect/system.js";
import {systemOf} from "../../../helpers/table-system.js";

const sum = systemOf({a: 3, b: 7, c: 20, total: 30}, [["total", ["a", "b", "c"]]], {threshold: 5});

describe("sumRelation(parent, parts)", () => {
  it("takes the whole once from its parts", () => {
    expect(sumRelation(3, [0, 1])).toEqual({cells: [3, 0, 1], coefficients: [-1, 1, 1], lower: 0, upper: 0});
  });
});

describe("relationsOfCells(system)", () => {
  it("lists for each cell the relations it stands in", () => {
    const two = systemOf({a: 1, b: 1, c: 2, d: 2}, [["c", ["a", "b"]], ["d", ["c"]]]);
    expect(relationsOfCells(two)).toEqual([[0], [0], [0, 1], [1]]);
  });
});

describe("brokenRelations(system)", () => {
  it("is empty where every sum is right, and names the wrong one", () => {
    expect(brokenRelations(sum)).toEqual([]);
    expect(brokenRelations(systemOf({a: 3, total: 4}, [["total", ["a"]]]))).toEqual([0]);
  });
});

describe("modular arithmetic", () => {
  it("inverts every residue and refuses 0", () => {
    for (const number of [1, 2, -1, 12345]) expect(multiply(residue(number), inverse(number))).toBe(1);
    expect(() => inverse(0)).toThrow("0 has no inverse");
  });

  it("adds multiples of sparse vectors and says which coordinates come and go", () => {
    const target = new Map([[1, 5], [2, 1]]);
    const seen: string[] = [];
    const note = {appeared: (at: number) => seen.push(`+${at}`), vanished: (at: number) => seen.push(`-${at}`)};
    addMultiple(target, new Map([[2, 1], [3, 4]]), residue(-1), note);
    expect([...target]).toEqual([[1, 5], [3, residue(-4)]]);
    expect(seen).toEqual(["-2", "+3"]);
  });
});

describe("nullSpace(system)", () => {
  it("writes a total as the sum of independent parts", () => {
    expect(nullSpace(sum).map((column) => [...column])).toEqual([
      [[0, 1]],
      [[1, 1]],
      [[2, 1]],
      [[0, 1], [1, 1], [2, 1]]
    ]);
  });

  it("follows sums of sums", () => {
    const nested = systemOf({a: 1, b: 2, ab: 3, c: 4, all: 7}, [["all", ["ab", "c"]], ["ab", ["a", "b"]]]);
    expect(Object.fromEntries(nullSpace(nested)[4] ?? [])).toEqual({0: 1, 1: 1, 3: 1});
  });
});

describe("choosePublished(system)", () => {
  it("hides one count beside a small one, the lightest", () => {
    expect(choosePublished(sum)).toEqual([false, false, true, true]);
  });

  it("counts known cells as published, whatever they give away", () => {
    const known = systemOf({a: 3, b: 7, total: 10}, [["total", ["a", "b"]]], {threshold: 5});
    for (const cell of known.cells) if (cell.id !== "a") cell.role = "known";
    expect(choosePublished(known)).toEqual([false, true, true]);
  });
});

describe("heap", () => {
  it("gives items by distance, then by number", () => {
    const heap: Heap = [];
    for (const item of [[3, 1], [1, 9], [1, 2], [2, 5]] as const) push(heap, [...item]);
    expect([pop(heap), pop(heap), pop(heap), pop(heap)]).toEqual([[1, 2], [1, 9], [2, 5], [3, 1]]);
  });
});

describe("openSolver(highs, programme)", () => {
  it("minimises, finds no point where there is none, and takes whole numbers when asked", async () => {
    const highs = await highsRuntime();
    const row = {columns: [0, 1], coefficients: [2, 2], lower: 3, upper: Infinity};
    const solver = openSolver(highs, {lower: [0, 0], upper: [5, 5], cost: [1, 2], rows: [row]});
    expect([...(solver.solve() ?? [])]).toEqual([1.5, 0]);
    solver.whole(true);
    expect([...(solver.solve() ?? [])]).toEqual([2, 0]);
    solver.close();
    const none = openSolver(highs, {lower: [0], upper: [1], cost: [0], rows: [{columns: [0], coefficients: [1], lower: 2, upper: 3}]});
    expect(none.solve()).toBeNull();
    none.close();
  });
});

describe("cheapestMove(draft, target, change)", () => {
  it("moves the cheapest partner, and none that is known", async () => {
    const draft = openDraft(sum, [false, true, true, true], await highsRuntime());
    expect([...(cheapestMove(draft, 0, 2) ?? [])]).toEqual([[0, 2], [1, -2]]);
    const fixed = systemOf({a: 3, b: 7, c: 20, total: 30}, [["total", ["a", "b", "c"]]], {threshold: 5});
    for (const cell of fixed.cells) if (cell.id === "b") cell.role = "known";
    const other = openDraft(fixed, [false, true, true, true], await highsRuntime());
    expect([...(cheapestMove(other, 0, 2) ?? [])]).toEqual([[0, 2], [2, -2]]);
  });

  it("goes as far as it can where the whole change cannot be had, and is null where nothing moves", async () => {
    const highs = await highsRuntime();
    const pair = systemOf({a: 3, b: 2, total: 5}, [["total", ["a", "b"]]]);
    for (const cell of pair.cells) if (cell.id === "total") cell.role = "known";
    const draft = openDraft(pair, [false, false, true], highs);
    expect([...(cheapestMove(draft, 0, 4) ?? [])]).toEqual([[0, 2], [1, -2]]);
    expect(cheapestMove(openDraft(pair, [false, true, true], highs), 0, 1, {hiddenOnly: true})).toBeNull();
  });
});

describe("proof", () => {
  it("ranges over its tables, and shrinks when the tables of a cell are taken out", () => {
    const proof = openProof(sum);
    const move = new Map([[0, 2], [1, -2]]);
    addMove(proof, sum, move);
    expect([provedWidth(proof, 0), proof.low[1], proof.high[1]]).toEqual([2, 5, 7]);
    expect(withoutCell(proof, sum, 1)).toEqual([move]);
    expect([provedWidth(proof, 0), proof.moves.size]).toEqual([0, 0]);
  });
});

describe("fixCell(draft, bounds, cell, needed)", () => {
  it("tightens what follows, and puts everything back where a small count would become too narrow", async () => {
    const draft = openDraft(sum, [false, false, true, true], await highsRuntime());
    const bounds = openBounds(draft);
    expect([bounds.low[0], bounds.high[0]]).toEqual([0, 10]);
    expect(fixCell(draft, bounds, 1, [4, 0, 0, 0])).toBe(false);
    expect([bounds.low[0], bounds.high[0]]).toEqual([0, 10]);
    const undo = fixCell(draft, bounds, 1, [0, 0, 0, 0]);
    expect([bounds.low[0], bounds.high[0]]).toEqual([3, 3]);
    putBack(bounds, undo || []);
    expect([bounds.low[0], bounds.high[0]]).toEqual([0, 10]);
  });
});
