import * as aq from "arquero";
import {describe, expect, it} from "vitest";
import {toResult} from "../../../../src/components/query/script-result.js";

describe("toResult(value)", () => {
  it("takes tables, lists and objects for rows", () => {
    const rows = [{a: 1, b: "x"}];
    expect(toResult(aq.from(rows))).toEqual({kind: "rows", rows});
    expect(toResult(rows)).toEqual({kind: "rows", rows});
    expect(toResult({a: 1, b: [2]})).toEqual({kind: "rows", rows: [{a: 1, b: "[2]"}]});
    expect(toResult([1, "b", null])).toEqual({kind: "rows", rows: [{value: 1}, {value: "b"}, {value: null}]});
  });

  it("keeps what is hidden hidden, and undefined as nothing", () => {
    expect(toResult([{a: Number.NaN, b: undefined, c: 3n}])).toEqual({
      kind: "rows",
      rows: [{a: Number.NaN, b: null, c: 3}]
    });
  });

  it.each([
    [0.5, "0.5"],
    [null, "null"],
    [undefined, "The script gives nothing. End it with what it should show."],
    [() => 1, "The script gives a function. Call it to see what it does."]
  ])("says %s in words", (value, text) => {
    expect(toResult(value)).toEqual({kind: "text", text});
  });
});
