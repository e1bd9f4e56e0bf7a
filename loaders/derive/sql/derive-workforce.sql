-- Staff in post: one row per extract row, with the levels every breakdown prints. Tables: workforce, pay_band_lookup, band_group_lookup.
create or replace table derived_workforce as
with posts as (
  -- A few dozen: what they print is worked out once for each, and not for each person.
  select distinct category, pay_band, band_group from workforce
), printed as materialized (
  select
    p.*,
    l.level as pay_band_level,
    l.career_tier,
    l.lower_band,
    upper(left(p.category, 1)) || substring(p.category, 2) as category_level,
    case when p.band_group is not null then [p.band_group] else coalesce(g.names, []) end as band_groups
  from posts p
  left join pay_band_lookup l on l.category = p.category and l.pay_band = p.pay_band
  left join band_group_lookup g on g.category = p.category and g.pay_band = p.pay_band
)
select
  w.*,
  w.employment as population,
  w.snapshot as period,
  w.snapshot as base_period,
  1 as path_from,
  0 as depth,
  p.pay_band_level,
  p.career_tier,
  p.lower_band,
  p.category_level,
  p.band_groups
from workforce w
join printed p
  on p.category is not distinct from w.category
  and p.pay_band is not distinct from w.pay_band
  and p.band_group is not distinct from w.band_group;
