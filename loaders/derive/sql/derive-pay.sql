-- Staff by their pay: one row per extract row, the posts of one person as one. Tables: pay, pay_band_lookup, band_group_lookup.
create or replace table derived_pay as
with posts as (
  -- The post of most hours says where a person with several works; between equal ones, the better paid.
  select
    * exclude (main, rate_of_hours, all_hours, all_bonus, all_full)
    replace (rate_of_hours / all_hours as hourly_pay, all_bonus as bonus, all_full as full_pay, all_hours as hours)
  from (
    select
      *,
      row_number() over (same_person order by hours desc, hourly_pay desc, (category, pay_band, band_group, staff_group, directorate)) as main,
      sum(hourly_pay * hours) over same_person as rate_of_hours,
      sum(hours) over same_person as all_hours,
      sum(bonus) over same_person as all_bonus,
      bool_and(full_pay) over same_person as all_full
    from pay
    where post is not null
    window same_person as (partition by snapshot, employment, post)
  )
  where main = 1
), people as (
  from pay where post is null
  union all by name
  from posts
)
select
  p.* exclude (post, hours),
  p.employment as population,
  p.snapshot as period,
  p.snapshot as base_period,
  1 as path_from,
  0 as depth,
  l.level as pay_band_level,
  l.career_tier,
  l.lower_band,
  upper(left(p.category::varchar, 1)) || substring(p.category::varchar, 2) as category_level,
  case when p.band_group is not null then [p.band_group::varchar] else coalesce(g.names, []) end as band_groups,
  array_to_string(ethnic_path(p.eth2, p.eth5, p.eth16), '/') as ethnic_leaf
from people p
left join pay_band_lookup l on l.category = p.category and l.pay_band = p.pay_band
left join band_group_lookup g on g.category = p.category and g.pay_band = p.pay_band;
