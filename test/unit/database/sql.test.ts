import {DuckDBInstance} from "@duckdb/node-api";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {id, isSql, join, literal, raw, sql} from "../../../src/database/sql.js";

describe("sql`...`", () => {
  it.each([
    ["a text", "it's", "select 'it''s'"],
    ["a text that tries to escape", "'; drop table cube; --", "select '''; drop table cube; --'"],
    ["a whole number", 12, "select 12"],
    ["a negative number, in brackets so that it cannot begin a comment", -1.5, "select (-1.5e0)"],
    ["a bigint", 9007199254740993n, "select 9007199254740993"],
    ["a truth value", true, "select true"],
    ["null", null, "select null"],
    ["a date", new Date(Date.UTC(2020, 2, 31)), "select timestamp '2020-03-31 00:00:00.000'"],
    ["a list", ["White", "BME"], "select ('White', 'BME')"],
    ["an empty list", [], "select (select null where false)"]
  ])("quotes %s", (_, value, expected) => {
    expect(sql`select ${value}`.text).toBe(expected);
  });

  it("splices fragments as they are", () => {
    const where = sql`${id("group")} = ${"BME"}`;
    expect(sql`from ${id("main", "cube")} where ${where}`.text).toBe(`from "main"."cube" where "group" = 'BME'`);
  });

  it.each([
    ["undefined", undefined],
    ["NaN", NaN],
    ["an infinity", Infinity],
    ["an invalid date", new Date(NaN)]
  ])("refuses %s and says which value it was", (_, value) => {
    expect(() => sql`select ${1}, ${value as number}`).toThrow(/value 2 of the statement/);
  });

  it("refuses the null character", () => {
    expect(() => sql`select ${"a\0b"}`).toThrow(/U\+0000/);
  });

  it("gives DuckDB back any text, number and list unchanged", async () => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const texts = fc.string({unit: "grapheme"}).filter((text) => !text.includes("\0"));
    await fc.assert(
      fc.asyncProperty(texts, fc.double({noNaN: true, noDefaultInfinity: true}), async (text, number) => {
        const {text: statement} =
          sql`select ${text} as a, ${number}::double as b, ${text} in ${[text]} as c, 1-${number}::double as d`;
        const rows = await (await connection.runAndReadAll(statement)).getRowObjects();
        expect(rows).toEqual([{a: text, b: number === 0 ? 0 : number, c: true, d: 1 - number}]);
      }),
      {numRuns: 50}
    );
  });

  it("makes an empty list match nothing, and its negation everything", async () => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const {text} = sql`select 'BME' in ${[]} as inside, 'BME' not in ${[]} as outside, 1 in ${[]} as number`;
    expect(await (await connection.runAndReadAll(text)).getRowObjects()).toEqual([
      {inside: false, outside: true, number: false}
    ]);
  });
});

describe("id(...parts)", () => {
  it("quotes each part and doubles quotes inside", () => {
    expect(id("main", 'odd "name"').text).toBe(`"main"."odd ""name"""`);
  });
});

describe("join(fragments, separator)", () => {
  it("puts fragments one after another", () => {
    expect(join([sql`a = ${1}`, sql`b = ${2}`], " and ").text).toBe("a = 1 and b = 2");
    expect(join([raw("a"), raw("b")]).text).toBe("a, b");
    expect(join([]).text).toBe("");
  });
});

describe("isSql(value)", () => {
  it("knows fragments from lookalikes", () => {
    expect([sql`select 1`, {text: "select 1"}, "select 1", null].map(isSql)).toEqual([true, false, false, false]);
  });
});

describe("literal(value)", () => {
  it("is the text of one quoted value", () => {
    expect(["it's", 3, null].map((value) => literal(value))).toEqual(["'it''s'", "3", "null"]);
  });
});
