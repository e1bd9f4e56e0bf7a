import {breakdowns, notRecorded} from "../../registry/breakdowns.js";
import {counts, type SourcedCount} from "../../registry/counts.js";
import {basePeriod} from "../../registry/periods.js";
import type {Row} from "../../database/parquet.js";
import type {SiteOrganisation} from "../../figures/site.js";
import {id, join, raw, sql, type Sql} from "../../database/sql.js";
import type {GapSource} from "./crossing.js";
import type {GapMeasure} from "./gap-measures.js";

/** A column of the row-level tables by which people are told apart: the breakdown it stands for, and its SQL. */
export type PeopleAttribute = {id: string; level: string};

/** Breakdowns made of others that are searched themselves, or in which a person has several levels. */
const madeOfOthers: readonly string[] = ["band group", "career tier", "lower bands", "board membership"];

/**
 * The attributes that both tables of a gap record in a period: the events and the people they are a part of. A pay band
 * stands without its category, which is an attribute of its own. Seniority is not searched by pay band, which makes it.
 */
export function peopleAttributes(
  {index, organisation}: GapSource,
  {indicator, population}: GapMeasure,
  period: string
): PeopleAttribute[] {
  const records = (measure: SourcedCount["measure"], when: string): Set<string> =>
    new Set(
      index
        .places(measure, population, when)
        .filter(({breakdown2, level}) => breakdown2 === "" && level !== notRecorded)
        .map(({breakdown}) => breakdown)
    );
  const events = indicator ? records(indicator.numerator.measure, period) : records("headcount", period);
  const people = indicator ? records(indicator.denominator.measure, baseOf(indicator, period)) : events;
  return organisation.breakdowns
    .filter(({id: each}) => events.has(each) && people.has(each) && !madeOfOthers.includes(each))
    .filter(({id: each}) => indicator !== null || each !== "pay band")
    .map((each) => ({id: each.id, level: levelOf(each)}));
}

/**
 * The people of a gap counted by every attribute at once, with the two groups told apart, from the row-level tables.
 * Events and people come from different tables where staff are the people, so a row may hold one without the other.
 */
export function peopleStatement(
  organisation: string,
  measure: GapMeasure,
  {period, attributes}: {period: string; attributes: readonly PeopleAttribute[]}
): Sql {
  const columns = attributes.map(
    ({level}, i) => sql`coalesce(${raw(level)}::varchar, ${notRecorded}) as ${id(`a${i}`)}`
  );
  const names = attributes.map((_, i) => id(`a${i}`));
  const part = ({table, where, when, events, people}: Part): Sql =>
    sql`select ${join([...columns, ethnicGroup(measure), sql`${raw(events)} as events`, sql`${raw(people)} as people`])}
from ${id(table)}
where organisation = ${organisation} and population = ${measure.population} and period = ${when} and (${raw(where)})`;
  const parts = partsOf(measure, period).map(part);
  return sql`select ${join([...names, raw("side"), raw("sum(events)::integer as events"), raw("sum(people)::integer as people")])}
from (${join(parts, "\nunion all\n")})
where side is not null
group by all
order by all`;
}

/** One row of `peopleStatement`: `a0`, `a1`, ... are levels, `side` is 0 for the first group of the gap and 1 for the other. */
export type PeopleRow = Row;

type Part = {table: string; where: string; when: string; events: string; people: string};

function partsOf({indicator}: GapMeasure, period: string): Part[] {
  if (!indicator)
    return [
      {
        table: "workforce",
        // A tier outside medicine; people whose band is in no tier are on no ladder.
        where: "category <> 'medical' and career_tier is not null",
        when: period,
        events: "case when career_tier like '% Bands 8a to VSM' then count else 0 end",
        people: "count"
      }
    ];
  const part = (measure: SourcedCount["measure"], when: string, counted: {events: string; people: string}): Part => {
    const count = counts.find((each) => each.measure === measure);
    if (!count) throw new Error(`root causes: no count "${measure}" in the registry.`);
    return {table: count.source, where: count.where, when, ...counted};
  };
  const {numerator, denominator} = indicator;
  return [
    part(denominator.measure, baseOf(indicator, period), {events: "0", people: "count"}),
    part(numerator.measure, period, {events: "count", people: "0"})
  ];
}

function baseOf({numerator, denominator}: NonNullable<GapMeasure["indicator"]>, period: string): string {
  return denominator.measure === "headcount" ? basePeriod(numerator.measure, period) : period;
}

/** 0 or 1 for the two groups at the level of White and BME or of the five groups; null for everybody else. */
function ethnicGroup({of, to}: GapMeasure): Sql {
  const is = (group: string): Sql =>
    group === "White" || group === "BME" ? sql`eth2 = ${group}` : sql`eth5 = ${group}`;
  return sql`case when ${is(of)} then 0 when ${is(to)} then 1 end as side`;
}

function levelOf({id: breakdown, column}: SiteOrganisation["breakdowns"][number]): string {
  if (breakdown === "pay band") return "pay_band";
  return breakdowns.find((each) => each.id === breakdown)?.level ?? id(column).text;
}
