import {describe, expect, it} from "vitest";
import {countsIn} from "../../../src/subjects/explorations/counts-in.js";
import {shortfall} from "../../../src/subjects/explorations/shortfall.js";
import {changedFigures, readSnapshot, snapshotFor} from "../../../src/figures/snapshot.js";

describe("changedFigures(then, now)", () => {
  it("lists what is different, new or gone", () => {
    expect(changedFigures({a: "1", b: "2", c: "3"}, {a: "1", b: "5", d: "4"})).toEqual([
      {figure: "b", then: "2", now: "5"},
      {figure: "c", then: "3", now: "not there"},
      {figure: "d", then: "not there", now: "4"}
    ]);
  });

  it("says nothing of figures that are withheld on either side", () => {
    expect(changedFigures({a: "[c]", b: "2"}, {a: "1", b: "[c]"})).toEqual([]);
  });
});

describe("readSnapshot(text, file)", () => {
  const snapshot = {organisation: "org", findings: {one: {says: "So.", figures: {a: "1"}}}};

  it("reads what a build writes", () => {
    expect(readSnapshot(JSON.stringify(snapshot), "a.json")).toEqual(snapshot);
  });

  it.each(["", "{}", '{"organisation": "org", "findings": {"one": {"says": "So.", "figures": {"a": 1}}}}'])(
    "refuses %j",
    (text) => {
      expect(() => readSnapshot(text, "a.json")).toThrow("a.json: is not a snapshot.");
    }
  );

  it("is for its own organisation only", () => {
    expect(snapshotFor("org", snapshot)).toBe(snapshot);
    expect(snapshotFor("other", snapshot)).toEqual({organisation: "other", findings: {}});
    expect(snapshotFor("org", undefined)).toEqual({organisation: "org", findings: {}});
  });
});

describe("countsIn(row, {numerator, denominator})", () => {
  it("takes the two counts of a row", () => {
    expect(countsIn({numerator: 1, denominator: 4})).toEqual({numerator: 1, denominator: 4});
    expect(countsIn({n: 1, of: 4}, {numerator: "n", denominator: "of"})).toEqual({numerator: 1, denominator: 4});
  });

  it.each([
    [undefined],
    [{numerator: Number.NaN, denominator: 4}],
    [{numerator: 0, denominator: 0}],
    [{numerator: 5, denominator: 4}],
    [{numerator: null, denominator: 4}]
  ])("is null for %j", (row) => {
    expect(countsIn(row)).toBeNull();
  });
});

describe("shortfall(of, to)", () => {
  it("counts the events that one common rate would have moved", () => {
    // 30 of 150 in all, so 100 people would have had 20: 10 fewer than that.
    const found = shortfall({numerator: 20, denominator: 50}, {numerator: 10, denominator: 100});
    expect(found?.value).toBeCloseTo(10, 10);
    expect(found && found.lower < 10 && found.upper > 10 && found.lower > 0).toBe(true);
  });

  it("is 0 for equal rates, below 0 the other way round, and null where nobody is in a group", () => {
    expect(shortfall({numerator: 5, denominator: 50}, {numerator: 10, denominator: 100})?.value).toBe(0);
    expect(shortfall({numerator: 10, denominator: 100}, {numerator: 20, denominator: 50})?.value).toBeCloseTo(-10, 10);
    expect(shortfall({numerator: 0, denominator: 0}, {numerator: 1, denominator: 2})).toBeNull();
  });
});
