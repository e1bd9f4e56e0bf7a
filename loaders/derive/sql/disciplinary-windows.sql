-- The periods indicator 3 is reported for: every year covered, and every full window of `window_years` years.
-- A population's years run from the first case to the latest snapshot; a year without a case is a year of none.
-- Where no case was ever recorded for substantive staff, the years ending at each snapshot are covered. Tables: disciplinary, workforce.
create or replace table disciplinary_windows as
with snapshots as (
  select distinct employment as population, left(snapshot, 4)::integer as ends from workforce
),
first_years as (
  select employment as population, min(left(year, 4)::integer + 1) as first_end from disciplinary group by all
),
years as (
  select s.population, unnest(range(coalesce(f.first_end, min(s.ends)), max(s.ends) + 1)) as ends
  from snapshots s
  left join first_years f using (population)
  where f.first_end is not null or s.population = 'substantive'
  group by s.population, f.first_end
),
ended as (
  select y.population, y.ends, max(y.ends) over (partition by y.population) - min(y.ends) over (partition by y.population) + 1 as covered, min(y.ends) over (partition by y.population) as first_end
  from years y
),
spans as (
  select population, ends, ends as starts from ended
  union all
  select population, ends, ends - getvariable('window_years')::integer + 1
  from ended
  where getvariable('window_years')::integer > 1 and ends - getvariable('window_years')::integer + 1 >= first_end
)
select
  p.population,
  case when p.starts = p.ends then financial_year(p.ends) else financial_year(p.starts) || ' to ' || financial_year(p.ends) end as period,
  p.ends::varchar || '-03-31' as base_period,
  financial_year(unnest(range(p.starts, p.ends + 1))) as year
from spans p;
