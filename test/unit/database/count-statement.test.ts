import {readFile} from "node:fs/promises";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openDatabase, type Database} from "../../../loaders/machine/database.js";
import {countStatement, slicesOf} from "../../../src/database/count-statement.js";
import type {Breakdown} from "../../../src/registry/breakdowns.js";
import {counts, type SourcedCount} from "../../../src/registry/counts.js";

const headcount = counts.find(({measure}) => measure === "headcount")!;
const of = (source: SourcedCount["source"]): SourcedCount => ({...headcount, source});
const breakdown = (id: string, level: string, many = false): Breakdown => ({
  id,
  label: id,
  column: id,
  level,
  sources: ["workforce"],
  ...(many && {many: true as const})
});
const directorate = breakdown("directorate", "directorate");
const category = breakdown("category", "category_level");
const groups = breakdown("band group", "band_groups", true);

let database: Database;
beforeAll(async () => {
  database = await openDatabase({threads: 1});
  const macros = fileURLToPath(new URL("../../../loaders/derive/sql/functions.sql", import.meta.url));
  await database.run(await readFile(macros, "utf8"));
  await database.run(`create table derived_workforce as
    select 'substantive' as population, '2020-03-31' as period, 1 as depth, 1 as path_from, * from (values
      ('White', null, 'A', 'Estates', 'Clinical', ['Upper', 'All'], 7),
      ('BME', 'Black', 'N', 'Estates', 'Medical', ['All'], 2),
      ('BME', null, null, null, 'Clinical', []::varchar[], 3),
      ('Not known', null, null, 'O''Neill', null, ['All'], 1)
    ) as t(eth2, eth5, eth16, directorate, category_level, band_groups, count);
    insert into derived_workforce
    select 'substantive', '2020-03-31', 2, 1, 'White', null, null, 'Estates', 'Clinical', ['All'], 1000`);
});
afterAll(() => database.close());

type CountedLevel = {level: string; level2: string; group: string; people: number};

/** The people of each level and group, as `level|level2|group`. */
async function counted(by: readonly Breakdown[], count: SourcedCount = headcount): Promise<Record<string, number>> {
  const rows = await database.rows<CountedLevel>(countStatement(count, by));
  return Object.fromEntries(
    rows.map(({level, level2, group, people}) => [[level, level2, group].join("|"), people] as const)
  );
}

describe("countStatement(count, by)", () => {
  it("counts each person in every group of their path, and a total given twice only at its widest", async () => {
    expect(await counted([])).toEqual({
      "all||all": 13,
      "all||known": 12,
      "all||Not known": 1,
      "all||White": 7,
      "all||A": 7,
      "all||BME": 5,
      "all||Black": 2,
      "all||N": 2,
      "all||BME unspecified": 3
    });
  });

  it("keeps people whose row leaves a column blank, as not recorded", async () => {
    const found = await counted([directorate]);
    expect([found["Estates||all"], found["Not recorded||BME"], found["O'Neill||Not known"]]).toEqual([9, 3, 1]);
  });

  it("counts a person in each of several levels, and nobody in none", async () => {
    const found = await counted([groups]);
    expect([found["Upper||all"], found["All||all"], found["Not recorded||all"]]).toEqual([7, 10, undefined]);
  });

  it("crosses two breakdowns rather than reading them in step", async () => {
    const found = await counted([groups, category]);
    expect([found["Upper|Clinical|all"], found["All|Clinical|all"], found["All|Medical|BME"]]).toEqual([7, 7, 2]);
  });

  it("has no row where nobody is counted", async () => {
    expect(await counted([], {...headcount, where: "directorate = 'Closed'"})).toEqual({});
  });

  it("quotes a breakdown's name", () => {
    expect(countStatement(headcount, [breakdown("ward's", "ward")])).toContain("'ward''s' as breakdown");
  });
});

describe("slicesOf(count, breakdowns)", () => {
  const ids = (source: SourcedCount["source"], offered: readonly Breakdown[]): string[] =>
    slicesOf(of(source), offered).map((slice) => slice.map(({id}) => id).join(" by "));

  it("divides by nothing, by each alone, and by a pair of which both were supplied", () => {
    expect(ids("workforce", [directorate, category])).toEqual([
      "",
      "directorate",
      "category",
      "directorate by category"
    ]);
    expect(ids("workforce", [directorate, groups])).toEqual(["", "directorate", "band group"]);
    expect(ids("workforce", [])).toEqual([""]);
  });

  it("never crosses a survey's tables, and has the whole board as a level of its own", () => {
    expect(ids("survey", [directorate, category])).toEqual(["", "directorate", "category"]);
    expect(ids("board", [breakdown("board membership", "board_memberships", true)])).toEqual(["board membership"]);
  });
});
