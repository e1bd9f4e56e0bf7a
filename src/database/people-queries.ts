import type {Cell, Population} from "../registry/cell.js";
import {notRecorded} from "../registry/breakdowns.js";
import type {SourcedCount} from "../registry/counts.js";
import type {Query} from "./queries.js";
import {id, join, raw, sql, type Sql} from "./sql.js";

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

const all = (conditions: readonly Sql[]): Sql => join(conditions, "\n  and ");

/** The ethnic groups that a row's people are counted in, from the whole to the finest known, as the loaders count them. */
const ethnicPath = raw(`case
      when eth2 = 'Not known' then ['all', 'Not known']
      when eth2 = 'White' then ['all', 'known', 'White', coalesce(eth16, 'White unspecified')]
      when eth5 is null then ['all', 'known', 'BME', 'BME unspecified']
      else ['all', 'known', 'BME', eth5, coalesce(eth16, eth5 || ' unspecified')]
    end`);

/** The levels of each row in a column of texts that hold several. */
const levelsIn = (column: Sql): Sql => sql`string_split(${column}, ${listSeparator})`;

function only({by, levels}: Filter): Sql {
  const {level, many} = by;
  if (many) return sql`list_has_any(${levelsIn(raw(level))}, [${join(levels.map((each) => sql`${each}`))}])`;
  const recorded = sql`${raw(level)} in ${levels}`;
  return levels.includes(notRecorded) ? sql`(${recorded} or ${raw(level)} is null)` : recorded;
}

function rowsOf(organisation: string, {count, populations, periods}: Counting, filters: readonly Filter[]): Sql {
  return all([
    sql`organisation = ${organisation}`,
    sql`population in ${populations}`,
    sql`period in ${periods}`,
    ...(count.where === "true" ? [] : [raw(count.where)]),
    ...filters.map(only)
  ]);
}

/** Where rows stand in a breakdown: its name, their level, and what the query reads besides to tell it. */
type Standing = {breakdown: Sql; level: Sql; from: Sql[]};

/** How the people of the column `at` stand in a dimension; `whole` where they are not divided. */
function standing(by: Dimension | undefined, at: Sql, whole: {breakdown: string; level: string}): Standing {
  if (!by) return {breakdown: sql`${whole.breakdown}`, level: sql`${whole.level}`, from: []};
  const breakdown = sql`${by.id}`;
  if (!by.many) return {breakdown, level: sql`coalesce(${at}::varchar, ${notRecorded})`, from: []};
  const each = sql`each_${at}`;
  return {breakdown, level: each, from: [sql`unnest(${levelsIn(at)}) as levels_of_${at}(${each})`]};
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
  const kept = [first, second].map((each, i) => sql`${raw(each?.level ?? "null::varchar")} as ${raw(`at${i + 1}`)}`);
  const counted = countings.map(
    (counting) => sql`select ${counting.count.measure} as measure, population, period, ${join(kept)},
    eth2, eth5, eth16, sum(count) as people
  from ${id(counting.count.source)}
  where ${rowsOf(organisation, counting, filters)}
  group by all`
  );
  const standingIn = (...[row, column]: readonly (Dimension | undefined)[]): Sql => {
    const one = standing(row, raw("at1"), {breakdown: "overall", level: "all"});
    const two = standing(column, raw("at2"), {breakdown: "", level: ""});
    return sql`select measure, population, period,
  ${one.breakdown} as breakdown, ${one.level} as level, ${two.breakdown} as breakdown2, ${two.level} as level2,
  "group", sum(people)::integer as people
from ${join([raw("people"), ...one.from, ...two.from])}
group by all`;
  };
  return {
    name: "peopleCounted",
    // Rows are summed as they stand, then in their ethnic groups; only what is left is put at its levels.
    statement: sql`with counted as (
  ${join(counted, "\n  union all\n  ")}
), grouped as (
  select * exclude (eth2, eth5, eth16), unnest(${ethnicPath}) as "group"
  from counted
), people as (
  select measure, population::varchar as population, period::varchar as period, at1, at2, "group",
    sum(people) as people
  from grouped
  where "group" in ${groups}
  group by all
)
${join([standingIn(), ...(first ? [standingIn(first, second)] : [])], "\nunion all\n")}
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
  const {level, from} = standing(by, raw("at1"), {breakdown: "overall", level: "all"});
  return {
    name: "peopleByLevel",
    statement: sql`with counted as (
  select ${raw(by.level)} as at1, sum(count) as people
  from ${id(counting.count.source)}
  where ${rowsOf(organisation, counting, filters)}
  group by all
)
select ${level} as level, sum(people)::integer as people
from ${join([raw("counted"), ...from])}
group by all
order by all`,
    read: (row) => ({level: String(row.level), people: Number(row.people)})
  };
}
