-- Staff who accessed training, dated to the workforce of the 31 March that ends the year. Tables: training, pay_band_lookup, band_group_lookup.
create or replace table derived_training as
select
  t.*,
  t.employment as population,
  t.year as period,
  (left(t.year, 4)::integer + 1)::varchar || '-03-31' as base_period,
  1 as path_from,
  0 as depth,
  l.level as pay_band_level,
  l.career_tier,
  l.lower_band,
  upper(left(t.category, 1)) || substring(t.category, 2) as category_level,
  case when t.band_group is not null then [t.band_group] else coalesce(g.names, []) end as band_groups
from training t
left join pay_band_lookup l on l.category = t.category and l.pay_band = t.pay_band
left join band_group_lookup g on g.category = t.category and g.pay_band = t.pay_band;
