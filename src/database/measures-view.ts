import type {Indicator} from "../registry/define.js";
import {indicators} from "../registry/index.js";
import {join, raw, sql} from "./sql.js";
import type {Sql} from "./sql.js";

/** The 31 March that ends a financial year or a window of years, as the period of its headcount. */
const closing = raw(`(left(right(n.period, 7), 4)::integer + 1)::varchar || '-03-31'`);

const samePlace = ["organisation", "population", "breakdown", "level", "breakdown2", "level2"].map((name) =>
  raw(`d.${name} = n.${name}`)
);

/**
 * The statement that makes the view `measures` over the table `cube`: every rate of the nine indicators in one long
 * shape, a row for each group at each place, with its two counts. `wholeOfAll` names the organisations whose shares are
 * of all staff; those of the others are of staff whose ethnicity is known. Single years that a longer window holds are
 * left out, as in the printed figures.
 * Columns: indicator, period, organisation, population, breakdown, category, breakdown2, category2, group, numerator,
 * denominator, status.
 */
export function measuresView({wholeOfAll = []}: {wholeOfAll?: readonly string[]} = {}): Sql {
  const parts = indicators.map((indicator) => measureOf(indicator, wholeOfAll));
  return sql`create or replace view measures as
${join(parts, "\nunion all\n")}`;
}

function measureOf(
  {number, numerator, denominator, populations, compare}: Indicator,
  wholeOfAll: readonly string[]
): Sql {
  const share = compare.statistic === "part-of-whole" || compare.statistic === "board-gap";
  const ofHeadcount = denominator.measure === "headcount" && numerator.measure !== "headcount";
  const whole = sql`case when n."group" = 'Not known' or n.organisation in ${wholeOfAll} then 'all' else 'known' end`;
  const conditions = [
    sql`n.measure = ${numerator.measure}`,
    sql`n.population in ${populations}`,
    ...(share ? [raw(`n."group" not in ('all', 'known')`)] : []),
    raw(`not exists (
    from cube as w
    where w.measure = n.measure and w.organisation = n.organisation and w.population = n.population
      and w.period like '% to %' and n.period not like '% to %'
      and n.period between split_part(w.period, ' to ', 1) and split_part(w.period, ' to ', 2)
  )`)
  ];
  const pairing = [
    sql`d.measure = ${denominator.measure}`,
    ...samePlace,
    sql`d.period = ${ofHeadcount ? closing : raw("n.period")}`,
    sql`d."group" = ${share ? whole : raw(`n."group"`)}`
  ];
  return sql`select
  ${number} as indicator, n.period, n.organisation, n.population, n.breakdown, n.level as category,
  n.breakdown2, n.level2 as category2, n."group", n.count as numerator, d.count as denominator,
  case
    when n.status = 'suppressed' or d.status = 'suppressed' then 'suppressed'
    when n.count is null or d.count is null or d.count = 0 or n.count > d.count then 'not-applicable'
    else 'published'
  end as status
from cube as n
left join cube as d on ${join(pairing, " and ")}
where ${join(conditions, " and ")}`;
}
