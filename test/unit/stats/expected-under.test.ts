import {describe, expect, it} from "vitest";
import {expectedUnder} from "../../../src/stats/expected-under.js";
import {counts} from "./reading.js";

describe("expectedUnder(least, of, to)", () => {
  it.each([
    ["5/50", "5/50", false],
    ["4/50", "5/50", true],
    ["46/50", "45/50", true],
    ["20/40", "200/400", false]
  ])("with %s and %s is %s", (of, to, expected) => {
    expect(expectedUnder(5, counts(of), counts(to))).toBe(expected);
  });
});
