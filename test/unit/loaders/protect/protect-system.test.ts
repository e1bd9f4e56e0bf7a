import {describe, expect, it} from "vitest";
import {cleanUp} from "../../../../loaders/protect/clean-up.js";
import {openDraft} from "../../../../loaders/protect/draft.js";
import {openProof, provedWidth} from "../../../../loaders/protect/proof.js";
import {protectSystem} from "../../../../loaders/protect/protect-system.js";
import {primariesOf, repair, widen} from "../../../../loaders/protect/repair.js";
import {highsRuntime} from "../../../../loaders/protect/solver.js";
import {systemOf} from "../../../helpers/table-system.js";

const counts = {a: 3, b: 7, c: 20, d: 40, total: 70};
const system = () => systemOf(counts, [["total", ["a", "b", "c", "d"]]], {threshold: 5});

describe("protectSystem(system, {width})", () => {
  it("hides a small count and the lightest partner, and nothing else", async () => {
    const {hidden, secondary, bounded, narrowest} = await protectSystem(system(), {width: 4});
    expect(hidden).toEqual([true, true, false, false, false]);
    expect([secondary, bounded, narrowest]).toEqual([1, [], 5]);
  });

  it("lets a zero be the partner where that costs least", async () => {
    const withZero = systemOf({a: 3, z: 0, c: 20, total: 23}, [["total", ["a", "z", "c"]]], {
      threshold: 5,
      weight: (value) => value + 0.5
    });
    const {hidden} = await protectSystem(withZero, {width: 3});
    expect(hidden).toEqual([true, true, false, false]);
  });

  it("names a small count that known ones bound, and gives it the widest range there is", async () => {
    const bound = systemOf({yes: 2, no: 1, all: 3}, [["all", ["yes", "no"]]], {threshold: 5});
    for (const cell of bound.cells) if (cell.id === "all") Object.assign(cell, {role: "known", primary: false});
    const {bounded, hidden, narrowest} = await protectSystem(bound, {width: 4});
    expect([bounded, hidden.slice(0, 2), narrowest]).toEqual([["no", "yes"], [true, true], Infinity]);
  });

  it("refuses values that do not add up, naming the sum", async () => {
    const wrong = systemOf({a: 3, total: 4}, [["total", ["a"]]]);
    await expect(protectSystem(wrong, {width: 4})).rejects.toThrow("1 relations do not add up, first: total + a");
  });

  it("keeps inequalities: a printed ratio narrows what can move", async () => {
    const free = systemOf({a: 5, b: 10, c: 40, total: 55}, [["total", ["a", "b", "c"]]], {threshold: 5});
    const ratio = {cells: [0, 1], coefficients: [2, -1], lower: 0, upper: 0};
    const {hidden} = await protectSystem({...free, relations: [...free.relations, ratio]}, {width: 4});
    expect(hidden.slice(0, 3)).toEqual([true, true, true]);
  });
});

describe("widen(draft, proof, cell, {width})", () => {
  it("goes down first, and up for the rest", async () => {
    const draft = openDraft(system(), [false, false, true, true, true], await highsRuntime());
    const proof = openProof(draft.system);
    expect(widen(draft, proof, 0, {width: 4})).toBe(true);
    // Down by three is asked for, one more is up; the same step can be taken seven times, until b is nobody.
    expect([proof.low[0], proof.high[0]]).toEqual([0, 10]);
  });

  it("hides what it takes, unless only hidden counts may move", async () => {
    const draft = openDraft(system(), [false, true, true, true, true], await highsRuntime());
    expect(widen(draft, openProof(draft.system), 0, {width: 4, hiddenOnly: true})).toBe(false);
    expect(draft.hidden).toEqual([true, false, false, false, false]);
    expect(widen(draft, openProof(draft.system), 0, {width: 4})).toBe(true);
    expect(draft.hidden).toEqual([true, true, false, false, false]);
  });
});

describe("repair and cleanUp", () => {
  it("repair gives each primary its width, cleanUp publishes again what is not needed", async () => {
    const draft = openDraft(system(), [false, false, false, false, true], await highsRuntime());
    const proof = openProof(draft.system);
    const needed = repair(draft, proof, {width: 4});
    expect([primariesOf(draft), needed]).toEqual([[0], [4, 0, 0, 0, 0]]);
    expect(cleanUp(draft, proof, needed)).toBe(2);
    expect(draft.hidden).toEqual([true, true, false, false, false]);
    expect(provedWidth(proof, 0)).toBeGreaterThanOrEqual(4);
  });
});
