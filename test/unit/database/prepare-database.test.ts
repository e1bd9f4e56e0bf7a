import {beforeAll, describe, expect, it} from "vitest";
import type {Connection} from "../../../src/database/db.js";
import {examplesFor} from "../../../src/subjects/notebook/reckoning/examples.js";
import {schema} from "../../../src/database/schema.js";
import {prepareDatabase} from "../../../src/database/prepare-database.js";
import {raw, sql} from "../../../src/database/sql.js";
import {connectNode} from "../../helpers/node-connection.js";

const place = "'overall' as breakdown, 'all' as level, '' as breakdown2, '' as level2";

/** A cube of a few counts: measure, population, period, group, count; a count of null is hidden. */
function cube(...rows: readonly (readonly [string, string, string, string, number | null])[]): string {
  return rows
    .map(
      ([measure, population, period, group, count]) =>
        `select 'org' as organisation, '${measure}' as measure, '${population}' as population, '${period}' as period, ${place},
 '${group}' as "group", ${count ?? "null"}::integer as count, '${count === null ? "suppressed" : "published"}' as status`
    )
    .join("\nunion all\n");
}

const counts = cube(
  ["headcount", "substantive", "2020-03-31", "known", 100],
  ["headcount", "substantive", "2020-03-31", "all", 110],
  ["headcount", "substantive", "2020-03-31", "BME", 25],
  ["headcount", "substantive", "2020-03-31", "White", 75],
  ["headcount", "substantive", "2020-03-31", "Not known", 10],
  ["investigated", "substantive", "2018/19", "BME", 2],
  ["investigated", "substantive", "2019/20", "BME", 1],
  ["investigated", "substantive", "2018/19 to 2019/20", "BME", 3],
  ["shortlisted", "candidates", "2019/20", "BME", 40],
  ["appointed", "candidates", "2019/20", "BME", null]
);

async function prepared(site: {denominator?: "known" | "all"} = {}): Promise<Connection> {
  const connection = await connectNode();
  await connection.query(sql`set ieee_floating_point_ops = false`);
  await connection.query(raw(`create table cube as ${counts}`));
  await connection.query(
    raw(
      `create table benchmarks (organisation varchar, indicator double, period varchar, "group" varchar, unit varchar, comparator varchar, value double)`
    )
  );
  // As they are published of an organisation that has no such file, or one without some of its columns.
  await connection.query(
    raw("create table population as select null::varchar as organisation, null::varchar as share where false")
  );
  await connection.query(
    raw("create table actions as select 'org' as organisation, null::varchar as high_impact_action")
  );
  await connection.query(
    raw("create table pay_gaps as select 'org' as organisation, null::varchar as value where false")
  );
  const {denominator = "known"} = site;
  await prepareDatabase(connection, {
    profile: "published",
    organisations: [{id: "org", denominator, supplied: ["workforce"]}]
  });
  return connection;
}

describe("prepareDatabase(connection, site)", () => {
  let database: Connection;
  beforeAll(async () => {
    database = await prepared();
  });

  it("makes every total over a hidden count hidden", async () => {
    const [row] = await database.query(
      sql`select sum(count) as total, avg(count) as mean, sum(count) filter (status = 'published') as shown, sum(coalesce(count, 0)) as filled from cube`
    );
    expect(row).toEqual({total: Number.NaN, mean: Number.NaN, shown: 366, filled: Number.NaN});
  });

  it("gives null, not hidden, for nothing out of nobody", async () => {
    expect(await database.query(sql`select rate(0, 0) as none, rate(1, 4) as quarter, 0 / 0 as empty`)).toEqual([
      {none: null, quarter: 25, empty: null}
    ]);
  });

  it("tells what is hidden", async () => {
    expect(await database.query(sql`select measure from cube where hidden(count)`)).toEqual([{measure: "appointed"}]);
  });

  it("pairs the counts of every rate", async () => {
    const rows = await database.query(
      sql`select indicator, period, "group", numerator, denominator, status from measures order by indicator, period, "group"`
    );
    expect(rows).toEqual([
      {indicator: 1, period: "2020-03-31", group: "BME", numerator: 25, denominator: 100, status: "published"},
      {indicator: 1, period: "2020-03-31", group: "Not known", numerator: 10, denominator: 110, status: "published"},
      {indicator: 1, period: "2020-03-31", group: "White", numerator: 75, denominator: 100, status: "published"},
      {indicator: 2, period: "2019/20", group: "BME", numerator: Number.NaN, denominator: 40, status: "suppressed"},
      {indicator: 3, period: "2018/19 to 2019/20", group: "BME", numerator: 3, denominator: 25, status: "published"}
    ]);
  });

  it("takes shares of all staff where the organisation does", async () => {
    const rows = await (
      await prepared({denominator: "all"})
    ).query(sql`select denominator from measures where indicator = 1 and "group" = 'BME'`);
    expect(rows).toEqual([{denominator: 110}]);
  });

  it("gives the tables without rows the columns they have elsewhere", async () => {
    const rowLevel = schema.filter((table) => table.rowLevel);
    expect(rowLevel.length).toBeGreaterThan(2);
    for (const {name, columns} of rowLevel) {
      const found = await database.query(raw(`select column_name as name from (describe "${name}")`));
      expect(found.map((row) => row.name)).toEqual(columns.map((column) => column.name));
    }
  });

  it("gives tables that were not supplied, or not wholly, their columns and numbers that add up", async () => {
    const people = "sum(coalesce(population, share * total / 100)) filter (where eth2 = 'BME')";
    expect(await database.query(raw(`select area, ${people} as people from population group by area`))).toEqual([]);
    expect(await database.query(sql`select "group", avg(value - lower) from pay_gaps group by all`)).toEqual([]);
    expect(await database.query(sql`select organisation, target, high_impact_action + 1 as next from actions`)).toEqual(
      [{organisation: "org", target: null, next: null}]
    );
  });

  it.each(examplesFor("lpt"))("answers the example: $question", async ({sql: text}) => {
    await expect(database.query(raw(text))).resolves.toBeInstanceOf(Array);
  });
});
