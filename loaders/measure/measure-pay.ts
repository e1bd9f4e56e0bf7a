import {breakdownsOf, notRecorded} from "../../src/registry/breakdowns.js";
import type {Population} from "../../src/registry/cell.js";
import {payBase, payGapTables, payGroups, payMeasures} from "../../src/registry/pay-gaps.js";
import {literal} from "../machine/literal.js";
import type {Database} from "../machine/database.js";
import type {Derived} from "../stages.js";
import type {Magnitude} from "./magnitude.js";
import {suppliedBreakdowns} from "./supplied-breakdowns.js";

/** Everything that gaps are made of: each measure of pay at each place, for every group that is compared or could be. */
export async function measurePay({organisation, supplied}: Derived, database: Database): Promise<Magnitude[]> {
  if (!supplied.has("pay")) return [];
  const offered = await suppliedBreakdowns("pay", breakdownsOf(organisation), database);
  const found: Magnitude[] = [];
  for (const {measure, column, where} of payMeasures) {
    for (const {breakdown, measures} of payGapTables) {
      const level = breakdown === "overall" ? "'all'" : offered.find(({id}) => id === breakdown)?.level;
      if (level === undefined || !measures.includes(measure)) continue;
      const rows = await database.rows<Row>(statement({column, where, level}));
      found.push(...rows.map((row) => magnitude(row, measure, breakdown)));
    }
  }
  return found;
}

type Row = Record<"population" | "period" | "level" | "group", string> &
  Record<"people" | "sum" | "squares" | "lowest" | "highest" | "second" | "left" | "right", number> &
  Record<"tied" | "innerLower" | "innerUpper", number>;

const groups = ["all", "Not known", payBase, ...payGroups];

/** The statement that adds up a column of pay by place and group. Rates that are alike are added up before anything else. */
function statement({column, where, level}: {column: string; where: string; level: string}): string {
  return `
    with alike as (
      select population::varchar as population, period::varchar as period, coalesce(${level}::varchar, ${literal(notRecorded)}) as level,
        eth2, eth5, eth16, ${column} as rate, sum(count) as people
      from derived_pay where ${where} and count > 0 group by all
    ), grouped as (
      select population, period, level, "group", rate, sum(people) as people
      from (select * exclude (eth2, eth5, eth16), unnest(ethnic_path(eth2, eth5, eth16)) as "group" from alike)
      where "group" in (${groups.map(literal).join(", ")})
      group by all
    ), placed as (
      select *, sum(people) over up as upto, sum(people) over place as everybody,
        greatest(1, round((everybody + 1) / 2 - sqrt(everybody))) as inner_place
      from grouped
      window up as (partition by population, period, level, "group" order by rate),
        place as (partition by population, period, level, "group")
    )
    select population, period, level, "group", max(everybody)::integer as people,
      sum(people * rate) as sum, sum(people * rate * rate) as squares,
      min(rate) as lowest, max(rate) as highest,
      coalesce(case when arg_max(people, rate) > 1 then max(rate) else max(rate, 2)[2] end, 0) as second,
      min(rate) filter (upto >= floor((everybody + 1) / 2)) as "left",
      min(rate) filter (upto >= floor(everybody / 2) + 1) as "right",
      least(arg_min(people, rate) filter (upto >= floor((everybody + 1) / 2)),
        arg_min(people, rate) filter (upto >= floor(everybody / 2) + 1))::integer as tied,
      min(rate) filter (upto >= inner_place) as "innerLower",
      min(rate) filter (upto >= everybody - inner_place + 1) as "innerUpper"
    from placed group by all order by all`;
}

function magnitude(row: Row, measure: Magnitude["measure"], breakdown: string): Magnitude {
  const {left, right, innerLower, innerUpper, ...rest} = row;
  return {
    ...rest,
    population: row.population as Population,
    measure,
    breakdown,
    median: (left + right) / 2,
    inner: {lower: innerLower, upper: innerUpper}
  };
}
