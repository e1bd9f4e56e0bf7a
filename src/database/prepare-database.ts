import {codeTexts} from "./code-texts.js";
import type {Connection} from "./db.js";
import {measuresView} from "./measures-view.js";
import {sources} from "../registry/sources.js";
import {schema} from "./schema.js";
import type {Site, SiteOrganisation} from "../figures/site.js";
import {id, join, raw, sql} from "./sql.js";
import type {Sql} from "./sql.js";

/** What is asked of a site's description. */
type Facts = Pick<Site, "profile"> & {
  organisations: readonly Pick<SiteOrganisation, "id" | "denominator" | "supplied">[];
};

/** Hidden counts as NaN, which stays hidden in every sum (see `hidden.ts`). */
const hideInSums = sql`create or replace table cube as
select * replace (case when status = 'suppressed' then 'nan'::double else count::double end as count) from cube`;

/**
 * What a notebook's database has beside the site's tables, as statements to run once, in this order: `measures` holds the
 * rates of the nine indicators; `rate(numerator, denominator)` is in per cent, null where nobody is counted; `hidden(x)`
 * tells what is hidden. Row-level tables without rows get the columns that they have elsewhere, so that the same
 * statements run.
 */
function additions({profile, organisations}: Facts): Sql[] {
  const wholeOfAll = organisations.filter(({denominator}) => denominator === "all").map(({id: each}) => each);
  const withoutRows = schema.filter(
    ({name, rowLevel}) =>
      rowLevel && (profile === "published" || !organisations.some(({supplied}) => supplied.includes(name)))
  );
  return [
    measuresView({wholeOfAll}),
    sql`create or replace macro rate(numerator, denominator) as 100 * numerator / nullif(denominator, 0)`,
    sql`create or replace macro hidden(x) as isnan(x)`,
    ...withoutRows.map(
      ({name, columns}) =>
        sql`create or replace table ${id(name)} (${join(columns.map((each) => sql`${id(each.name)} ${typeOf(each.name)}`))})`
    )
  ];
}

function typeOf(column: string): Sql {
  if (column === "not_known") return raw("boolean");
  return raw(["count", "path_from", "depth"].includes(column) ? "integer" : "varchar");
}

/**
 * Prepares a connection that holds the site's tables for a notebook. Tables take their final form before a view is made
 * over them: DuckDB refuses every question to a view whose columns have changed their type since. An analyst's tables
 * may be large, and are coded.
 */
export async function prepareDatabase(connection: Connection, site: Facts): Promise<void> {
  await connection.query(hideInSums);
  await completeOpenTables(connection);
  if (site.profile === "analyst") await codeTexts(connection);
  for (const statement of additions(site)) await connection.query(statement);
}

/**
 * Gives tables that describe nobody all columns of the schema, with the types of the data contract: a file that an
 * organisation has not supplied, or a column of it that is empty throughout, comes as text, which no statement could add up.
 */
async function completeOpenTables(connection: Connection): Promise<void> {
  const found = await connection.query(
    sql`select table_name as name, column_name as "column" from information_schema.columns where table_catalog = current_database()`
  );
  for (const {name, columns, rowLevel} of schema) {
    const source = sources.find((each) => each.name === name);
    const there = new Set(found.flatMap((each) => (each.name === name ? [String(each.column)] : [])));
    if (name === "cube" || rowLevel === true || there.size === 0) continue;
    const numbers = source?.columns.filter(({type}) => type === "number" || type === "whole number") ?? [];
    const isNumber = (column: string): boolean =>
      madeNumbers.has(column) || numbers.some((each) => each.name === column);
    const typed = columns.map(({name: column}) => {
      const value = there.has(column) ? id(column) : raw("null");
      return sql`${value}::${raw(isNumber(column) ? "double" : "varchar")} as ${id(column)}`;
    });
    await connection.query(sql`create or replace table ${id(name)} as select ${join(typed)} from ${id(name)}`);
  }
}

/** Numbers in tables of no file's own: of the printed figures and of the gaps in pay. */
const madeNumbers: ReadonlySet<string> = new Set(["decimals", "value", "lower", "upper"]);
