import {describe, expect, it} from "vitest";
import {codeTexts} from "../../../src/database/code-texts.js";
import type {Connection} from "../../../src/database/db.js";
import {sql} from "../../../src/database/sql.js";
import {connectNode} from "../../helpers/node-connection.js";

async function staff(): Promise<Connection> {
  const connection = await connectNode();
  await connection.query(sql`create table staff as
    select ['Nursing', 'Estates', null][1 + i % 3] as "staff group", 'person ' || i as label, null::varchar as nothing, 1 as count
    from range(3000) t(i)`);
  await connection.query(sql`create table few as select 'a' as text`);
  return connection;
}

const types = (connection: Connection) =>
  connection.query(
    sql`select table_name || '.' || column_name as name, split_part(data_type, '(', 1) as type from duckdb_columns() where not internal order by 1`
  );

describe("codeTexts(connection)", () => {
  it("codes the texts of large tables, and leaves columns of many or of no texts, and small tables", async () => {
    const connection = await staff();
    await codeTexts(connection, {above: 1000});
    expect(await types(connection)).toEqual([
      {name: "few.text", type: "VARCHAR"},
      {name: "staff.count", type: "INTEGER"},
      {name: "staff.label", type: "VARCHAR"},
      {name: "staff.nothing", type: "VARCHAR"},
      {name: "staff.staff group", type: "ENUM"}
    ]);
  });

  it("changes no answer: order, nulls, joined texts, and texts that no row has", async () => {
    const [plain, coded] = [await staff(), await staff()];
    await codeTexts(coded, {above: 1000});
    for (const statement of [
      sql`select "staff group", sum(count) as people from staff group by all order by all`,
      sql`select max("staff group") as last, min("staff group") as first from staff`,
      sql`select count(*) as n from staff where "staff group" in ${["Nursing", "Midwifery"]} or "staff group" = ${"Midwifery"}`,
      sql`select distinct coalesce("staff group"::varchar, 'Not recorded') || '!' as words from staff order by 1`,
      sql`select distinct case when "staff group" = 'Estates' then ['all', "staff group"] else ['all', coalesce("staff group", 'none')] end as path from staff order by 1`,
      sql`select distinct unnest(string_split("staff group", 'r')) as part from staff order by 1`,
      sql`select count(*) as n from staff where list_contains(string_split("staff group", 's'), 'E')`,
      sql`select count(*) as n from staff where "staff group" like 'N%' or "staff group" is null`
    ])
      expect(await coded.query(statement)).toEqual(await plain.query(statement));
  });

  it("does nothing to tables of an ordinary size", async () => {
    const connection = await staff();
    const before = await types(connection);
    await codeTexts(connection);
    expect(await types(connection)).toEqual(before);
  });
});
