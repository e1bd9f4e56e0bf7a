import {describe, expect, it} from "vitest";
import {addMove, openProof, provedWidth, withoutCell} from "../../../../loaders/protect/proof.js";
import {systemOf} from "../../../helpers/table-system.js";

const sum = systemOf({a: 3, b: 7, c: 20, total: 30}, [["total", ["a", "b", "c"]]], {threshold: 5});

describe("proof", () => {
  it("ranges over its tables, and shrinks when the tables of a cell are taken out", () => {
    const proof = openProof(sum);
    const move = new Map([
      [0, 2],
      [1, -2]
    ]);
    addMove(proof, sum, move);
    // Its half is a move too, and goes as far as no count falls below nobody: a from 10 to 0, b from 0 to 10.
    expect([provedWidth(proof, 0), proof.low[1], proof.high[1]]).toEqual([10, 0, 10]);
    expect(withoutCell(proof, sum, 1)).toEqual([move]);
    expect([provedWidth(proof, 0), proof.moves.size]).toEqual([0, 0]);
  });

  it("takes a move no further than what is known at least, and than what is in print, allow", () => {
    const move = new Map([
      [0, 1],
      [1, -1]
    ]);
    const listed = {...sum, cells: sum.cells.map((cell, at) => (at === 1 ? {...cell, least: 5} : cell))};
    const first = openProof(listed);
    addMove(first, listed, move);
    expect([first.low[0], first.high[0]]).toEqual([0, 5]);
    const printed = {cells: [0], coefficients: [1], lower: 2, upper: 4};
    const bound = {...sum, relations: [...sum.relations, printed]};
    const second = openProof(bound);
    addMove(second, bound, move);
    expect([second.low[0], second.high[0]]).toEqual([2, 4]);
  });
});
