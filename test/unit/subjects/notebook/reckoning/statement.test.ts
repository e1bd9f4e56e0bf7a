import {describe, expect, it} from "vitest";
import {hiddenCaution} from "../../../../../src/subjects/notebook/reckoning/hidden-caution.js";
import {mostRows, prepareStatement, withoutComments} from "../../../../../src/subjects/notebook/reckoning/statement.js";

describe("prepareStatement(text)", () => {
  it.each([
    "select 1",
    "  with a as (select 1) from a",
    "-- first\nfrom cube",
    "select ';' as x; -- done",
    "values (1)"
  ])("limits the rows of %j", (text) => {
    const {statement, lines, limited} = prepareStatement(text);
    expect({lines, limited}).toEqual({lines: 1, limited: true});
    expect(statement.text).toMatch(/^select \* from \(\n/);
    expect(statement.text.endsWith(`\n) limit ${mostRows + 1}`)).toBe(true);
  });

  it.each(["create table a as select 1", "describe cube", "select 1; select 2"])("runs %j as it is", (text) => {
    expect(prepareStatement(text)).toMatchObject({statement: {text}, lines: 0, limited: false});
  });
});

describe("withoutComments(text)", () => {
  it("keeps every place where it was", () => {
    const text = "select 'a;b' -- c;\n/* d;\n */ from \"x;y\"";
    const bare = withoutComments(text);
    expect(bare).toHaveLength(text.length);
    expect(bare).not.toContain(";");
    expect(bare.indexOf("from")).toBe(text.indexOf("from"));
  });
});

describe("hiddenCaution(text)", () => {
  it("warns of what passes over hidden counts", () => {
    expect(hiddenCaution("select median(count) from cube")).toMatch(/^median\(\) passes over hidden counts/);
    expect(hiddenCaution("select Min (numerator) from measures")).toMatch(/^min\(\)/);
  });

  it.each(["select sum(count) from cube", "select min(value) from benchmarks", "select 1 from cube -- min(count)"])(
    "has nothing to say of %j",
    (text) => {
      expect(hiddenCaution(text)).toBeNull();
    }
  );
});
