import {describe, expect, it} from "vitest";
import {boardGap} from "../../../src/stats/board-gap.js";
import {counts, printed} from "./reading.js";

describe("boardGap(board, workforce, {level})", () => {
  it.each([
    ["all members", "1/17", "-17.58", "-23.17", "2.29", "5.88", "0.0765"],
    ["voting members", "1/11", "-14.38", "-23.01", "13.88", "9.09", "0.2835"],
    ["executives", "0/6", "-23.47", "-23.47", "15.84", "16.67", "0.2009"]
  ])("of %s, %s against 1221/5203, is %s points (%s, %s); one person is %s", (_, board, ...expected) => {
    const {value, lower, upper, onePerson, p} = boardGap(counts(board), counts("1221/5203"));
    const points = [value, lower, upper, onePerson].map((proportion) => 100 * (proportion ?? NaN));
    expect([...printed(points, 2), p?.toFixed(4)]).toEqual(expected);
  });

  it.each([
    [
      "nobody is on the board",
      "0/0",
      "1221/5203",
      {value: null, p: null, onePerson: null, note: "nobody on the board"}
    ],
    [
      "nobody is in the workforce",
      "1/4",
      "0/0",
      {value: null, p: null, onePerson: 0.25, note: "nobody in the workforce"}
    ]
  ])("is not applicable when %s", (_, board, workforce, expected) => {
    expect(boardGap(counts(board), counts(workforce))).toMatchObject(expected);
  });
});
