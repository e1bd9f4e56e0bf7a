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
    expect([provedWidth(proof, 0), proof.low[1], proof.high[1]]).toEqual([2, 5, 7]);
    expect(withoutCell(proof, sum, 1)).toEqual([move]);
    expect([provedWidth(proof, 0), proof.moves.size]).toEqual([0, 0]);
  });
});
