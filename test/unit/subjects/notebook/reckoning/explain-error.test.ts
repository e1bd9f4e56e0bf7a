import {beforeAll, describe, expect, it} from "vitest";
import {describeFailure} from "../../../../../src/database/db-error.js";
import type {Connection} from "../../../../../src/database/db.js";
import {errorPlace, lineOf} from "../../../../../src/subjects/notebook/reckoning/error-place.js";
import {explainError} from "../../../../../src/subjects/notebook/reckoning/explain-error.js";
import {raw} from "../../../../../src/database/sql.js";
import {connectNode} from "../../../../helpers/node-connection.js";

let database: Connection;
beforeAll(async () => {
  database = await connectNode();
  await database.query(raw(`create table cube (measure varchar, count double, period varchar, "group" varchar)`));
  await database.query(raw("insert into cube values ('headcount', 'nan', '2020', 'BME'), ('x', 1, '2019', 'White')"));
});

/** What the notebook says of a statement that DuckDB refuses, run just as the notebook runs it. */
async function explained(text: string) {
  const wrapped = /^(select|with|from)\b/.test(text);
  const error: unknown = await database.query(raw(wrapped ? `select * from (\n${text}\n)` : text)).then(
    () => null,
    (failure: unknown) => failure
  );
  if (error === null) throw new Error(`${text}: was accepted`);
  const {message, advice, place} = explainError(describeFailure(error), text, {lines: wrapped ? 1 : 0});
  return {message, advice, at: place && text.slice(place.from, place.to)};
}

describe("explainError(error, text)", () => {
  it.each([
    ["selct 1", "The statement cannot be read from “selct” on.", "selct"],
    [
      "select count\nfrom cube\nwhere x = 1",
      "There is no column called x in the tables that the statement reads.",
      "x"
    ],
    ["select c.foo from cube as c", "There is no column called foo in the tables that the statement reads.", "c.foo"],
    ["select * from cubee", "There is no table called cubee.", "cubee"],
    ["select summ(count) from cube", "There is no function called summ.", "summ"],
    ["select measure, sum(count) from cube", "The column measure is neither grouped by nor summed.", "measure"],
    [
      "select 1 from cube where sum(count) > 1",
      "where chooses rows before they are summed, so it cannot look at a sum.",
      "sum"
    ],
    ["select sum(measure) from cube", "sum does not work on text.", "sum"],
    ["select 'abc from cube", "A quotation mark is opened but not closed.", "'abc from cube"],
    ["select cast(measure as date) from cube where measure = 'x'", "The text “x” is not a date.", "cast"]
  ])("says of %j what is wrong", async (text, message, at) => {
    const found = await explained(text);
    expect(found.message).toBe(message);
    expect(found.at).toBe(at);
  });

  it("says what to do about a column that is a word of SQL", async () => {
    expect((await explained("select group from cube")).advice).toContain('"group"');
  });

  it("says that text goes between single marks", async () => {
    expect((await explained(`select 1 from cube where measure = "appointed"`)).advice).toContain("'appointed'");
  });

  it("offers the names that are near", async () => {
    expect((await explained("select cuont from cube")).advice).toMatch(/^Did you mean count\b/);
    expect((await explained("select 1 from cubee")).advice).toContain("Did you mean cube?");
  });

  it("explains that a hidden count is not a whole number", async () => {
    const {message, advice} = await explained("select sum(count)::integer from cube");
    expect(message).toBe("A hidden count cannot be turned into another type.");
    expect(advice).toContain("status = 'published'");
  });

  it("marks the end of what stops short inside what the notebook puts around it", async () => {
    expect(await explained("select 1 +")).toMatchObject({message: "The statement ends too early.", at: "+"});
  });

  it("marks the end of what stops short", async () => {
    expect(await explained("create table t as select 1 +")).toMatchObject({
      message: "The statement ends too early.",
      at: "+"
    });
  });
});

describe("errorPlace(detail, text, lines)", () => {
  it("finds its way in a line that is shown cut", () => {
    const text = `select ${"a".repeat(120)} as x, bad, ${"b".repeat(120)} from t`;
    const shown = `...${text.slice(100, 180)}...`;
    const detail = `Binder Error: no\n\nLINE 1: ${shown}\n${" ".repeat("LINE 1: ".length + shown.indexOf("bad"))}^`;
    const place = errorPlace(detail, text);
    expect(place && text.slice(place.from, place.to)).toBe("bad");
  });

  it("is null where the message points nowhere, or outside the text", () => {
    expect(errorPlace("Parser Error: no", "select")).toBeNull();
    expect(errorPlace("LINE 9: x\n        ^", "select")).toBeNull();
  });

  it("knows its line", () => {
    expect(lineOf({from: 4, to: 5}, "ab\ncd")).toBe(2);
  });
});
