import {describe, expect, it} from "vitest";
import {changedFigures, readFindings} from "../../../src/figures/snapshot.js";

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

describe("readFindings(text, file)", () => {
  const findings = {one: {says: "So.", figures: {a: "1"}}};

  it("reads what a build writes", () => {
    expect(readFindings(JSON.stringify(findings), "a.json")).toEqual(findings);
  });

  it.each(["", "[]", '{"one": {"says": "So."}}', '{"one": {"says": "So.", "figures": {"a": 1}}}'])(
    "refuses %j",
    (text) => {
      expect(() => readFindings(text, "a.json")).toThrow("a.json: holds no kept figures. Delete it");
    }
  );
});
