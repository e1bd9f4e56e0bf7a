import {describe, expect, it} from "vitest";
import {interpretFunction} from "../../../../../src/subjects/notebook/interpreter/interpret-function.js";

describe("interpretFunction(...names, body)", () => {
  it("makes what new Function makes", () => {
    const body = '"use strict"; return (row, data) => data[row] * $.k';
    const made = interpretFunction("fn", "$", body)(null, {k: 3}) as (row: number, data: number[]) => number;
    expect(made(1, [4, 5])).toBe(15);
  });

  it("keeps what it was given by name", () => {
    expect(interpretFunction("a", "b", "return a.concat(b)")([1], [2])).toEqual([1, 2]);
  });
});
