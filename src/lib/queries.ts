import type {Cell, Measure, Population} from "../registry/cell.js";
import {notRecorded} from "../registry/breakdowns.js";
import type {SourcedCount} from "../registry/counts.js";
import type {Connection} from "./db.js";
import type {Row} from "./parquet.js";
import {id, join, raw, sql, type Sql} from "./sql.js";

/** A statement with a name, and what one of its rows is. */
export type Query<Result> = {name: string; statement: Sql; read: (row: Row) => Result};

/** The results of a query, in the order of its statement. */
export async function ask<Result>(connection: Connection, {statement, read}: Query<Result>): Promise<Result[]> {
  return (await connection.query(statement)).map(read);
}

/** What separates the names in a column that holds several (`band_groups`), since a browser's Parquet reader knows no lists. */
export const listSeparator = "|";

/** A column of a row-level table that people are divided or chosen by; `many` where it holds several levels a person. */
export type Dimension = {id: string; level: string; many?: true | undefined};

/** Only the people at these levels of a dimension. */
export type Filter = {by: Dimension; levels: readonly string[]};

/** A measure to count in its row-level table, of these populations at these periods. */
export type Counting = {
  count: Pick<SourcedCount, "measure" | "source" | "where">;
  populations: readonly Population[];
  periods: readonly string[];
};

/** People of one ethnic group at one place; only where there is somebody. */
export type CountedPeople = Pick<
  Cell,
  "measure" | "population" | "period" | "breakdown" | "level" | "breakdown2" | "level2" | "group"
> & {people: number};

/**
 * A table of the cube by its breakdowns, read as a table divided by `by`: the same ones in either order, or fewer. With
 * `only`, just one level of a breakdown is taken, and is the whole of what is read.
 */
export type Take = {
  table: readonly string[];
  by: readonly string[];
  only?: {breakdown: string; level: string};
};

/** Cells of a measure to take from the cube. */
export type Taking = {
  measure: Measure;
  populations: readonly Population[];
  periods: readonly string[];
  takes: readonly Take[];
};

/** As texts, which a large table holds as codes. */
const place = raw("population::varchar as population, period::varchar as period");

const quoted = (values: readonly string[]): Sql => sql`${values}`;
const either = (conditions: readonly Sql[]): Sql => raw(`(${join(conditions, "\n    or ").text})`);
const all = (conditions: readonly Sql[]): Sql => join(conditions, "\n  and ");
const text = (row: Row, name: string): string => String(row[name] ?? "");

/** Cells of the cube, at the places that they are read as. */
export function cubeCells(
  organisation: string,
  takings: readonly Taking[],
  {groups}: {groups: readonly string[]}
): Query<Cell> {
  const parts = takings.flatMap(({measure, populations, periods, takes}) =>
    takes.map(({table, by, only}) => {
      const [first = "overall", second = ""] = table;
      const levelOf = (breakdown: string): Sql => (breakdown === first ? id("level") : id("level2"));
      const [row, column] = by;
      const conditions = [
        sql`organisation = ${organisation}`,
        sql`measure = ${measure}`,
        sql`population in ${quoted(populations)}`,
        sql`period in ${quoted(periods)}`,
        sql`breakdown = ${first}`,
        sql`breakdown2 = ${second}`,
        ...(only ? [sql`${levelOf(only.breakdown)} = ${only.level}`] : []),
        sql`"group" in ${quoted(groups)}`
      ];
      return sql`select organisation, measure, population, period,
  ${row ?? "overall"} as breakdown, ${row ? levelOf(row) : "all"} as level,
  ${column ?? ""} as breakdown2, ${column ? levelOf(column) : ""} as level2,
  "group", count, status
from cube
where ${all(conditions)}`;
    })
  );
  return {
    name: "cubeCells",
    statement: sql`${join(parts, "\nunion all\n")}
order by all`,
    // The cube has the columns of Cell: `publish` wrote it. A hidden count has no number, whatever a database keeps for it.
    read: (row) => ({...(row as unknown as Cell), count: row.status === "published" ? Number(row.count) : null})
  };
}

/** The cells that `cubeCells` gives, taken from a cube in memory: for where no query engine is up. */
export function takeCells(
  cells: readonly Cell[],
  takings: readonly Taking[],
  {groups}: {groups: readonly string[]}
): Cell[] {
  return takings.flatMap(({measure, populations, periods, takes}) =>
    takes.flatMap(({table, by, only}) => {
      const [first = "overall", second = ""] = table;
      const levelOf = (cell: Cell, breakdown: string): string => (breakdown === first ? cell.level : cell.level2);
      const [row, column] = by;
      return cells
        .filter(
          (cell) =>
            cell.measure === measure &&
            cell.breakdown === first &&
            cell.breakdown2 === second &&
            populations.includes(cell.population) &&
            periods.includes(cell.period) &&
            groups.includes(cell.group) &&
            (!only || levelOf(cell, only.breakdown) === only.level)
        )
        .map((cell) => ({
          ...cell,
          breakdown: row ?? "overall",
          level: row ? levelOf(cell, row) : "all",
          breakdown2: column ?? "",
          level2: column ? levelOf(cell, column) : ""
        }));
    })
  );
}

/** The ethnic groups that a row's people are counted in, from the whole to the finest known, as the loaders count them. */
const ethnicPath = raw(`case
      when eth2 = 'Not known' then ['all', 'Not known']
      when eth2 = 'White' then ['all', 'known', 'White', coalesce(eth16, 'White unspecified')]
      when eth5 is null then ['all', 'known', 'BME', 'BME unspecified']
      else ['all', 'known', 'BME', eth5, coalesce(eth16, eth5 || ' unspecified')]
    end`);

const levelsOf = ({level, many}: Dimension): Sql =>
  many ? sql`string_split(${raw(level)}, ${listSeparator})` : sql`[coalesce(${raw(level)}::varchar, ${notRecorded})]`;

/** The levels of a dimension that a column of kept texts stands for; the one level `whole` where nothing is divided. */
const spread = (by: Dimension | undefined, column: string, whole: string): Sql =>
  by ? levelsOf({...by, level: column}) : sql`[${whole}]`;

function only({by, levels}: Filter): Sql {
  const {level, many} = by;
  if (many) return either(levels.map((each) => sql`list_contains(${levelsOf(by)}, ${each})`));
  const recorded = sql`${raw(level)} in ${quoted(levels)}`;
  return levels.includes(notRecorded) ? sql`(${recorded} or ${raw(level)} is null)` : recorded;
}

function rowsOf(organisation: string, {count, populations, periods}: Counting, filters: readonly Filter[]): Sql {
  return all([
    sql`organisation = ${organisation}`,
    sql`population in ${quoted(populations)}`,
    sql`period in ${quoted(periods)}`,
    ...(count.where === "true" ? [] : [raw(count.where)]),
    ...filters.map(only)
  ]);
}

/**
 * Counts people in the row-level tables: of the whole that the filters leave, and at every level of one or two
 * breakdowns (of every pair, where two are given). A row only where somebody is counted: nobody is no row.
 */
export function peopleCounted(
  organisation: string,
  countings: readonly Counting[],
  {by = [], filters = [], groups}: {by?: readonly Dimension[]; filters?: readonly Filter[]; groups: readonly string[]}
): Query<CountedPeople> {
  const [first, second] = by;
  const kept = [first, second].map((each, i) => sql`${raw(each?.level ?? "null::varchar")} as ${id(`at${i + 1}`)}`);
  const people = countings.map(
    (counting) => sql`select ${counting.count.measure} as measure, population, period, ${join(kept)},
    eth2, eth5, eth16, sum(count) as people
  from ${id(counting.count.source)}
  where ${rowsOf(organisation, counting, filters)}
  group by all`
  );
  const whole = sql`select measure, ${place},
  'overall' as breakdown, 'all' as level, '' as breakdown2, '' as level2,
  "group", sum(people)::integer as people
from people, unnest(ethnic) as e("group")
where "group" in ${quoted(groups)}
group by all`;
  const placed = sql`select measure, ${place},
  ${first?.id ?? "overall"} as breakdown, level, ${second?.id ?? ""} as breakdown2, level2,
  "group", sum(people)::integer as people
from people, unnest(ethnic) as e("group"), unnest(levels) as a(level), unnest(levels2) as b(level2)
where "group" in ${quoted(groups)}
group by all`;
  return {
    name: "peopleCounted",
    // Rows are summed as they stand, and what is left is spread over groups and levels: lists for each row would cost more.
    statement: sql`with counted as (
  ${join(people, "\n  union all\n  ")}
), people as (
  select measure, population, period, ${spread(first, "at1", "all")} as levels, ${spread(second, "at2", "")} as levels2,
    ${ethnicPath} as ethnic, people
  from counted
)
${join(first ? [whole, placed] : [whole], "\nunion all\n")}
order by all`,
    read: (row) => row as unknown as CountedPeople
  };
}

/** How many people stand at each level of a dimension, under the filters on the others: the counts beside the choices. */
export function peopleByLevel(
  organisation: string,
  counting: Counting,
  {by, filters = []}: {by: Dimension; filters?: readonly Filter[]}
): Query<{level: string; people: number}> {
  return {
    name: "peopleByLevel",
    statement: sql`with counted as (
  select ${raw(by.level)} as at1, sum(count) as people
  from ${id(counting.count.source)}
  where ${rowsOf(organisation, counting, filters)}
  group by all
)
select level, sum(people)::integer as people
from counted, unnest(${spread(by, "at1", "all")}) as l(level)
group by all
order by all`,
    read: (row) => ({level: text(row, "level"), people: Number(row.people)})
  };
}
