import {describe, expect, it} from "vitest";
import {add, divide, roundTo, subtract} from "../../../../loaders/submission/form-value.js";

describe("form values", () => {
  it("calculate with numbers and pass on why there is none", () => {
    expect([add(1, 2, 3), subtract(3, 5), divide(1, 4)]).toEqual([6, -2, 0.25]);
    expect([add(1, "[z]"), add("[z]", "[x]"), divide(1, "[x]")]).toEqual(["[z]", "[x]", "[x]"]);
  });

  it("are not applicable when divided by 0", () => {
    expect([divide(0, 0), divide(3, 0)]).toEqual(["[z]", "[z]"]);
  });

  it("round half away from zero, and never to minus 0", () => {
    expect([roundTo(1.005, 2), roundTo(-0.25, 1), roundTo("[x]", 2)]).toEqual([1.01, -0.3, "[x]"]);
    expect(Object.is(roundTo(-0.01, 1), 0)).toBe(true);
  });
});
