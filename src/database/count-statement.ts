import {notRecorded, type Breakdown} from "../registry/breakdowns.js";
import type {SourcedCount} from "../registry/counts.js";
import {sql} from "./sql.js";

/** Crossed tables: each pair is counted at every combination of its levels. */
export const crossedBreakdowns: readonly (readonly [string, string])[] = [
  ["staff group", "band group"],
  ["directorate", "category"]
];

/** The one or two breakdowns that a count is divided by; none for the whole. */
export type Slice = readonly Breakdown[];

/**
 * Every way that a source is divided: not at all, by each breakdown alone, by the crossed pairs. Survey tables are
 * given already cut, so are never crossed; the whole board is a level of its own breakdown.
 */
export function slicesOf({source}: SourcedCount, breakdowns: readonly Breakdown[]): Slice[] {
  const find = (id: string): Breakdown | undefined => breakdowns.find((breakdown) => breakdown.id === id);
  const pairs = source === "survey" ? [] : crossedBreakdowns.map((ids) => ids.map(find));
  const whole = pairs.filter((pair): pair is Breakdown[] => pair.every((each) => each !== undefined));
  return [...(source === "board" ? [] : [[]]), ...breakdowns.map((each) => [each]), ...whole];
}

/**
 * The statement that counts a measure at the levels of no, one or two breakdowns, over a table that `derive` made.
 * Columns: population, period, breakdown, level, breakdown2, level2, group, people; a row only where somebody is counted.
 */
export function countStatement({measure, source, where, people = "count"}: SourcedCount, by: Slice): string {
  const quote = (text: string): string => sql`${text}`.text;
  const [first = "['all']", second = "['']"] = by.map(({level, many}) => {
    if (many) return level;
    return source === "survey" ? `[${level}]` : `[coalesce(${level}::varchar, ${quote(notRecorded)})]`;
  });
  const held = by.flatMap(({level, many}) => {
    if (many) return [`len(${level}) > 0`];
    return source === "survey" ? [`${level} is not null`] : [];
  });
  const filter = [where, ...held].filter((each) => each !== "true").map((each) => `(${each})`);
  return `
-- ${measure}
select
  population, period,
  ${quote(by[0]?.id ?? "overall")} as breakdown, level, ${quote(by[1]?.id ?? "")} as breakdown2, level2,
  "group", sum(people)::integer as people
from (
  -- One list a select: two beside each other would be read in step, not crossed.
  select *, unnest(ethnic_path(eth2, eth5, eth16)[path_from:]) as "group"
  from (
    select *, unnest(levels2) as level2
    from (
      select *, unnest(levels) as level
      from (
        -- People who are alike are added up first: few rows are left to be spread over levels and groups.
        select
          population, period, eth2, eth5, eth16, path_from,
          ${first} as levels, ${second} as levels2, sum(${people}) as people
        from (
          from derived_${source}${filter.length > 0 ? `\n          where ${filter.join(" and ")}` : ""}
          qualify depth = min(depth) over (partition by population, period)
        )
        group by all
      )
    )
  )
)
group by all`.trim();
}
