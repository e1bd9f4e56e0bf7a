-- Survey answers. A row is a group's answers, so rows may overlap: one for Black respondents can stand beside one for
-- all BME respondents who include them, and rows by staff group beside rows for everyone. `path_from` is where a row's
-- ethnic path starts (a wider row already counts those above); `depth` is how many breakdowns the row is sliced by.
-- Tables: survey, pay_band_lookup, band_group_lookup.
create or replace table derived_survey as
with sliced as (
  select
    s.*,
    s.employment as population,
    s.year as period,
    s.year as base_period,
    l.level as pay_band_level,
    l.career_tier,
    l.lower_band,
    upper(left(s.category, 1)) || substring(s.category, 2) as category_level,
    case when s.band_group is not null then [s.band_group] else coalesce(g.names, []) end as band_groups,
    (s.category is not null)::integer + (coalesce(s.pay_band, s.band_group) is not null)::integer
      + (s.staff_group is not null)::integer + (s.directorate is not null)::integer as depth,
    case when s.eth16 is not null then 3 when s.eth5 is not null and s.eth2 = 'BME' then 2 else 1 end as fineness
  from survey s
  left join pay_band_lookup l on l.category = s.category and l.pay_band = s.pay_band
  left join band_group_lookup g on g.category = s.category and g.pay_band = s.pay_band
)
select
  *,
  case
    when eth2 = 'Not known' then 1
    when eth2 = 'BME' and fineness > min(fineness) over five then 5
    when fineness > min(fineness) over pair then 4
    else 1
  end as path_from
from sliced
window
  pair as (partition by population, period, indicator, eth2, category, pay_band, band_group, staff_group, directorate),
  five as (
    partition by population, period, indicator, eth2, eth5, category, pay_band, band_group, staff_group, directorate
  );
