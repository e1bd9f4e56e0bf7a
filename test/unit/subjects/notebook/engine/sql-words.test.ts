import {describe, expect, it} from "vitest";
import {onlyReads, sqlTokens, tablesNamed} from "../../../../../src/subjects/notebook/engine/sql-words.js";

const named = (text: string): string[] => tablesNamed(sqlTokens([text]));

describe("tablesNamed(tokens)", () => {
  it.each([
    ["select * from rows1", ["rows1"]],
    ['from a join b using (k), c as d left join "e f" on true', ["a", "b", "c", "e f"]],
    [
      "select (select max(x) from inner1), y from outer1 where z in (select z from inner2)",
      ["inner1", "outer1", "inner2"]
    ],
    ["with w as (from a) select * from w, b order by a, c", ["a", "w", "b"]],
    ["select a, b, c from x group by a, b", ["x"]],
    ["select * from range(10), main.t", []],
    ["select 'from hidden' from seen -- from comment", ["seen"]],
    ["/* from a */ select $$ from b $$ from c", ["c"]],
    ["select E'it\\'s from a' from b", ["b"]],
    ["summarize rows1", ["rows1"]]
  ])("of %j", (text, tables) => {
    expect(named(text)).toEqual(tables);
  });
});

describe("onlyReads(tokens)", () => {
  it.each([
    "select 1",
    "from a;",
    "with a as (select 1) from a",
    "(select 1) union (select 2)",
    "values (1)",
    "describe cube"
  ])("takes %j", (text) => {
    expect(onlyReads(sqlTokens([text]))).toBe(true);
  });

  it.each([
    "create table a as select 1",
    "select 1; drop table cube",
    "drop table cube",
    "insert into a select 1",
    "set x = 1",
    "attach 'a'",
    "select 1) ; drop table cube; select (1"
  ])("refuses %j", (text) => {
    expect(onlyReads(sqlTokens([text]))).toBe(false);
  });

  it("is not led astray by marks that hold a semicolon, nor by those that hide one", () => {
    expect(onlyReads(sqlTokens(["select ';' as a -- ;\n, \";\" /* ; */, $x$;$x$, E'\\';'"]))).toBe(true);
    expect(onlyReads(sqlTokens(["select '''' ; drop table a"]))).toBe(false);
    expect(onlyReads(sqlTokens(["select E'\\\\' ; drop table a -- '"]))).toBe(false);
  });
});

describe("sqlTokens(strings)", () => {
  it("refuses a value inside marks or comments, where it would be letters", () => {
    for (const [before, after] of [
      ["select '", "'"],
      ['select "', '"'],
      ["select 1 -- ", "\n"],
      ["select $$", "$$"]
    ])
      expect(() => sqlTokens([before ?? "", after ?? ""])).toThrow("without quotation marks");
    expect(sqlTokens(["where a = ", " and b = 'c'"]).map(({kind}) => kind)).toContain("value");
  });
});
