import {describe, expect, it} from "vitest";
import {addCounts, checkCounts, rate, subtractCounts} from "../../../src/stats/counts.js";
import {counts} from "./reading.js";

describe("checkCounts(counts)", () => {
  it("returns counts of people unchanged", () => {
    expect(checkCounts(counts("3/10"))).toEqual({numerator: 3, denominator: 10});
  });

  it.each([
    ["a part of a person", "1.5/10", "found 1.5/10. Give people, not rates."],
    ["nobody known", "x/10", "found NaN/10. Give people, not rates."],
    ["fewer than none", "-1/10", "found -1/10. Check the two counts."],
    ["more events than people", "11/10", "found 11/10. Check the two counts."]
  ])("refuses %s", (_, text, message) => {
    expect(() => checkCounts(counts(text))).toThrow(message);
  });
});

describe("addCounts(a, b)", () => {
  it("adds events and people", () => {
    expect(addCounts(counts("3/10"), counts("1/5"))).toEqual(counts("4/15"));
  });
});

describe("subtractCounts(whole, part)", () => {
  it("leaves the rest", () => {
    expect(subtractCounts(counts("1221/5203"), counts("193/525"))).toEqual(counts("1028/4678"));
  });

  it.each([
    ["a part with more events than the whole", "5/20", "6/10"],
    ["a part that leaves more events than people", "9/10", "0/5"],
    ["a part with more people than the whole", "5/20", "5/25"]
  ])("refuses %s", (_, whole, part) => {
    expect(() => subtractCounts(counts(whole), counts(part))).toThrow(`${part} is not part of ${whole}`);
  });
});

describe("rate(counts)", () => {
  it("is the proportion, and null without people", () => {
    expect([rate(counts("1/4")), rate(counts("0/4")), rate(counts("0/0"))]).toEqual([0.25, 0, null]);
  });
});
