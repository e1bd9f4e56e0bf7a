-- Staff entering a formal investigation, once for their own year and once for each window that their year is in.
-- Tables: disciplinary, disciplinary_windows (population, period, base_period, year), pay_band_lookup, band_group_lookup.
create or replace table derived_disciplinary as
select
  d.*,
  d.employment as population,
  w.period,
  w.base_period,
  1 as path_from,
  0 as depth,
  l.level as pay_band_level,
  l.career_tier,
  l.lower_band,
  upper(left(d.category, 1)) || substring(d.category, 2) as category_level,
  case when d.band_group is not null then [d.band_group] else coalesce(g.names, []) end as band_groups
from disciplinary d
join disciplinary_windows w on w.population = d.employment and w.year = d.year
left join pay_band_lookup l on l.category = d.category and l.pay_band = d.pay_band
left join band_group_lookup g on g.category = d.category and g.pay_band = d.pay_band;
