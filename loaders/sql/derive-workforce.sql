-- Staff in post: one row per extract row, with the levels every breakdown prints. Tables: workforce, pay_band_lookup, band_group_lookup.
create or replace table derived_workforce as
select
  w.*,
  w.employment as population,
  w.snapshot as period,
  w.snapshot as base_period,
  1 as path_from,
  0 as depth,
  l.level as pay_band_level,
  l.career_tier,
  l.lower_band,
  upper(w.category[1]) || w.category[2:] as category_level,
  case when w.band_group is not null then [w.band_group] else coalesce(g.names, []) end as band_groups
from workforce w
left join pay_band_lookup l on l.category = w.category and l.pay_band = w.pay_band
left join band_group_lookup g on g.category = w.category and g.pay_band = w.pay_band;
