-- Applications, at the furthest stage reached. Tables: recruitment, pay_band_lookup, band_group_lookup.
create or replace table derived_recruitment as
select
  r.* replace (upper(left(r.route, 1)) || substring(r.route, 2) as route),
  'candidates' as population,
  r.year as period,
  r.year as base_period,
  1 as path_from,
  0 as depth,
  l.level as pay_band_level,
  l.career_tier,
  l.lower_band,
  upper(left(r.category, 1)) || substring(r.category, 2) as category_level,
  case when r.band_group is not null then [r.band_group] else coalesce(g.names, []) end as band_groups
from recruitment r
left join pay_band_lookup l on l.category = r.category and l.pay_band = r.pay_band
left join band_group_lookup g on g.category = r.category and g.pay_band = r.pay_band;
